import type { MovementKind } from '../../domain/budget/movement';
import type { Both } from '../language/language';

interface MovementWords {
  readonly name: Both;
  /** What it does to the money, for who does not keep books. */
  readonly meaning: Both;
}

const movements: Readonly<Record<MovementKind, MovementWords>> = {
  cap: {
    name: { nl: 'Plafond vastgesteld', en: 'Cap set' },
    meaning: {
      nl: 'Zoveel kwam erbij om te verdelen; met een min ervoor ging het eraf.',
      en: 'So much came to be divided; with a minus it went.',
    },
  },
  reserve: {
    name: { nl: 'Gereserveerd', en: 'Reserved' },
    meaning: { nl: 'Van vrij naar gereserveerd: er is een aanvraag.', en: 'From free to reserved: somebody applied.' },
  },
  'release-reserved': {
    name: { nl: 'Reservering vrijgevallen', en: 'Reservation released' },
    meaning: { nl: 'Van gereserveerd terug naar vrij.', en: 'From reserved back to free.' },
  },
  commit: {
    name: { nl: 'Toegekend', en: 'Granted' },
    meaning: { nl: 'Van gereserveerd naar toegekend.', en: 'From reserved to committed.' },
  },
  'release-committed': {
    name: { nl: 'Toekenning vrijgevallen', en: 'Grant released' },
    meaning: { nl: 'Van toegekend terug naar vrij.', en: 'From committed back to free.' },
  },
  pay: {
    name: { nl: 'Betaald', en: 'Paid' },
    meaning: { nl: 'Van toegekend naar betaald.', en: 'From committed to paid.' },
  },
  unpay: {
    name: { nl: 'Betaling terug', en: 'Payment came back' },
    meaning: { nl: 'Van betaald terug naar toegekend.', en: 'From paid back to committed.' },
  },
  wait: {
    name: { nl: 'Op de wachtlijst', en: 'On the waiting list' },
    meaning: { nl: 'Er is een aanvraag, maar nog geen geld.', en: 'Somebody applied, and there is no money yet.' },
  },
  unwait: {
    name: { nl: 'Van de wachtlijst', en: 'Off the waiting list' },
    meaning: { nl: 'De aanvraag wacht niet meer op geld.', en: 'The application no longer waits for money.' },
  },
  'claim-back': {
    name: { nl: 'Teruggevorderd', en: 'Claimed back' },
    meaning: { nl: 'De werkgever moet dit terugbetalen.', en: 'The employer must pay this back.' },
  },
  'unclaim-back': {
    name: { nl: 'Terugvordering verlaagd', en: 'Recovery lowered' },
    meaning: { nl: 'De werkgever hoeft dit niet terug te betalen.', en: 'The employer need not pay this back.' },
  },
  recover: {
    name: { nl: 'Terugbetaald', en: 'Paid back' },
    meaning: {
      nl: 'Van betaald naar vrij: de werkgever betaalde terug.',
      en: 'From paid to free: the employer paid back.',
    },
  },
  unrecover: {
    name: { nl: 'Terugbetaling teruggedraaid', en: 'Repayment undone' },
    meaning: {
      nl: 'Van vrij naar betaald: er moet weer worden terugbetaald.',
      en: 'From free to paid: it is owed again.',
    },
  },
  'write-off': {
    name: { nl: 'Afgeboekt', en: 'Written off' },
    meaning: {
      nl: 'De werkgever hoeft dit niet meer terug te betalen.',
      en: 'The employer no longer has to pay this back.',
    },
  },
  'unwrite-off': {
    name: { nl: 'Afboeking teruggedraaid', en: 'Write-off undone' },
    meaning: { nl: 'De werkgever moet dit weer terugbetalen.', en: 'The employer has to pay this back again.' },
  },
  overshoot: {
    name: { nl: 'Boven het plafond', en: 'Above the cap' },
    meaning: {
      nl: 'Toegekend na bezwaar: er was toen nog ruimte onder het plafond (Awb 4:25 lid 3).',
      en: 'Granted on objection: there was room under the cap at the time (Awb 4:25(3)).',
    },
  },
  unovershoot: {
    name: { nl: 'Boven het plafond ingelopen', en: 'Above the cap made good' },
    meaning: {
      nl: 'Geld dat vrijkwam vult eerst aan wat boven het plafond was toegekend.',
      en: 'Money that came free first makes good what was granted above the cap.',
    },
  },
};

/** A movement of the ledger in words; one of a newer release as the API names it. */
export function movementInWords(kind: string): MovementWords {
  const known: Readonly<Record<string, MovementWords>> = movements;
  return known[kind] ?? { name: { nl: kind, en: kind }, meaning: { nl: '', en: '' } };
}
