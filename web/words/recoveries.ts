import type { Entry, LineReason, Recovery, RecoveryGround } from '../../domain/recovery/record';
import type { RecoverySummary } from '../api/answers';
import type { Both } from '../language/language';
import { dayWords, moneyWords } from './checks/values';

/** What a recovery is about, in words that need no knowledge of the law. */

interface GroundWords {
  readonly name: Both;
  /** What the law says, in one sentence; the article comes behind it. */
  readonly law: Both;
}

export const groundWords: Readonly<Record<RecoveryGround, GroundWords>> = {
  'ended-early': {
    name: { nl: 'Het werk is eerder gestopt', en: 'The work stopped early' },
    law: {
      nl: 'Stopt het werk eerder dan was afgesproken, dan mogen wij terugvragen wat daardoor te veel is betaald.',
      en: 'Where the work stops earlier than agreed, we may claim back what was paid too much because of that.',
    },
  },
  hours: {
    name: { nl: 'De jongere werkte minder uren', en: 'The youth worked fewer hours' },
    law: {
      nl: 'Werkt de jongere minder uren dan de regeling vraagt, dan mogen wij terugvragen wat daardoor te veel is betaald.',
      en: 'Where the youth works fewer hours than the scheme asks, we may claim back what was paid too much because of that.',
    },
  },
  fraud: {
    name: { nl: 'Fraude', en: 'Fraud' },
    law: {
      nl: 'Geeft iemand met opzet onjuiste gegevens om geld te krijgen, dan mogen wij dat geld terugvragen.',
      en: 'Where somebody gives wrong information on purpose to get money, we may claim that money back.',
    },
  },
  withdrawn: {
    name: { nl: 'De werkgever trekt de aanvraag in', en: 'The employer withdraws the application' },
    law: {
      nl: 'Gaat het werk niet door, dan mogen wij terugvragen wat al is betaald.',
      en: 'Where the work does not go ahead, we may claim back what was paid already.',
    },
  },
  'incorrect-information': {
    name: { nl: 'De gegevens klopten niet', en: 'The information was not right' },
    law: {
      nl: 'Klopten de gegevens niet of waren ze niet compleet, dan mogen wij terugvragen wat daardoor te veel is betaald.',
      en: 'Where information was wrong or incomplete, we may claim back what was paid too much because of that.',
    },
  },
  'other-breach': {
    name: { nl: 'Een andere afspraak is niet nagekomen', en: 'Another obligation was not met' },
    law: {
      nl: 'Houdt een werkgever zich niet aan de regels van de regeling, dan mogen wij het geld terugvragen.',
      en: 'Where an employer does not keep to the rules of the scheme, we may claim the money back.',
    },
  },
  revoked: {
    name: { nl: 'Volgt op een intrekking of lagere vaststelling', en: 'Follows a withdrawal or a lower settlement' },
    law: { nl: 'Dat besluit noemt zelf zijn grond.', en: 'That decision names its own ground.' },
  },
};

export const causeWords: Readonly<Record<Recovery['cause'], Both>> = {
  change: {
    nl: 'Er is iets doorgegeven of verbeterd. Met wat wij nu weten, is niet alles verdiend.',
    en: 'Something was reported or corrected. On what we know now not everything was earned.',
  },
  withdrawal: {
    nl: 'De werkgever trok de aanvraag in, nadat er al was betaald.',
    en: 'The employer withdrew the application after a payment.',
  },
  officer: {
    nl: 'Een medewerker ontdekte iets.',
    en: 'An officer found something out.',
  },
  revocation: {
    nl: 'Besluit om in te trekken of lager vast te stellen',
    en: 'Decision to withdraw or to settle lower',
  },
};

/** Why so much of an instalment is earned; null where there is nothing to explain. */
export const reasonWords: Readonly<Record<LineReason, Both | null>> = {
  earned: null,
  'not-employed-then': {
    nl: 'Op de dag van deze termijn werkte de jongere er niet, of te weinig uren.',
    en: 'On the day of this instalment the youth did not work there, or too few hours.',
  },
  'retention-failed': {
    nl: 'De jongere was niet lang genoeg in dienst.',
    en: 'The youth was not employed long enough.',
  },
  'fewer-months': {
    nl: 'De jongere werkte minder maanden dan gedacht.',
    en: 'The youth worked fewer months than expected.',
  },
  'lower-award': {
    nl: 'Met de feiten van nu is het bedrag lager.',
    en: 'On the facts of today the amount is lower.',
  },
  'conditions-failed': {
    nl: 'Met de feiten van nu voldoet de aanvraag niet aan de voorwaarden.',
    en: 'On the facts of today the application does not meet the conditions.',
  },
  decided: { nl: 'Zo is het besloten.', en: 'So it was decided.' },
};

