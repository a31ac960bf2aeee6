import * as z from 'zod';
import { mostWeeks, type Pace, placesIn } from '../../domain/allocation/chance';
import type { Budget } from '../../domain/budget/budget';
import { budgetDeltas, type MovementKind } from '../../domain/budget/movement';
import {
  addDays,
  amsterdamDate,
  amsterdamInstant,
  daysBetween,
  type LocalDate,
  startOfAmsterdamDay,
} from '../../domain/calendar';
import { localDate } from '../../domain/records';
import type { Scheme } from '../../domain/scheme/definition';
import { whenAsked } from '../../domain/when-asked';
import { commit, type NamedAction } from './commit';
import { keys } from './keys';
import { entriesOf, firstBookedAt } from './ledger';
import type { Item } from './table';

const paceRecord = whenAsked(() => z.object({ weeks: z.int().min(0), places: z.int().min(0), asOf: localDate }));

/** Out of the totals of a waiting list. Null: the nightly rule has not looked yet, or the list has ended. */
export const paceFrom = (totals: Item | undefined): Pace | null =>
  totals?.pace === undefined ? null : paceRecord.parse(totals.pace);

/** By which money comes free for who waits. A raised ceiling is none: it says nothing of the next weeks. */
const freeing: readonly MovementKind[] = ['release-reserved', 'release-committed', 'recover'];

/**
 * What came free in the whole weeks up to and including yesterday, read from the ledger of those weeks. The weeks are
 * fewer than twelve where its window opened later, or its budget.
 */
export async function measurePace(budget: Budget, { window }: Pick<Scheme, 'window'>, today: LocalDate): Promise<Pace> {
  const { budgetId, waitingCents, waitingAwards } = budget;
  const asOf = addDays(today, -1);
  const first = await firstBookedAt([budgetId]);
  const opened = amsterdamInstant(window.opensAt);
  const since = first !== undefined && first > opened ? first : opened;
  const age = daysBetween(amsterdamDate(since), today);
  const weeks = Math.min(mostWeeks, Math.max(0, Math.floor(age / 7)));
  let [cents, awards] = [0, 0];
  const range = {
    from: startOfAmsterdamDay(addDays(today, -7 * weeks)),
    to: startOfAmsterdamDay(today),
  };
  for await (const { movements } of entriesOf(budgetId, range)) {
    const freed = budgetDeltas(movements.filter(({ kind }) => freeing.includes(kind)));
    cents += freed.availableCents ?? 0;
    awards += freed.availableAwards ?? 0;
  }
  const freed = {
    cents: budget.capCents === null ? null : cents,
    awards: budget.capAwards === null ? null : awards,
  };
  return { weeks, places: placesIn(freed, { cents: waitingCents, awards: waitingAwards }), asOf };
}

/**
 * Written anew every night for a list on which anybody stands: with the totals, which whoever reads a position reads, so
 * that it costs them nothing.
 */
export async function savePace(budgetId: string, pace: Pace): Promise<void> {
  await commit([
    {
      name: 'pace',
      update: {
        Key: { ...keys.waitingTotals(budgetId) },
        UpdateExpression: 'SET #kind = :kind, pace = :pace',
        ExpressionAttributeNames: { '#kind': 'kind' },
        ExpressionAttributeValues: { ':kind': 'waiting-totals', ':pace': pace },
      },
    },
  ]);
}

/** When a list ends, nothing is said of chances any more. */
export const forgetPace = (budgetId: string): NamedAction => ({
  name: 'pace',
  update: {
    Key: { ...keys.waitingTotals(budgetId) },
    UpdateExpression: 'SET #kind = :kind REMOVE pace',
    ExpressionAttributeNames: { '#kind': 'kind' },
    ExpressionAttributeValues: { ':kind': 'waiting-totals' },
  },
});
