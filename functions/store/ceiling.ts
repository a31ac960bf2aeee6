import type { Application } from '../../domain/application/record';
import type { Instant } from '../../domain/calendar';
import { LedgerThen, rankThen } from '../../domain/objection/ceiling';
import type { CeilingTrace } from '../../domain/objection/record';
import { instant } from '../../domain/records';
import type { Scheme } from '../../domain/scheme/definition';
import { keys } from './keys';
import { entriesOf } from './ledger';
import { batchGet } from './table';

/**
 * The ceiling as it stood at a moment for one application (Awb 4:25 lid 3): the whole ledger is read, for an entry can
 * be booked in a later month than it was made, and the rank of everybody who held or wanted anything then is looked up.
 */
export async function ceilingThen(application: Application, scheme: Scheme, asOf: Instant): Promise<CeilingTrace> {
  const then = new LedgerThen(asOf, application.receivedAt);
  for await (const { at, movements } of entriesOf(application.budgetId)) then.add(at, movements);
  const own = { id: application.id, rank: rankThen(application) };
  return then.trace(own, await ranksOf(then.ids()), scheme);
}

/** Also of cases that were destroyed: when they came in stays of them. */
async function ranksOf(ids: readonly string[]): Promise<ReadonlyMap<string, string>> {
  const ranks = new Map<string, string>();
  const some = 1000;
  for (let start = 0; start < ids.length; start += some) {
    const items = await batchGet(ids.slice(start, start + some).map(keys.application));
    for (const { id, receivedAt, completeAt } of items) {
      const complete = typeof completeAt === 'string' ? { completeAt } : {};
      ranks.set(String(id), rankThen({ id: String(id), receivedAt: instant.parse(receivedAt), ...complete }));
    }
  }
  return ranks;
}
