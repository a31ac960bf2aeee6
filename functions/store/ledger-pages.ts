import { ok, type Result, refuse } from '../../domain/result';
import { entriesOf, firstSort, type LedgerEntry } from './ledger';
import { type Page, readCursor, writeCursor } from './page';

export interface BudgetEntry extends LedgerEntry {
  readonly budgetId: string;
}

export interface EntriesAsked {
  readonly schemeId: string;
  readonly budgetIds: readonly string[];
  /** As sort values are compared with: both included. */
  readonly from?: string;
  readonly to?: string;
  readonly limit: number;
  readonly cursor?: string | undefined;
}

/** A page over the ledgers of several budgets, in the order of the books; of one moment by budget. */
export async function entryPage(asked: EntriesAsked): Promise<Result<Page<BudgetEntry>>> {
  const { schemeId, budgetIds, from = firstSort, to, limit } = asked;
  const cursor = readCursor(asked.cursor, ['schemeId', 'sort', 'budgetId']);
  if (!cursor.ok) return cursor;
  const after =
    cursor.value === null ? null : { sort: String(cursor.value.sort), budgetId: String(cursor.value.budgetId) };
  if (cursor.value !== null && cursor.value.schemeId !== schemeId) return otherLedger;
  const start = after !== null && after.sort > from ? after.sort : from;
  if (to !== undefined && start > to) return ok({ items: [], next: null });
  const range = { from: start, pageSize: limit + 2, ...(to === undefined ? {} : { to }) };
  const parts = await Promise.all(budgetIds.map((budgetId) => headOf(budgetId, range, after, limit + 1)));
  const found = parts.flat().sort(inOrder);
  const items = found.slice(0, limit);
  const last = items.at(-1);
  const next = found.length > limit && last ? { schemeId, sort: last.sort, budgetId: last.budgetId } : null;
  return ok({ items, next: writeCursor(next) });
}

interface Place {
  readonly sort: string;
  readonly budgetId: string;
}

function inOrder(a: Place, b: Place): number {
  if (a.sort !== b.sort) return a.sort < b.sort ? -1 : 1;
  if (a.budgetId === b.budgetId) return 0;
  return a.budgetId < b.budgetId ? -1 : 1;
}

/** The first entries of one budget after a place in the order of all. */
async function headOf(
  budgetId: string,
  range: { readonly from: string; readonly to?: string; readonly pageSize: number },
  after: Place | null,
  most: number,
): Promise<BudgetEntry[]> {
  const found: BudgetEntry[] = [];
  for await (const entry of entriesOf(budgetId, range)) {
    const placed = { ...entry, budgetId };
    if (after !== null && inOrder(placed, after) <= 0) continue;
    found.push(placed);
    if (found.length === most) break;
  }
  return found;
}

const otherLedger = refuse({
  code: 'input-invalid',
  detail: 'The cursor belongs to another ledger.',
  errors: [{ path: 'cursor', message: 'not a cursor of this list' }],
});
