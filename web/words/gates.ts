import type { PaymentAnswer } from '../api/answers';
import { day } from '../language/format';
import type { Both } from '../language/language';

export type PaymentGate = PaymentAnswer['gates'][number];
type GateName = PaymentGate['gate'];

export interface GateWords {
  /** What is checked. */
  readonly name: Both;
  /** Why it keeps a payment. */
  readonly blocked: Both;
  /** What to do about it, and who can. */
  readonly todo: Both;
}

/** Everything that must be right before money leaves. */
export const gateWords: Readonly<Record<GateName, GateWords>> = {
  retention: {
    name: { nl: 'Lang genoeg in dienst', en: 'Employed long enough' },
    blocked: {
      nl: 'Het is niet zeker dat het werk lang genoeg duurde.',
      en: 'It is not certain that the work lasted long enough.',
    },
    todo: { nl: 'Een medewerker kijkt het bewijs na.', en: 'An officer looks at the evidence.' },
  },
  evidence: {
    name: { nl: 'Bewijs compleet', en: 'Evidence complete' },
    blocked: { nl: 'Het bewijs is niet compleet.', en: 'The evidence is not complete.' },
    todo: { nl: 'Een medewerker vult het bewijs aan.', en: 'An officer completes the evidence.' },
  },
  approval: {
    name: { nl: 'Goedgekeurd door een tweede persoon', en: 'Approved by a second person' },
    blocked: { nl: 'Een tweede goedkeuring ontbreekt.', en: 'A second approval lacks.' },
    todo: {
      nl: 'Vraag twee medewerkers om de goedkeuring na te kijken.',
      en: 'Ask two officers to look at the approval.',
    },
  },
  account: {
    name: { nl: 'Rekening bruikbaar', en: 'Account usable' },
    blocked: { nl: 'De rekening kan nu niet worden gebruikt.', en: 'The account cannot be used now.' },
    todo: { nl: 'Kijk bij de rekening van de werkgever.', en: 'Look at the account of the employer.' },
  },
  hold: {
    name: { nl: 'Betaling niet opgeschort', en: 'Payment not suspended' },
    blocked: { nl: 'De betaling is opgeschort.', en: 'The payment is suspended.' },
    todo: { nl: 'Een medewerker kan dit eerder beëindigen.', en: 'An officer can end this earlier.' },
  },
  'de-minimis': {
    name: { nl: 'Onder het Europese steunmaximum', en: 'Under the European ceiling of aid' },
    blocked: {
      nl: 'De werkgever komt boven het Europese maximum aan steun, of dat is niet bekend.',
      en: 'The employer gets more than the European ceiling of aid, or that is not known.',
    },
    todo: { nl: 'Een medewerker kijkt de opgave van steun na.', en: 'An officer looks at the declared aid.' },
  },
  'not-withdrawn': {
    name: { nl: 'Aanvraag niet ingetrokken', en: 'Application not withdrawn' },
    blocked: { nl: 'De aanvraag is niet meer toegekend.', en: 'The application is no longer granted.' },
    todo: { nl: 'Vraag een medewerker of hier nog iets te betalen is.', en: 'Ask an officer what is still to pay.' },
  },
  'version-pinned': {
    name: { nl: 'Juiste versie van de regeling', en: 'The right version of the scheme' },
    blocked: {
      nl: 'De versie van de regeling past niet bij de aanvraag.',
      en: 'The version of the scheme does not fit the application.',
    },
    todo: { nl: 'Meld dit aan de beheerder.', en: 'Tell the administrator.' },
  },
  'scheme-not-paused': {
    name: { nl: 'Regeling niet stilgezet', en: 'Scheme not paused' },
    blocked: { nl: 'De regeling is stilgezet: er wordt niet betaald.', en: 'The scheme is paused: nothing is paid.' },
    todo: { nl: 'De beheerder kan de regeling weer aanzetten.', en: 'The administrator can end the pause.' },
  },
};

type AccountCause = NonNullable<PaymentGate['because']>;

const accounts: Readonly<Record<AccountCause, Pick<GateWords, 'blocked' | 'todo'>>> = {
  none: {
    blocked: { nl: 'De werkgever gaf geen rekening op.', en: 'The employer gave no account.' },
    todo: { nl: 'Vraag de werkgever om een rekeningnummer.', en: 'Ask the employer for an account.' },
  },
  'change-pending': {
    blocked: {
      nl: 'De werkgever wil een andere rekening. Die is nog niet bevestigd.',
      en: 'The employer wants another account. It is not confirmed yet.',
    },
    todo: {
      nl: 'Twee medewerkers moeten de wijziging nakijken.',
      en: 'Two officers must look at the change.',
    },
  },
  cooling: {
    blocked: {
      nl: 'De rekening is pas gewijzigd. Daarom wachten wij even met betalen.',
      en: 'The account was changed lately. That is why we wait before we pay.',
    },
    todo: { nl: 'U hoeft niets te doen.', en: 'There is nothing you have to do.' },
  },
};

const because = (gate: PaymentGate) => (gate.because === null ? gateWords[gate.gate] : accounts[gate.because]);

/** Why a gate keeps this payment, with the day until which it does where that is known. */
export function gateBlocks(gate: PaymentGate): Both {
  const { blocked } = because(gate);
  if (gate.until === null) return blocked;
  return gate.gate === 'hold'
    ? {
        nl: `${blocked.nl} Tot en met ${day(gate.until, 'nl')}.`,
        en: `${blocked.en} Until and including ${day(gate.until, 'en')}.`,
      }
    : {
        nl: `${blocked.nl} Betalen kan vanaf ${day(gate.until, 'nl')}.`,
        en: `${blocked.en} It can be paid from ${day(gate.until, 'en')}.`,
      };
}

export const gateTodo = (gate: PaymentGate): Both => because(gate).todo;

/** How a gate ended, shown beside its name. */
export function gateOutcome({ outcome, overriddenBy }: PaymentGate): Both {
  if (outcome === 'pass') return { nl: 'in orde', en: 'in order' };
  if (overriddenBy !== null) return { nl: 'opzij gezet', en: 'set aside' };
  return outcome === 'fail' ? { nl: 'niet in orde', en: 'not in order' } : { nl: 'niet bekend', en: 'not known' };
}
