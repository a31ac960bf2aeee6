import type { Actor } from '../actor';
import type { Application } from '../application/record';
import type { Adjustment, AdjustmentKind } from '../settlement/record';
import type { AdjustmentRequest } from '../settlement/requests';
import type { Objection } from './record';
import type { ObjectionRequest, ObjectionStepRequest } from './requests';

/** As `domain/repeated.ts`: what stands there is what this very person asked for; then only its answer got lost. */

export const isRepeatedObjection = ({ objections = [] }: Application, input: ObjectionRequest, actor: Actor): boolean =>
  objections.some(
    (one) =>
      one.contested === input.contested &&
      one.claimId === (input.claimId ?? null) &&
      one.receivedOn === input.receivedOn &&
      one.summary === input.summary &&
      one.recorded.bySub === actor.sub,
  );

export function isRepeatedStep(objection: Objection, input: ObjectionStepRequest, actor: Actor): boolean {
  const { suspensions, postponement, withdrawn, decision } = objection;
  const last = suspensions.at(-1);
  switch (input.step) {
    case 'suspend':
      return last?.endsOn === input.endsOn && last.bySub === actor.sub && last.completedOn === null;
    case 'resume':
      return last?.completedOn === input.completedOn;
    case 'postpone':
      return postponement?.bySub === actor.sub && postponement.reason === input.reason;
    case 'withdraw':
      return withdrawn?.bySub === actor.sub && withdrawn.reason === input.reason;
    case 'decide':
      return (
        decision?.deciderSub === actor.sub &&
        decision.outcome === input.outcome &&
        decision.remedy === (input.remedy ?? null) &&
        decision.motivation === input.motivation
      );
    default:
      return false;
  }
}

export function isRepeatedAdjustment(
  { adjustments = [] }: Application,
  kind: AdjustmentKind,
  input: AdjustmentRequest,
  actor: Actor,
): boolean {
  const last = adjustments.findLast((one) => one.kind === kind);
  if (last === undefined) return false;
  return input.step === 'intend' ? isSameIntention(last, input, actor) : isSameAnswer(last, input, actor);
}

const isSameIntention = (
  { status, ground, amountCents, intention }: Adjustment,
  input: Extract<AdjustmentRequest, { readonly step: 'intend' }>,
  actor: Actor,
): boolean =>
  status === 'intended' &&
  ground === input.ground &&
  amountCents === input.amountCents &&
  intention.intenderSub === actor.sub &&
  intention.motivation === input.motivation;

function isSameAnswer(
  { status, reply, decision }: Adjustment,
  input: Exclude<AdjustmentRequest, { readonly step: 'intend' }>,
  actor: Actor,
): boolean {
  if (input.step === 'reply') return status === 'intended' && reply?.text === input.text;
  return (
    decision?.deciderSub === actor.sub && decision.outcome === input.outcome && decision.motivation === input.motivation
  );
}
