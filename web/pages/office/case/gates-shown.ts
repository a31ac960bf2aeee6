import { type OverridableGate, overridableGates } from '../../../../domain/payout/gate';
import type { ClaimAnswer } from '../../../api/answers';
import type { Both } from '../../../language/language';
import { asPaymentGate, type ClaimGate } from '../../../words/gate-inputs';
import { gateTodo, gateWords, type PaymentGate } from '../../../words/gates';

const isOpen = ({ outcome, overriddenBy }: ClaimGate): boolean => outcome === 'pass' || overriddenBy !== null;

/** The gates that keep the claim: of an approved one as the API says, else those that did when they were kept. */
export function blockingGates({ status, blockedBy, gates }: ClaimAnswer): readonly ClaimGate['gate'][] {
  if (status === 'approved') return blockedBy;
  return (gates?.gates ?? []).filter((gate) => !isOpen(gate)).map(({ gate }) => gate);
}

/** What an officer may set aside of what keeps it: of the account only the wait for the end of its cooling period. */
export function overridable(gate: PaymentGate): OverridableGate | null {
  if (gate.outcome === 'pass' || gate.overriddenBy !== null) return null;
  if (gate.gate === 'account' && gate.because !== 'cooling') return null;
  return overridableGates.find((one) => one === gate.gate) ?? null;
}

/** One that was not looked at keeps the claim too. */
export const gateNamed = ({ gates }: ClaimAnswer, name: ClaimGate['gate']): PaymentGate => {
  const found = gates?.gates.find(({ gate }) => gate === name);
  return found === undefined
    ? { gate: name, outcome: 'unknown', overriddenBy: null, because: null, until: null }
    : asPaymentGate(found);
};

const todos: Readonly<Partial<Record<ClaimGate['gate'], Both>>> = {
  retention: {
    nl: 'Kijk het bewijs hierboven na. Mag er toch worden betaald, zet deze controle dan opzij met een reden.',
    en: 'Look at the evidence above. Where it may be paid all the same, set this check aside with a reason.',
  },
  evidence: {
    nl: 'Kijk het bewijs hierboven na. Mag er toch worden betaald, zet deze controle dan opzij met een reden.',
    en: 'Look at the evidence above. Where it may be paid all the same, set this check aside with a reason.',
  },
  hold: {
    nl: 'Boven aan dit dossier staat waarom. Daar kunt u het ook eerder beëindigen.',
    en: 'Why is told on top of this case. There you can also end it earlier.',
  },
  'de-minimis': {
    nl: 'Kijk bij “Voldoet de aanvraag?” naar de opgave van steun.',
    en: 'Look at the declared aid under “Does it qualify?”.',
  },
};

/** What the reader of the case can do about it. */
export const officeTodo = (gate: PaymentGate): Both => todos[gate.gate] ?? gateTodo(gate);

export const nameOf = (name: ClaimGate['gate']): Both => gateWords[name].name;
