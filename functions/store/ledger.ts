import * as z from 'zod';
import { type Changes, gather } from '../../domain/budget/burn-down';
import { type Movement, movementKinds } from '../../domain/budget/movement';
import { amsterdamDate, endOfAmsterdamDay, type Instant, type LocalDate } from '../../domain/calendar';
import { instant, wholeCents } from '../../domain/records';
import { keys } from './keys';
import { query } from './table';

const ledgerRecord = z.object({
  at: instant,
  lines: z.array(
    z.object({ movement: z.enum(movementKinds), amountCents: wholeCents, awards: z.int(), cause: z.string() }),
  ),
});

/** The lines of a budget's ledger up to the end of a day in Amsterdam, in order of time, a page at a time. */
async function* linesUntil(
  budgetId: string,
  last: LocalDate,
): AsyncGenerator<{ readonly at: Instant; readonly movement: Movement }, void, void> {
  const items = query({
    KeyConditionExpression: 'pk = :pk AND sk < :end',
    ProjectionExpression: '#at, #lines',
    ExpressionAttributeNames: { '#at': 'at', '#lines': 'lines' },
    ExpressionAttributeValues: {
      ':pk': keys.ledgerEntry(budgetId, '', '', 0).pk,
      ':end': endOfAmsterdamDay(last),
    },
    ConsistentRead: true,
  });
  for await (const item of items) {
    const { at, lines } = ledgerRecord.parse(item);
    for (const { movement: kind, ...rest } of lines) yield { at, movement: { kind, ...rest } };
  }
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
  for await (const { at, movement } of linesUntil(budgetId, last)) gather(changes, dayOf(at), movement);
  return changes;
}
