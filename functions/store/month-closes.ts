import type { Actor } from '../../domain/actor';
import type { Budget } from '../../domain/budget/budget';
import type { Instant } from '../../domain/calendar';
import { type MonthClose, monthCloseRecord } from '../../domain/ledger/month-close';
import { endOfMonth, type Month } from '../../domain/ledger/period';
import { addTo, type Sums } from '../../domain/ledger/sums';
import type { BooksState } from './books';
import { closedAsRead } from './budgets';
import { commit, type NamedAction } from './commit';
import { beginning, type Point } from './compare-budget';
import { keys } from './keys';
import { entriesOf } from './ledger';
import { get, queryAll } from './table';

export async function loadClose(schemeId: string, month: Month): Promise<MonthClose | undefined> {
  const item = await get(keys.monthClose(schemeId, month), { consistent: true });
  return item === undefined ? undefined : monthCloseRecord.parse(item);
}

/** Every closed month of a scheme, newest first: twelve a year. */
export async function listCloses(schemeId: string): Promise<MonthClose[]> {
  const items = await queryAll({
    KeyConditionExpression: 'pk = :pk AND begins_with(sk, :close)',
    ExpressionAttributeValues: { ':pk': keys.books(schemeId).pk, ':close': 'CLOSE#' },
    ScanIndexForward: false,
    ConsistentRead: true,
  });
  return items.map((item) => monthCloseRecord.parse(item));
}

/**
 * How far the ledger of a budget was added up for good by the newest of these closes that ends at or before `at`; the
 * beginning where there is none.
 */
export function closedPoint(closes: readonly MonthClose[], budgetId: string, at: Instant): Point {
  const close = closes
    .filter(({ balances, month }) => balances !== null && endOfMonth(month) <= at)
    .sort((a, b) => (a.month < b.month ? 1 : -1))[0];
  const balance = close?.balances?.find((one) => one.budgetId === budgetId);
  if (close === undefined || balance === undefined) return beginning;
  return { before: endOfMonth(close.month), sums: balance.sums, entries: balance.entries };
}

interface Closing {
  readonly schemeId: string;
  readonly month: Month;
  readonly books: BooksState;
  readonly budgets: readonly Budget[];
  readonly actor: Actor;
  readonly now: Instant;
}

/**
 * Closes a month in one write for all budgets of a scheme: from here on every entry is booked after it, for each write of
 * money holds only while its budget is closed as far as it read.
 * @returns false when somebody came in between
 */
export async function commitClose({ schemeId, month, books, budgets, actor, now }: Closing): Promise<boolean> {
  const close: MonthClose = {
    schemeId,
    month,
    closedAt: now,
    bySub: actor.sub,
    byRole: actor.role,
    budgetIds: budgets.map(({ budgetId }) => budgetId),
    balances: null,
  };
  const committed = await commit([
    booksAction(schemeId, month, books),
    {
      name: 'close',
      put: {
        Item: { ...keys.monthClose(schemeId, month), kind: 'month-close', ...close },
        ConditionExpression: 'attribute_not_exists(pk)',
      },
    },
    ...budgets.map((budget) => closeBudgetAction(budget, month)),
  ]);
  return committed.ok;
}

const booksAction = (schemeId: string, month: Month, { closedThrough, openings }: BooksState): NamedAction => ({
  name: 'books',
  update: {
    Key: keys.books(schemeId),
    UpdateExpression: 'SET closedThrough = :month, schemeId = :schemeId, #kind = :kind, openings = :openings',
    ConditionExpression: `${closedAsRead({ closedThrough })} AND ${openings === 0 ? '(attribute_not_exists(openings) OR openings = :openings)' : 'openings = :openings'}`,
    ExpressionAttributeNames: { '#kind': 'kind' },
    ExpressionAttributeValues: {
      ':month': month,
      ':closedThrough': closedThrough,
      ':openings': openings,
      ':schemeId': schemeId,
      ':kind': 'books',
    },
  },
});

const closeBudgetAction = (budget: Budget, month: Month): NamedAction => ({
  name: `budget ${budget.budgetId}`,
  update: {
    Key: keys.budget(budget.budgetId),
    UpdateExpression: 'SET closedThrough = :month ADD #version :one',
    ConditionExpression: `attribute_exists(pk) AND ${closedAsRead(budget)}`,
    ExpressionAttributeNames: { '#version': 'version' },
    ExpressionAttributeValues: { ':month': month, ':closedThrough': budget.closedThrough, ':one': 1 },
  },
});

/**
 * Writes into a close what the entries up to its end come to, and into those before it that broke off. Entries of a
 * closed month can no longer change, so whoever does this, and however often, writes the same.
 */
export async function finishClose(close: MonthClose): Promise<MonthClose> {
  if (close.balances !== null) return close;
  const { schemeId, month } = close;
  const earlier: MonthClose[] = [];
  for (const one of (await listCloses(schemeId)).reverse()) {
    if (one.month < month) earlier.push(one.balances === null ? await finished(one, earlier) : one);
  }
  return finished(close, earlier);
}

async function finished(close: MonthClose, earlier: readonly MonthClose[]): Promise<MonthClose> {
  const { schemeId, month } = close;
  const edge = endOfMonth(month);
  const balances: { budgetId: string; entries: number; sums: Sums }[] = [];
  for (const budgetId of close.budgetIds) {
    const point = closedPoint(earlier, budgetId, edge);
    balances.push({ budgetId, ...(await addedUp(budgetId, point, edge)) });
  }
  await commit([
    {
      name: 'close',
      update: {
        Key: keys.monthClose(schemeId, month),
        UpdateExpression: 'SET balances = :balances',
        ConditionExpression: 'attribute_exists(pk) AND balances = :none',
        ExpressionAttributeValues: { ':balances': balances, ':none': null },
      },
    },
  ]);
  return (await loadClose(schemeId, month)) ?? { ...close, balances };
}

async function addedUp(budgetId: string, from: Point, edge: Instant): Promise<{ entries: number; sums: Sums }> {
  const sums: Sums = { ...from.sums };
  let { entries } = from;
  const range = { to: edge, ...(from.before === '' ? {} : { from: from.before }) };
  for await (const { movements } of entriesOf(budgetId, range)) {
    addTo(sums, movements);
    entries += 1;
  }
  return { entries, sums };
}
