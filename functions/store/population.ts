import { budgetDeltas } from '../../domain/budget/movement';
import { startOfAmsterdamDay } from '../../domain/calendar';
import { applicationIdOf } from '../../domain/ledger/cause';
import { entriesOf } from './ledger';

/** The movement that makes an application part of the population. */
const movementOf = { granted: 'commit', paid: 'pay' } as const;

export interface Population {
  /** In order. */
  readonly ids: readonly string[];
  /** What the entries of the year paid, less what they took back, in cents; absent where they did neither. */
  readonly paidCents: ReadonlyMap<string, number>;
}

/** The applications with such an entry booked in a calendar year. It reads the entries of that year once. */
export async function populationOf(
  budgetIds: readonly string[],
  year: number,
  of: keyof typeof movementOf,
): Promise<Population> {
  const range = { from: startOfAmsterdamDay(`${year}-01-01`), to: startOfAmsterdamDay(`${year + 1}-01-01`) };
  const ids = new Set<string>();
  const paid = new Map<string, number>();
  for (const budgetId of budgetIds) {
    for await (const { movements } of entriesOf(budgetId, range)) {
      for (const movement of movements) {
        const id = applicationIdOf(movement.cause);
        if (id === null) continue;
        if (movement.kind === movementOf[of]) ids.add(id);
        const { paidCents = 0 } = budgetDeltas([movement]);
        if (paidCents !== 0) paid.set(id, (paid.get(id) ?? 0) + paidCents);
      }
    }
  }
  return { ids: [...ids].sort(), paidCents: paid };
}
