import type { FieldPath } from 'react-hook-form';
import type * as z from 'zod';
import type { applicationRequest } from '../../../domain/application/request';
import type { PlacementType } from '../../../domain/scheme/facts';
import type { MenuEntryAnswer } from '../../api/answers';
import type { Both } from '../../language/language';

/** What is typed: the body of the request before it is checked. */
export type Values = z.input<typeof applicationRequest>;

export type Name = FieldPath<Values>;

export type Asks = MenuEntryAnswer['asks'];

/** What the form has to know of a scheme. */
export type Asking = Pick<MenuEntryAnswer, 'asks' | 'documents'>;

/** In the address: `?stap=jongere`. */
export const stepIds = ['bedrijf', 'jongere', 'plek', 'documenten', 'verklaringen', 'controle'] as const;
export type StepId = (typeof stepIds)[number];

export interface Question {
  readonly name: Name;
  readonly step: StepId;
  readonly label: Both;
  /** May be left open. */
  readonly optional?: true;
  /** Left out: every scheme asks it. */
  readonly when?: (asks: Asks) => boolean;
}

/** The WSP applies for itself, and then knows what else an officer would add. */
export const appliesItself = ({ beneficiaryOrganisation }: Pick<Asks, 'beneficiaryOrganisation'>): boolean =>
  beneficiaryOrganisation !== null;

