import type { RecoveryAnswer } from '../../../api/answers';

export interface PlanRow {
  readonly dueOn: string;
  readonly amountCents: number;
  /** Of the amount; what came in counts for the oldest first. */
  readonly paidCents: number;
  readonly state: 'paid' | 'late' | 'open';
}

type Standing = Pick<RecoveryAnswer, 'plan' | 'balanceCents' | 'overdueCents'>;

/** The plan with what of each instalment was paid; what is overdue is of the oldest. Empty without a plan. */
export function planRows({ plan, balanceCents, overdueCents }: Standing): PlanRow[] {
  if (plan === null) return [];
  let covered = Math.max(0, plan.outstandingCents - balanceCents);
  let late = overdueCents;
  return plan.instalments.map(({ dueOn, amountCents }) => {
    const paidCents = Math.min(amountCents, covered);
    covered -= paidCents;
    const open = amountCents - paidCents;
    if (open === 0) return { dueOn, amountCents, paidCents, state: 'paid' };
    const state = late > 0 ? 'late' : 'open';
    late -= open;
    return { dueOn, amountCents, paidCents, state };
  });
}

/** What is owed beside the plan, as it was made on a smaller debt. Cents. */
export const besidePlan = ({ plan, balanceCents }: Standing): number =>
  plan === null ? 0 : Math.max(0, balanceCents - plan.outstandingCents);
