import { cents } from '../money';
import type { Budget } from './budget';
import { budgetDeltas, type Movement } from './movement';

/**
 * What must be posted above the cap before so much can be reserved (Awb 4:25 lid 3): what the budget lacks. Null where
 * it has it all. A unit without a cap lacks nothing.
 */
export function overshootFor(
  budget: Pick<Budget, 'availableCents' | 'availableAwards'>,
  amountCents: number,
  awards: number,
  cause: string,
): Movement | null {
  const lacking = (available: number | null, asked: number) =>
    available === null ? 0 : Math.max(0, asked - Math.max(0, available));
  const short = {
    amountCents: cents(lacking(budget.availableCents, amountCents)),
    awards: lacking(budget.availableAwards, awards),
  };
  return short.amountCents === 0 && short.awards === 0 ? null : { kind: 'overshoot', ...short, cause };
}

/**
 * What goes off the overshoot because of money that these movements set free, or that a raised cap adds: it fills up
 * what was granted above the cap before anybody else can get it. Null: there was none, or nothing comes free.
 */
export function overshootBack(
  budget: Pick<Budget, 'capCents' | 'capAwards' | 'overshootCents' | 'overshootAwards'>,
  movements: readonly Movement[],
  cause: string,
): Movement | null {
  const deltas = budgetDeltas(movements);
  const back = (free: number | undefined, capped: boolean, overshoot: number) =>
    capped ? Math.max(0, Math.min(free ?? 0, overshoot)) : 0;
  const amountCents = cents(back(deltas.availableCents, budget.capCents !== null, budget.overshootCents));
  const awards = back(deltas.availableAwards, budget.capAwards !== null, budget.overshootAwards);
  return amountCents === 0 && awards === 0 ? null : { kind: 'unovershoot', amountCents, awards, cause };
}