export const entryWords: Readonly<Record<Entry['kind'], Both>> = {
  'claim-back': { nl: 'Vastgesteld', en: 'Established' },
  'unclaim-back': { nl: 'Verlaagd', en: 'Lowered' },
  receipt: { nl: 'Ontvangen', en: 'Received' },
  offset: { nl: 'Verrekend met een nieuwe betaling', en: 'Set off against a new payment' },
  refund: { nl: 'Teruggestort aan de werkgever', en: 'Refunded to the employer' },
  'write-off': { nl: 'Afgeboekt', en: 'Written off' },
  reversal: { nl: 'Teruggedraaid', en: 'Reversed' },
};

type Told = Pick<
  RecoverySummary,
  'status' | 'replied' | 'replyBy' | 'balanceCents' | 'overdueCents' | 'dueOn' | 'writeOffAsked'
>;

const joined = (...sentences: readonly (Both | null)[]): Both => {
  const said = sentences.filter((one) => one !== null);
  return { nl: said.map(({ nl }) => nl).join(' '), en: said.map(({ en }) => en).join(' ') };
};

function intended({ replied, replyBy }: Told): Both {
  if (replied) {
    return {
      nl: 'De werkgever heeft gereageerd. Een andere medewerker beslist nu.',
      en: 'The employer has replied. Another officer decides now.',
    };
  }
  const last = replyBy === null ? null : dayWords(replyBy);
  return {
    nl: `De werkgever mag reageren${last === null ? '' : ` tot en met ${last.nl}`}. Daarna beslist een andere medewerker.`,
    en: `The employer may reply${last === null ? '' : ` through ${last.en}`}. After that another officer decides.`,
  };
}

function owedInWords({ balanceCents, dueOn }: Told): Both {
  const amount = moneyWords(Math.abs(balanceCents));
  if (balanceCents < 0) {
    return {
      nl: `De werkgever heeft te veel terugbetaald. Wij moeten ${amount.nl} terugstorten.`,
      en: `The employer has paid back too much. We must refund ${amount.en}.`,
    };
  }
  const last = dueOn === null ? null : dayWords(dueOn);
  return joined(
    {
      nl: `De werkgever moet nog ${amount.nl} terugbetalen.`,
      en: `The employer still has to pay back ${amount.en}.`,
    },
    last && { nl: `De brief zei: uiterlijk op ${last.nl}.`, en: `The letter said: on ${last.en} at the latest.` },
  );
}

function lateInWords({ overdueCents }: Told): Both | null {
  if (overdueCents === 0) return null;
  const late = moneyWords(overdueCents);
  return { nl: `Daarvan is ${late.nl} te laat.`, en: `Of this ${late.en} is overdue.` };
}

const secondOfFinance: Both = {
  nl: 'Er is gevraagd om een bedrag af te boeken. Een tweede persoon van financiën moet daarover beslissen.',
  en: 'Somebody asked to write an amount off. A second person of finance must decide on that.',
};

/** How it stands and what it waits for, as the office reads it. */
export function recoveryInWords(told: Told): Both {
  switch (told.status) {
    case 'proposed':
      return {
        nl: 'Een medewerker moet kijken of wij dit terugvragen. De werkgever weet er nog niet van.',
        en: 'An officer must see whether we claim this back. The employer does not know of it yet.',
      };
    case 'intended':
      return intended(told);
    case 'established':
      return joined(owedInWords(told), lateInWords(told), told.writeOffAsked ? secondOfFinance : null);
    case 'settled':
      return { nl: 'Er staat niets meer open.', en: 'Nothing is open any more.' };
    case 'written-off':
      return {
        nl: 'Er staat niets meer open. Een deel is afgeboekt: dat hoeft de werkgever niet te betalen.',
        en: 'Nothing is open any more. A part was written off: the employer need not pay that.',
      };
    case 'dropped':
      return { nl: 'Er wordt niets teruggevorderd.', en: 'Nothing is claimed back.' };
  }
}

/** "Termijn 2", as everywhere in the office. */
export const lineName = (instalment: number): Both => ({ nl: `Termijn ${instalment}`, en: `Instalment ${instalment}` });

/** As the employer reads it with their application. */
export const paymentName = (instalment: number): Both => ({
  nl: `Betaling ${instalment}`,
  en: `Payment ${instalment}`,
});
