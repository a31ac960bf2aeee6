import { type MailBody, type MailFacts, needed, neededReasons } from './facts';
import { objectionClause } from './objection';
import { dutchAmount, dutchDate } from './words';

export function received({ number, decisionDueOn }: MailFacts): MailBody {
  const term = decisionDueOn ? ` Wij beslissen uiterlijk op ${dutchDate(decisionDueOn)}.` : '';
  return {
    subject: `Wij hebben uw aanvraag ${number} ontvangen`,
    paragraphs: [
      'Wij hebben uw aanvraag ontvangen.',
      `Hoe gaat het verder?
Wij kijken eerst of er nog geld is voor deze regeling. Daarover krijgt u een e-mail.${term}`,
    ],
  };
}

export function incomplete({ number }: MailFacts): MailBody {
  return {
    subject: `Uw aanvraag ${number} is nog niet compleet`,
    paragraphs: [
      'Bij uw aanvraag ontbreekt een document. Welk document dat is, ziet u bij uw aanvraag.',
      `Wat doet u nu?
Stuur het document mee bij uw aanvraag. Uw aanvraag telt pas mee in de volgorde als alles er is. Doe het daarom zo snel mogelijk.`,
    ],
  };
}

export function reserved({ number, amountCents }: MailFacts): MailBody {
  const amount = dutchAmount(needed(amountCents, 'amountCents'));
  return {
    subject: `Er is geld voor uw aanvraag ${number}`,
    paragraphs: [
      `Er is geld voor uw aanvraag. Wij houden ${amount} voor u vast.`,
      `Dit is nog geen besluit.
Wij bekijken nu of u aan alle voorwaarden voldoet. Daarna krijgt u ons besluit. Het bedrag kan dan lager zijn. U hoeft nu niets te doen.`,
    ],
  };
}

export function waiting({ number, waitingPosition }: MailFacts): MailBody {
  const place = waitingPosition === undefined ? '' : ` U staat nu op plaats ${waitingPosition}.`;
  return {
    subject: `Uw aanvraag ${number} staat op de wachtlijst`,
    paragraphs: [
      `Er is nu niet genoeg geld voor uw aanvraag. Uw aanvraag staat op de wachtlijst.${place}`,
      `Hoe werkt de wachtlijst?
Wie eerder een aanvraag deed, is eerder aan de beurt. Komt er geld vrij voor u? Dan krijgt u een e-mail. U hoeft nu niets te doen.`,
    ],
  };
}

/** Off the waiting list: nothing is decided yet. */
export function promoted(facts: MailFacts): MailBody {
  const { subject, paragraphs } = reserved(facts);
  return { subject, paragraphs: ['U stond op de wachtlijst. Nu bent u aan de beurt.', ...paragraphs] };
}

export function granted(facts: MailFacts): MailBody {
  const amount = dutchAmount(needed(facts.amountCents, 'amountCents'));
  const reasons = (facts.reasons ?? []).filter((reason) => reason.trim() !== '');
  return {
    subject: `Wij keuren uw aanvraag ${facts.number} goed`,
    paragraphs: [
      `Wij keuren uw aanvraag goed. U krijgt hoogstens ${amount}.`,
      ...(reasons.length > 0 ? [`Waarom?\n${reasons.join('\n')}`] : []),
      `Wanneer krijgt u het geld?
Voor elke betaling controleren wij of u aan de voorwaarden voldoet. Hebben wij daarvoor iets van u nodig? Dan krijgt u een e-mail.`,
      ...(facts.deMinimis ? [deMinimis] : []),
      ...objectionClause(facts),
    ],
  };
}

const deMinimis =
  'Dit bedrag is de-minimissteun volgens Verordening (EU) 2023/2831. Noem dit bedrag als u later een verklaring over de-minimissteun geeft.';

export function rejected(facts: MailFacts): MailBody {
  return {
    subject: `Wij wijzen uw aanvraag ${facts.number} af`,
    paragraphs: [
      'Wij wijzen uw aanvraag af. U krijgt geen geld uit deze regeling.',
      `Waarom?\n${neededReasons(facts).join('\n')}`,
      ...objectionClause(facts),
    ],
  };
}

export function withdrawn({ number }: MailFacts): MailBody {
  return {
    subject: `Uw aanvraag ${number} is ingetrokken`,
    paragraphs: [
      'Uw aanvraag is ingetrokken. Wij doen er niets meer mee. Hielden wij geld voor u vast? Dat geld is nu voor andere aanvragen.',
      'Wilt u toch geld uit deze regeling? Doe dan een nieuwe aanvraag. Dat kan zolang de regeling open is.',
    ],
  };
}
