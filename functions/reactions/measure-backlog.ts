import { type Budget, budgetIdOf, budgetRecord } from '../../domain/budget/budget';
import { type Instant, instantToMs, type LocalDate, yearOf } from '../../domain/calendar';
import type { Scheme } from '../../domain/scheme/definition';
import { lineShards } from '../../domain/scheme/line-shards';
import { sweepRules } from '../api/shared/queries';
import { gauge } from '../runtime/metrics';
import { scheduledReaction } from '../runtime/reaction';
import { keys } from '../store/keys';
import { pendingHead } from '../store/line';
import { listSchemes } from '../store/schemes';
import { daysToSweep } from '../store/sweeps';
import { batchGet } from '../store/table';

const name = 'measure-backlog';

/**
 * How far behind the work is, whoever should have done it: so it is measured by who does none of it. What it tells, its
 * alarms watch.
 */
export const handler = scheduledReaction(name, async ({ now, today }) => {
  const [oldestPendingSeconds, sweepDaysBehind] = await Promise.all([oldestPending(now, today), daysBehind(today)]);
  gauge(name, { oldestPendingSeconds, sweepDaysBehind });
});

/** Seconds that the first in any line has stood there without being ranked; 0: nobody does. Who waits for money was. */
async function oldestPending(now: Instant, today: LocalDate): Promise<number> {
  const lines = (await listSchemes())
    .filter(({ handledHere }) => handledHere)
    .flatMap((scheme) => budgetIdsOf(scheme, today).map((budgetId) => ({ scheme, budgetId })));
  const items = await batchGet(lines.map(({ budgetId }) => keys.budget(budgetId)));
  const budgets = new Map(items.map((item) => budgetRecord.parse(item)).map((budget) => [budget.budgetId, budget]));
  const since = await Promise.all(lines.map((line) => firstSince(line.scheme, line.budgetId, budgets, now)));
  return Math.max(0, ...since.map((at) => (at === null ? 0 : (instantToMs(now) - instantToMs(at)) / 1000)));
}

const budgetIdsOf = ({ schemeId, caps }: Scheme, today: LocalDate): string[] => {
  const year = yearOf(today);
  return [...new Set([year, year - 1].map((one) => budgetIdOf(schemeId, caps.period, String(one))))];
};

/** While a scheme is paused nobody in its line is ranked, by design. */
async function firstSince(
  scheme: Scheme,
  budgetId: string,
  budgets: ReadonlyMap<string, Budget>,
  now: Instant,
): Promise<Instant | null> {
  const budget = budgets.get(budgetId);
  if (budget?.paused) return null;
  const shards = Math.max(budget?.lineShards ?? 1, lineShards(scheme));
  const { places } = await pendingHead(budgetId, shards, now, { limit: 1, after: null });
  return places[0]?.since ?? null;
}

/** Whole days before today that a daily rule has not done, of the one that is furthest behind. */
async function daysBehind(today: LocalDate): Promise<number> {
  const left = await Promise.all(sweepRules.map((rule) => daysToSweep(rule, today)));
  return Math.max(...left.map((days) => days.filter((day) => day < today).length));
}
