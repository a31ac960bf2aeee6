import type { Actor } from '../actor';
import type { Collected } from './collect';
import type { Entry, Recovery } from './record';
import type {
  IntentionRequest,
  OffsetRequest,
  PlanRequest,
  ReceiptRequest,
  RecoveryDecisionRequest,
  RefundRequest,
  ReversalRequest,
  WriteOffDecisionRequest,
  WriteOffRequest,
} from './requests';

/** As `domain/repeated.ts`: what stands there is what this very person asked for; then only its answer got lost. */

export const isRepeatedOpening = (recovery: Recovery | null, text: string): boolean =>
  recovery?.status === 'proposed' && recovery.causeText === text;

export const isRepeatedIntention = ({ status, ground, intention }: Recovery, input: IntentionRequest, actor: Actor) =>
  status === 'intended' &&
  ground === input.ground &&
  intention?.intenderSub === actor.sub &&
  intention.motivation === input.motivation;

export const isRepeatedReply = ({ status, reply }: Recovery, text: string) =>
  status === 'intended' && reply?.text === text;

export const isRepeatedDecision = ({ status, decision }: Recovery, input: RecoveryDecisionRequest, actor: Actor) =>
  decision !== null &&
  (input.outcome === 'drop') === (status === 'dropped') &&
  status !== 'proposed' &&
  decision.outcome === input.outcome &&
  decision.deciderSub === actor.sub &&
  decision.motivation === input.motivation;

const has = ({ posted }: Collected, wanted: Partial<Entry>): boolean =>
  posted.some((entry) => (Object.keys(wanted) as (keyof Entry)[]).every((field) => entry[field] === wanted[field]));

export const isRepeatedReceipt = (found: Collected, { amountCents, receivedOn, bankReference }: ReceiptRequest) =>
  has(found, { kind: 'receipt', amountCents, on: receivedOn, bankReference });

export const isRepeatedRefund = (found: Collected, { amountCents, paidOn, bankReference }: RefundRequest) =>
  has(found, { kind: 'refund', amountCents, on: paidOn, bankReference });

/** The last that was set off against this claim, and stands: setting off the same again is another amount. */
export function isRepeatedOffset(found: Collected, { amountCents, claimId }: OffsetRequest, actor: Actor): boolean {
  const last = found.posted.at(-1);
  return (
    last?.kind === 'offset' && last.claimId === claimId && last.amountCents === amountCents && last.bySub === actor.sub
  );
}

export const isRepeatedReversal = (found: Collected, { entryId, reason }: ReversalRequest, actor: Actor) =>
  has(found, { kind: 'reversal', reverses: entryId, reason, bySub: actor.sub });

export const isRepeatedPlan = ({ plan }: Recovery, { instalments }: PlanRequest) =>
  plan !== null &&
  plan.instalments.length === instalments.length &&
  plan.instalments.every(({ dueOn, amountCents }, index) => {
    const other = instalments[index];
    return other?.dueOn === dueOn && other.amountCents === amountCents;
  });

export const isRepeatedWriteOff = ({ writeOff }: Recovery, input: WriteOffRequest, actor: Actor) =>
  writeOff?.status === 'asked' &&
  writeOff.requesterSub === actor.sub &&
  writeOff.amountCents === input.amountCents &&
  writeOff.reason === input.reason;

export const isRepeatedWriteOffDecision = ({ writeOff }: Recovery, input: WriteOffDecisionRequest, actor: Actor) =>
  writeOff?.status === (input.outcome === 'approve' ? 'approved' : 'refused') &&
  writeOff.decision?.deciderSub === actor.sub &&
  writeOff.decision.reason === input.reason;
