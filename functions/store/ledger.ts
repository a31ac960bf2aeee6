import * as z from 'zod';
import { type Changes, gather } from '../../domain/budget/burn-down';
import { type Movement, movementKinds } from '../../domain/budget/movement';
import { amsterdamDate, endOfAmsterdamDay, type Instant, type LocalDate } from '../../domain/calendar';
import { type Month, monthOf } from '../../domain/ledger/period';
import { instant, wholeCents } from '../../domain/records';
import { keys } from './keys';
import { type Item, query } from './table';

const ledgerRecord = z.object({
  sk: z.string(),
  at: instant,
  /** Absent from entries written before months could be closed. */
  period: z.string().optional(),
  byRole: z.string().optional(),
  lines: z.array(
    z.object({ movement: z.enum(movementKinds), amountCents: wholeCents, awards: z.int(), cause: z.string() }),
  ),
});
const attributes = Object.keys(ledgerRecord.shape);

export interface LedgerEntry {
  /** Orders the entries of a budget: begins with `bookedAt`. */
  readonly sort: string;
  /** When it was done. */
  readonly at: Instant;
  /** When it stands in the books: later than `at` only where the month of `at` was closed already. */
  readonly bookedAt: Instant;
  readonly period: Month;
  /** Null in entries of before roles were written down. */
  readonly byRole: string | null;
  readonly movements: readonly Movement[];
}

/** Before and after every entry. */
export const [firstSort, lastSort] = [' ', '~'];

const instantLength = '2026-11-02T09:00:00.000Z'.length;

function entryOf(item: Item): LedgerEntry {
  const { sk, at, period, byRole, lines } = ledgerRecord.parse(item);
  return {
    sort: sk,
    at,
    bookedAt: sk.slice(0, instantLength),
    period: period ?? monthOf(at),
    byRole: byRole ?? null,
    movements: lines.map(({ movement: kind, ...rest }) => ({ kind, ...rest })),
  };
}

export interface Range {
  /** Both included, as texts that sort values are compared with: an instant stands before all that is booked at it. */
  readonly from?: string;
  readonly to?: string;
  /** Entries a request asks for; left out: as many as fit in one. */
  readonly pageSize?: number;
}

/** The entries of a budget in the order of the books, a page at a time as the caller takes them. Consistent. */
export async function* entriesOf(budgetId: string, range: Range = {}): AsyncGenerator<LedgerEntry, void, void> {
  const items = query({
    KeyConditionExpression: 'pk = :pk AND sk BETWEEN :from AND :to',
    ProjectionExpression: attributes.map((name) => `#${name}`).join(', '),
    ExpressionAttributeNames: Object.fromEntries(attributes.map((name) => [`#${name}`, name])),
    ExpressionAttributeValues: {
      ':pk': keys.ledgerEntry(budgetId, '', '', 0).pk,
      ':from': range.from ?? firstSort,
      ':to': range.to ?? lastSort,
    },
    ConsistentRead: true,
    ...(range.pageSize === undefined ? {} : { Limit: range.pageSize }),
  });
  for await (const item of items) yield entryOf(item);
}

/** The first entry in the books; undefined where nothing was ever posted. */
async function firstEntry(budgetId: string): Promise<LedgerEntry | undefined> {
  for await (const entry of entriesOf(budgetId, { pageSize: 1 })) return entry;
  return undefined;
}

/** When anything was first booked in one of these budgets; undefined where nothing ever was. */
export async function firstBookedAt(budgetIds: readonly string[]): Promise<Instant | undefined> {
  const firsts = await Promise.all(budgetIds.map(firstEntry));
  return firsts.flatMap((entry) => (entry === undefined ? [] : [entry.bookedAt])).sort()[0];
}

/** Amsterdam is whole hours ahead, so what is true of an hour's first entry is true of its others: asked once. */
const perHour = (): ((at: Instant) => LocalDate) => {
  const days = new Map<string, LocalDate>();
  return (at) => {
    const hour = at.slice(0, '2026-11-02T09'.length);
    const day = days.get(hour) ?? amsterdamDate(at);
    days.set(hour, day);
    return day;
  };
};

/** What each day changed, up to and including `last`. Reads the ledger once, and holds no more of it than its days. */
export async function changesUntil(budgetId: string, last: LocalDate): Promise<Changes> {
  const changes: Changes = new Map();
  const dayOf = perHour();
  for await (const { bookedAt, movements } of entriesOf(budgetId, { to: endOfAmsterdamDay(last) })) {
    for (const movement of movements) gather(changes, dayOf(bookedAt), movement);
  }
  return changes;
}
