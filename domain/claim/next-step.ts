import type { Application } from '../application/record';
import type { LocalDate } from '../calendar';
import { type RecoveryStep, recoveryStepKinds } from '../recovery/next-step';
import { isEnded } from '../term/due';
import { openRequest } from '../term/record';
import { asksEvidence } from './asks-evidence';
import { byLastDay } from './by-last-day';
import { takesEvidence } from './evidence';
import type { Claim } from './record';

/**
 * What can wait for the employer: to complete the application, evidence, a reply to an intended refusal, the account to
 * pay to, a recovery.
 */
export const nextStepKinds = ['completion', 'evidence', 'reply', 'bank-account', ...recoveryStepKinds] as const;

export interface NextStep {
  readonly kind: (typeof nextStepKinds)[number];
  /** The last day; null where there is none. */
  readonly by: LocalDate | null;
  /** Null where it is asked for the application. */
  readonly claimId: string | null;
}

/**
 * What the employer has to do first: what has a last day before what has none, and the account after all claims. Null:
 * nothing, for nothing is asked of who was not granted anything.
 */
export function nextStep(
  { status }: Pick<Application, 'status'>,
  claims: readonly Claim[],
  hasAccount: boolean,
  today: LocalDate,
): NextStep | null {
  if (status !== 'granted') return null;
  const steps = claims.flatMap((claim) => stepOf(claim, today) ?? []).sort(byLastDay);
  return steps[0] ?? (hasAccount ? null : { kind: 'bank-account', by: null, claimId: null });
}

/** Before the decision: what was asked to complete the application. Null: nothing. */
export function completionStep(application: Pick<Application, 'status' | 'term'>): NextStep | null {
  const asked = openRequest(application);
  return asked === null || isEnded(application) ? null : { kind: 'completion', by: asked.endsOn, claimId: null };
}

/** What comes first of the two. */
export function firstStep(step: NextStep | null, recovery: RecoveryStep | null): NextStep | null {
  if (recovery === null) return step;
  const other: NextStep = { ...recovery, claimId: null };
  return step === null || byLastDay(other, step) <= 0 ? other : step;
}

function stepOf(claim: Claim, today: LocalDate): NextStep | null {
  const { id: claimId, status, evidenceDueOn, reopenUntil } = claim;
  if (takesEvidence(claim, today).ok) {
    return asksEvidence(claim)
      ? { kind: 'evidence', by: status === 'lapsed' ? reopenUntil : evidenceDueOn, claimId }
      : null;
  }
  const replyBy = claim.assessment?.replyBy ?? null;
  const mayReply = status === 'refusal-intended' && claim.reply === null && replyBy !== null && today <= replyBy;
  return mayReply ? { kind: 'reply', by: replyBy, claimId } : null;
}