/** Every question of the form in the order of the page; what a scheme does not need is left out by `questionsOf`. */
const questions: readonly Question[] = [
  { name: 'employer.kvkNumber', step: 'bedrijf', label: { nl: 'KvK-nummer', en: 'KvK number (Chamber of Commerce)' } },
  {
    name: 'employer.tradeName',
    step: 'bedrijf',
    label: { nl: 'Naam van uw bedrijf of organisatie', en: 'Name of your company or organisation' },
  },
  {
    name: 'employer.sizeClass',
    step: 'bedrijf',
    label: { nl: 'Hoe groot is uw bedrijf?', en: 'How large is your company?' },
    optional: true,
    when: ({ deMinimis }) => deMinimis,
  },
  {
    name: 'employer.sector',
    step: 'bedrijf',
    label: { nl: 'In welke sector werkt uw bedrijf?', en: 'In which sector is your company?' },
    when: ({ sector }) => sector,
  },
  {
    name: 'employer.linkedKvkNumbers',
    step: 'bedrijf',
    label: { nl: 'Andere bedrijven van dezelfde eigenaar of groep', en: 'Other companies of the same owner or group' },
    optional: true,
    when: ({ deMinimis }) => deMinimis,
  },
  {
    name: 'employer.contact.name',
    step: 'bedrijf',
    label: { nl: 'Naam van de contactpersoon', en: 'Name of the contact' },
  },
  { name: 'employer.contact.email', step: 'bedrijf', label: { nl: 'E-mailadres', en: 'Email address' } },
  { name: 'employer.contact.phone', step: 'bedrijf', label: { nl: 'Telefoonnummer', en: 'Phone number' } },
  { name: 'youth.firstName', step: 'jongere', label: { nl: 'Voornaam', en: 'First name' } },
  { name: 'youth.lastName', step: 'jongere', label: { nl: 'Achternaam', en: 'Last name' } },
  { name: 'youth.birthDate', step: 'jongere', label: { nl: 'Geboortedatum', en: 'Date of birth' } },
  { name: 'youth.postcode', step: 'jongere', label: { nl: 'Postcode', en: 'Postcode' } },
  { name: 'youth.municipality', step: 'jongere', label: { nl: 'Gemeente', en: 'Municipality' } },
  {
    name: 'youth.candidateNumber',
    step: 'jongere',
    label: { nl: 'Kandidaatnummer bij UWV of WSP', en: 'Candidate number at UWV or WSP' },
    optional: true,
    when: ({ candidateNumber }) => candidateNumber,
  },
  {
    name: 'youth.benefit',
    step: 'jongere',
    label: { nl: 'Welke uitkering heeft de jongere?', en: 'Which benefit does the youth receive?' },
    optional: true,
    when: (asks) => appliesItself(asks) && asks.officerFacts.includes('benefit'),
  },
  {
    name: 'youth.startQualification',
    step: 'jongere',
    label: {
      nl: 'Heeft de jongere een startkwalificatie (havo, vwo of mbo 2)?',
      en: 'Does the youth have a start qualification (havo, vwo or mbo 2)?',
    },
    optional: true,
    when: (asks) => appliesItself(asks) && asks.officerFacts.includes('startQualification'),
  },
  {
    name: 'youth.registeredJobseeker',
    step: 'jongere',
    label: { nl: 'Is de jongere ingeschreven als werkzoekende?', en: 'Is the youth registered as a job seeker?' },
    optional: true,
    when: (asks) => appliesItself(asks) && asks.officerFacts.includes('registeredJobseeker'),
  },
  {
    name: 'youth.inEducation',
    step: 'jongere',
    label: { nl: 'Volgt de jongere nu een opleiding?', en: 'Is the youth in education now?' },
    optional: true,
    when: (asks) => appliesItself(asks) && asks.officerFacts.includes('inEducation'),
  },
  {
    name: 'placement.type',
    step: 'plek',
    label: { nl: 'Wat voor plek is het?', en: 'What kind of placement is it?' },
    when: ({ placement }) => placement,
  },
  {
    name: 'placement.jobTitle',
    step: 'plek',
    label: { nl: 'Functie of werk', en: 'Job title or work' },
    when: ({ placement }) => placement,
  },
  {
    name: 'placement.startOn',
    step: 'plek',
    label: { nl: 'Eerste werkdag', en: 'First working day' },
    when: ({ placement }) => placement,
  },
  {
    name: 'placement.endOn',
    step: 'plek',
    label: { nl: 'Heeft het contract een einddatum?', en: 'Does the contract have an end date?' },
    when: ({ placement }) => placement,
  },
  {
    name: 'placement.hoursPerWeek',
    step: 'plek',
    label: { nl: 'Uren per week', en: 'Hours a week' },
    when: ({ placement }) => placement,
  },
  {
    name: 'placement.viaAgency',
    step: 'plek',
    label: { nl: 'Werkt de jongere via een uitzendbureau?', en: 'Does the youth work through a temporary agency?' },
    when: ({ viaAgency }) => viaAgency,
  },
  {
    name: 'placement.employerKvkNumber',
    step: 'plek',
    label: { nl: 'KvK-nummer van de werkgever van de jongere', en: 'KvK number of the employer of the youth' },
    optional: true,
    when: (asks) => appliesItself(asks) && asks.placement,
  },
  {
    name: 'placement.trainingCompanyNumber',
    step: 'plek',
    label: { nl: 'Nummer van het erkende leerbedrijf (SBB)', en: 'Number of the recognised training company (SBB)' },
    optional: true,
    when: ({ trainingCompanyNumberFor }) => trainingCompanyNumberFor.length > 0,
  },
  {
    name: 'placement.lastEmployedHereOn',
    step: 'plek',
    label: { nl: 'Werkte de jongere eerder bij u?', en: 'Did the youth work for you before?' },
    when: ({ lastEmployedHereOn }) => lastEmployedHereOn,
  },
  {
    name: 'requestedAmountCents',
    step: 'plek',
    label: { nl: 'Welk bedrag vraagt u aan?', en: 'Which amount do you ask for?' },
    when: ({ requestedAmount }) => requestedAmount !== null,
  },
  { name: 'documents', step: 'documenten', label: { nl: 'Documenten', en: 'Documents' }, optional: true },
  {
    name: 'bankAccount.iban',
    step: 'verklaringen',
    label: { nl: 'Rekeningnummer (IBAN)', en: 'Account number (IBAN)' },
  },
  {
    name: 'bankAccount.holderName',
    step: 'verklaringen',
    label: { nl: 'Op naam van', en: 'In the name of' },
  },
  {
    name: 'declarations.otherFunding',
    step: 'verklaringen',
    label: { nl: 'Ander geld voor deze jongere of plek', en: 'Other money for this youth or placement' },
    optional: true,
  },
  {
    name: 'declarations.deMinimis',
    step: 'verklaringen',
    label: { nl: 'De-minimissteun in de laatste 3 jaar', en: 'De-minimis aid in the last 3 years' },
    optional: true,
    when: ({ deMinimis }) => deMinimis,
  },
  {
    name: 'declarations.agreesToWait',
    step: 'verklaringen',
    label: {
      nl: 'Is het geld op? Wilt u dan op de wachtlijst?',
      en: 'If the money has run out, do you want to go on the waiting list?',
    },
    when: ({ mayWait }) => mayWait,
  },
  {
    name: 'declarations.truthful',
    step: 'verklaringen',
    label: { nl: 'Alles wat ik heb ingevuld, is waar.', en: 'Everything I filled in is true.' },
  },
  {
    name: 'declarations.noDisplacement',
    step: 'verklaringen',
    label: {
      nl: 'De jongere komt niet in de plaats van iemand die hier al werkte.',
      en: 'The youth does not replace somebody who already worked here.',
    },
  },
  {
    name: 'declarations.youthInformed',
    step: 'verklaringen',
    label: {
      nl: 'De jongere weet dat ik deze gegevens doorgeef.',
      en: 'The youth knows that I hand on these data.',
    },
  },
];

/** The questions this scheme needs, in the order of the form. */
export const questionsOf = ({ asks, documents }: Asking): readonly Question[] =>
  questions.filter(
    ({ name, when }) =>
      (when === undefined || when(asks)) && (name !== 'documents' || documentsNow({ documents }).length > 0),
  );

/** Documents that can come with the application, or after it; evidence comes with a claim. */
export const documentsNow = ({ documents }: Pick<MenuEntryAnswer, 'documents'>) =>
  documents.filter(({ when }) => when !== 'evidence');

/** Whether a question stands for the answers as they are: one of them hangs on the kind of placement. */
export const asksNow = (
  { name }: Pick<Question, 'name'>,
  { trainingCompanyNumberFor }: Asks,
  type: PlacementType | undefined,
) => name !== 'placement.trainingCompanyNumber' || (type !== undefined && trainingCompanyNumberFor.includes(type));
