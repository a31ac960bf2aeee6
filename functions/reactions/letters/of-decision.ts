import { decisionAt } from '../../../domain/application/decision-at';
import { allChecks } from '../../../domain/application/record';
import type { LetterFacts, LetterPayment } from '../../../domain/letter/facts';
import type { Cents } from '../../../domain/money';
import type { Scheme } from '../../../domain/scheme/definition';
import { instalmentsFor } from '../../../domain/scheme/instalments';
import type { Envelope } from '../../../events/envelope';
import type { LetterRecords } from '../../store/letter-records';
import type { Particulars } from './particulars';
import { centsIn, dayIn, existing } from './read-data';

/** The reasons and the trace: of the decision of that moment, for an objection may have put another in its place. */
function decided(
  { application }: LetterRecords,
  { time }: Envelope,
): Pick<LetterFacts, 'reasons' | 'checks' | 'overrides'> {
  const decision = decisionAt(application, time);
  return {
    reasons: decision === null ? [] : [decision.motivation],
    checks: allChecks(application),
    overrides: decision?.overrides ?? [],
  };
}

const evidenceOf = (scheme: Scheme, kinds: readonly string[]): string[] =>
  kinds.map((kind) => scheme.documents.find(({ id }) => id === kind)?.label.nl ?? kind);

/**
 * The payments of a grant as they were promised: the amounts as the scheme divides what was granted, the days as they
 * stood first. The claims may be lower, ended or on another day by now.
 */
export function paymentsOf({ application, claims, scheme }: LetterRecords, amountCents: Cents): LetterPayment[] {
  const startOn = application.placement?.startOn ?? null;
  return instalmentsFor(scheme, startOn, amountCents).map(({ instalment, retentionGate, evidence, ...part }) => {
    const claim = claims.find((one) => one.instalment === instalment);
    const first = claim?.firstDueOn === undefined ? claim?.dueOn : claim.firstDueOn;
    return {
      ...{ instalment, amountCents: part.amountCents, retentionGate },
      dueOn: first === undefined ? part.dueOn : first,
      evidence: evidenceOf(scheme, claim?.evidenceKinds ?? evidence),
    };
  });
}

const reasonCodes = ['ceiling', 'conditions', 'other', 'list-ended'] as const;

/** On the application itself, and what comes of it before money does. */
export const ofDecision = {
  grant: (data, records, event) => {
    const amountCents = centsIn(data, 'amountCents');
    return { ...decided(records, event), amountCents, payments: paymentsOf(records, amountCents) };
  },
  rejection: ({ reasonCode }, records, event) => ({
    ...decided(records, event),
    reasonCode: reasonCodes.find((one) => one === reasonCode) ?? null,
  }),
  promotion: (data, { application }) => ({
    amountCents: centsIn(data, 'amountCents'),
    decisionDueOn: typeof data.decisionDueOn === 'string' ? data.decisionDueOn : application.decisionDueOn,
  }),
  hold: (data, { application: { hold, formerHolds } }, { time }) => {
    const told = [hold, ...formerHolds].find((one) => one?.at === time) ?? hold;
    return { reasons: [existing(told, 'hold').reason], holdUntil: dayIn(data, 'until') };
  },
} as const satisfies Readonly<Record<string, Particulars>>;
