import * as z from 'zod';
import { system } from '../../domain/actor';
import { type Budget, budgetFields } from '../../domain/budget/budget';
import { type Instant, type LocalDate, subtractPeriod } from '../../domain/calendar';
import { furthestOff } from '../../domain/ledger/sums';
import { instant, localDate } from '../../domain/records';
import { whenAsked } from '../../domain/when-asked';
import { commit } from './commit';
import { beginning, type Compared, type Point } from './compare-budget';
import { keys } from './keys';
import { eventAction } from './outbox';
import { batchGet, batchPut } from './table';

const point = whenAsked(() =>
  z.object({
    before: z.string(),
    sums: z.partialRecord(z.enum(budgetFields()), z.int()),
    entries: z.int(),
  }),
);

export const budgetCheckRecord = whenAsked(() =>
  z.object({
    budgetId: z.string(),
    checkedAt: instant,
    outcome: z.enum(['equal', 'different', 'busy']),
    /** True: every entry was read. */
    whole: z.boolean(),
    differences: z.array(z.object({ field: z.enum(budgetFields()), expected: z.int(), found: z.int() })),
    /** From where the next one reads on; it only moves when all was equal. */
    point,
    /** The version and the numbers of the budget that were compared. */
    seen: z.string(),
    /** What was last told, and when: the same is not told twice in a day. */
    told: z.object({ on: localDate, differences: z.string() }).nullable(),
  }),
);
export type BudgetCheck = z.infer<typeof budgetCheckRecord>;

export async function loadChecks(budgetIds: readonly string[]): Promise<Map<string, BudgetCheck>> {
  const items = await batchGet(budgetIds.map(keys.budgetCheck), { consistent: true });
  return new Map(items.map((item) => [String(item.budgetId), budgetCheckRecord.parse(item)]));
}

const seenOf = (budget: Budget): string =>
  JSON.stringify([budget.version, ...budgetFields().map((field) => budget[field])]);

/** Nothing was written to it since it was compared and was right: then its entries need not be read. */
export const isUnchanged = ({ outcome, seen }: BudgetCheck, budget: Budget): boolean =>
  outcome === 'equal' && seen === seenOf(budget);

/** That they were looked at again and are as they were. */
export const saveUnchanged = (checks: readonly BudgetCheck[], now: Instant): Promise<void> =>
  batchPut(checks.map((check) => itemOf({ ...check, checkedAt: now })));

const itemOf = (check: BudgetCheck) => ({ ...keys.budgetCheck(check.budgetId), kind: 'budget-check', ...check });

/** Where a comparison starts: at the beginning where every entry is to be read. */
export const startOf = (check: BudgetCheck | undefined, whole: boolean): Point =>
  check === undefined || whole ? beginning : check.point;

/**
 * An entry bears the time of its request, and a record of the stream may be tried again for a day: what is older than
 * this is settled. Where that fails, all is read again before anything is said of it.
 */
export const settledBefore = (now: Instant): Instant => `${subtractPeriod(now.slice(0, 10), 'P2D')}T00:00:00.000Z`;

interface Found {
  readonly prior: BudgetCheck | undefined;
  readonly compared: Compared;
  readonly now: Instant;
  readonly today: LocalDate;
}

/**
 * Keeps what was found; a difference is told as an event in the same write, once a day for the same difference.
 * @returns whether it was told
 */
export async function saveCheck({ prior, compared, now, today }: Found): Promise<boolean> {
  const { budget, outcome, differences, atEdge, whole } = compared;
  const text = JSON.stringify(differences);
  const isNews = outcome === 'different' && (prior?.told?.on !== today || prior.told.differences !== text);
  const check: BudgetCheck = {
    budgetId: budget.budgetId,
    checkedAt: now,
    outcome,
    whole,
    differences: [...differences],
    point: outcome === 'equal' ? { ...atEdge, sums: { ...atEdge.sums } } : (prior?.point ?? { ...beginning, sums: {} }),
    seen: seenOf(budget),
    told: isNews ? { on: today, differences: text } : (prior?.told ?? null),
  };
  await commit([
    { name: 'check', put: { Item: itemOf(check) } },
    ...(isNews ? [differenceEvent(budget, compared, now)] : []),
  ]);
  return isNews;
}

function differenceEvent(budget: Budget, { differences }: Compared, now: Instant) {
  const { budgetId } = budget;
  const { expected, found } = furthestOff(budget, differences);
  const data = { budgetId, expectedCents: expected, foundCents: found };
  return eventAction({ name: 'budget.difference', subject: budgetId, data }, 0, {
    idBase: `${budgetId}.difference.${now}`,
    at: now,
    actor: system,
    keyOf: (at, eventId) => keys.budgetEvent(budgetId, at, eventId),
  });
}
