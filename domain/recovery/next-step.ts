import type { LocalDate } from '../calendar';
import { balanceOf, type Recovery } from './record';

/** What a recovery can ask of the employer. */
export const recoveryStepKinds = ['recovery-reply', 'recovery-pay'] as const;

export interface RecoveryStep {
  readonly kind: (typeof recoveryStepKinds)[number];
  /** The last day; null where there is none. */
  readonly by: LocalDate | null;
}

/** To reply to an intention, or to pay: the first day of the plan that is not paid yet, else the last day of the letter. */
export function recoveryStep(recovery: Recovery): RecoveryStep | null {
  const { status, intention, reply, dueOn } = recovery;
  if (status === 'intended' && reply === null) return { kind: 'recovery-reply', by: intention?.replyBy ?? null };
  if (status !== 'established' || balanceOf(recovery) <= 0) return null;
  return { kind: 'recovery-pay', by: firstUnpaid(recovery) ?? dueOn };
}

/** What came in counts for the oldest instalment first. */
function firstUnpaid(recovery: Recovery): LocalDate | null {
  if (recovery.plan === null) return null;
  let covered = recovery.plan.outstandingCents - balanceOf(recovery);
  for (const { dueOn, amountCents } of recovery.plan.instalments) {
    covered -= amountCents;
    if (covered < 0) return dueOn;
  }
  return null;
}
