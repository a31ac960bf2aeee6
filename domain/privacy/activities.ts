/** Dutch at B1, and English: both are shown to the youth and stand in `docs/processing-activities.md`. */
export interface BothWords {
  readonly nl: string;
  readonly en: string;
}

/** An entry of the register of processing activities (AVG 30): what is done with personal data, why, and by what right. */
export interface Activity {
  readonly name: BothWords;
  readonly purpose: BothWords;
  /** Articles of the AVG. */
  readonly basis: string;
  readonly subjects: readonly ('youth' | 'contact')[];
  readonly data: BothWords;
  /** Who gets to see the data by it. */
  readonly recipients: BothWords;
}

const task = 'AVG 6 lid 1 onder e';
const duty = 'AVG 6 lid 1 onder c';
const ofYouth: BothWords = {
  nl: 'naam, geboortedatum, postcode, kandidaatnummer',
  en: 'name, birth date, postcode, candidate number',
};

/** Every activity by its id, which never changes: rows of the processing log name it for years. */
export const activities = {
  'receive-application': {
    name: { nl: 'Aanvraag ontvangen', en: 'Application received' },
    purpose: {
      nl: 'De aanvraag van de werkgever behandelen, en nagaan dat het geld niet twee keer voor dezelfde jongere is',
      en: 'To handle the employer’s application, and to see that the money is not given twice for the same youth',
    },
    basis: `${task}; Awb 4:2`,
    subjects: ['youth', 'contact'],
    data: {
      nl: `${ofYouth.nl}, woonplaats, uitkering, diploma, de baan; naam, e-mailadres en telefoon van de contactpersoon`,
      en: `${ofYouth.en}, municipality, benefit, diploma, the job; name, mail address and telephone of the contact`,
    },
    recipients: { nl: 'niemand: alleen bewaard', en: 'nobody: kept only' },
  },
  'open-person': {
    name: { nl: 'Persoonsgegevens bekeken', en: 'Personal data looked at' },
    purpose: {
      nl: 'De aanvraag beoordelen of contact opnemen',
      en: 'To assess the application or to get in touch',
    },
    basis: task,
    subjects: ['youth', 'contact'],
    data: ofYouth,
    recipients: {
      nl: 'medewerkers van de regio, de werkgever zelf, en een controleur met een reden',
      en: 'officers of the region, the employer itself, and an auditor with a reason',
    },
  },
  'open-document': {
    name: { nl: 'Document bekeken', en: 'Document looked at' },
    purpose: { nl: 'Het bewijs beoordelen', en: 'To assess the evidence' },
    basis: task,
    subjects: ['youth'],
    data: { nl: 'contract, loonstrook of ander bewijs', en: 'contract, payslip or other evidence' },
    recipients: { nl: 'medewerkers van de regio en de werkgever zelf', en: 'officers of the region and the employer' },
  },
  'correct-facts': {
    name: { nl: 'Gegevens aangevuld of verbeterd', en: 'Facts added or corrected' },
    purpose: { nl: 'Zorgen dat de gegevens kloppen', en: 'To make the data right' },
    basis: `${task}; AVG 5 lid 1 onder d`,
    subjects: ['youth'],
    data: {
      nl: `${ofYouth.nl}, en wat de regels van de jongere vragen`,
      en: `${ofYouth.en}, and what the rules ask about the youth`,
    },
    recipients: { nl: 'de medewerker die het invult', en: 'the officer who fills it in' },
  },
  'inform-youth': {
    name: { nl: 'Eigen gegevens bekeken met de link', en: 'Own data looked at by the link' },
    purpose: {
      nl: 'De jongere laten weten wat er bewaard wordt, en laten zeggen of het klopt',
      en: 'To tell the youth what is kept, and let them say whether it is right',
    },
    basis: `${duty}; AVG 14, 15 en 16`,
    subjects: ['youth'],
    data: { nl: 'alles wat over de jongere bewaard wordt', en: 'all that is kept about the youth' },
    recipients: { nl: 'de jongere zelf', en: 'the youth' },
  },
  'ask-correction': {
    name: { nl: 'Verbetering gevraagd of gegevens bevestigd', en: 'Correction asked for, or data confirmed' },
    purpose: { nl: 'Zorgen dat de gegevens kloppen', en: 'To make the data right' },
    basis: `${duty}; AVG 16`,
    subjects: ['youth'],
    data: { nl: 'wat de jongere zelf schrijft', en: 'what the youth writes' },
    recipients: { nl: 'niemand: bewaard voor de regio', en: 'nobody: kept for the region' },
  },
  'handle-correction': {
    name: { nl: 'Gevraagde verbetering bekeken of behandeld', en: 'Correction looked at or handled' },
    purpose: { nl: 'Antwoord geven op het verzoek van de jongere', en: 'To answer the request of the youth' },
    basis: `${duty}; AVG 12 lid 3 en 16`,
    subjects: ['youth'],
    data: { nl: 'wat de jongere schreef, en het antwoord', en: 'what the youth wrote, and the answer' },
    recipients: { nl: 'medewerkers van de regio', en: 'officers of the region' },
  },
  'mail-contact': {
    name: { nl: 'Mail aan de contactpersoon', en: 'Mail to the contact' },
    purpose: { nl: 'De werkgever vertellen hoe het staat', en: 'To tell the employer how it stands' },
    basis: `${task}; Awb 3:41`,
    subjects: ['contact'],
    data: {
      nl: 'e-mailadres van de contactpersoon; niets over de jongere',
      en: 'the mail address; nothing of the youth',
    },
    recipients: { nl: 'de contactpersoon van de werkgever', en: 'the contact of the employer' },
  },
  'write-letter': {
    name: { nl: 'Brief gemaakt', en: 'Letter written' },
    purpose: {
      nl: 'De werkgever of de jongere met een brief laten weten wat besloten is of wat er bewaard wordt',
      en: 'To tell the employer or the youth by letter what was decided or what is kept',
    },
    basis: `${task}; Awb 3:41; AVG 14`,
    subjects: ['youth', 'contact'],
    data: { nl: 'naam van de jongere en van de contactpersoon', en: 'name of the youth and of the contact' },
    recipients: { nl: 'aan wie de brief gericht is', en: 'to whom the letter is' },
  },
  'open-letter': {
    name: { nl: 'Brief bekeken', en: 'Letter looked at' },
    purpose: { nl: 'De brief lezen of versturen', en: 'To read the letter or to send it' },
    basis: task,
    subjects: ['youth', 'contact'],
    data: { nl: 'wat in de brief staat', en: 'what stands in the letter' },
    recipients: {
      nl: 'de werkgever zelf, medewerkers van de regio, en een controleur',
      en: 'the employer itself, officers of the region, and an auditor',
    },
  },
  'make-court-file': {
    name: { nl: 'Dossier voor de rechter gemaakt', en: 'File for a court made' },
    purpose: {
      nl: 'Een bezwaar, een beroep of een controle behandelen',
      en: 'To handle an objection, an appeal or an audit',
    },
    basis: `${task}; Awb 7:4 en 8:42`,
    subjects: ['youth', 'contact'],
    data: {
      nl: 'naam van de jongere en de contactpersoon, en alles wat over de aanvraag is vastgelegd',
      en: 'the names of the youth and the contact, and all that is recorded of the application',
    },
    recipients: {
      nl: 'wie het maakt, en de commissie of rechter voor wie het is',
      en: 'who makes it, and the committee or court that it is for',
    },
  },
  'give-access': {
    name: { nl: 'Inzage gegeven', en: 'Access given' },
    purpose: { nl: 'Een verzoek om inzage beantwoorden', en: 'To answer a request for access' },
    basis: `${duty}; AVG 15`,
    subjects: ['youth'],
    data: { nl: 'alles wat over de jongere bewaard wordt', en: 'all that is kept about the youth' },
    recipients: { nl: 'wie erom vroeg', en: 'who asked for it' },
  },
  destroy: {
    name: { nl: 'Persoonsgegevens vernietigd', en: 'Personal data destroyed' },
    purpose: { nl: 'Niets langer bewaren dan nodig', en: 'To keep nothing longer than needed' },
    basis: `${duty}; AVG 5 lid 1 onder e; Archiefwet`,
    subjects: ['youth', 'contact'],
    data: { nl: 'alles wat over de persoon bewaard werd', en: 'all that was kept about the person' },
    recipients: { nl: 'niemand', en: 'nobody' },
  },
  export: {
    name: { nl: 'Gegevens doorgegeven', en: 'Data handed on' },
    purpose: { nl: 'Doorgeven waar een wet dat eist', en: 'To hand on what a law demands' },
    basis: duty,
    subjects: ['youth'],
    data: { nl: 'wat de ontvanger nodig heeft', en: 'what the receiver needs' },
    recipients: { nl: 'wie de wet noemt', en: 'who the law names' },
  },
} as const satisfies Readonly<Record<string, Activity>>;

export type ActivityId = keyof typeof activities;
export const activityIds = Object.keys(activities) as [ActivityId, ...ActivityId[]];
