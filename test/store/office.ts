import { system } from '../../domain/actor';
import type { Application } from '../../domain/application/record';
import type { Instant } from '../../domain/calendar';
import type { Scheme } from '../../domain/scheme/definition';
import { maxLineShards } from '../../domain/scheme/line-shards';
import { run } from '../../functions/reactions/allocation/run';
import { loadDossier } from '../../functions/store/applications';
import { loadBudget, openBudgetActions } from '../../functions/store/budgets';
import { commit, type NamedAction } from '../../functions/store/commit';
import { keys } from '../../functions/store/keys';
import { newApplicationActions } from '../../functions/store/moves';
import { draftAction, pinnedScheme, publishActions } from '../../functions/store/schemes';
import { type Item, queryAll } from '../../functions/store/table';

/** What the tests of the store share: schemes in force, applications in line, and what lies in the table. */

export const publishedAt = '2026-01-01T08:00:00.000Z';

export async function must(actions: readonly NamedAction[]): Promise<void> {
  const committed = await commit(actions);
  if (!committed.ok) throw new Error(`not written: ${committed.failed.join(', ')}`);
}

/** Publishes a scheme; with `budgetId` it opens that budget too. */
export async function publish(scheme: Scheme, budgetId?: string): Promise<void> {
  await must([draftAction(scheme, scheme)]);
  const opening = budgetId === undefined ? [] : openBudgetActions(budgetId, scheme, publishedAt);
  await must([...publishActions(scheme, system, publishedAt), ...opening]);
}

/** Writes new applications, a few at a time. */
export async function submit(applications: readonly Application[]): Promise<void> {
  for (let start = 0; start < applications.length; start += 20) {
    const some = applications.slice(start, start + 20);
    const actions = some.map(async (application) =>
      newApplicationActions(application, await pinnedScheme(application), application.receivedAt),
    );
    await must((await Promise.all(actions)).flat());
  }
}

export const allocateAll = (scheme: Scheme, budgetId: string, cutoff: Instant, now: Instant = cutoff) =>
  run({ budgetId, scheme, cutoff, now });

export async function dossier(id: string) {
  const found = await loadDossier(id);
  if (found === undefined) throw new Error(`no application ${id}`);
  return found;
}

export async function budget(budgetId: string) {
  const found = await loadBudget(budgetId);
  if (found === undefined) throw new Error(`no budget ${budgetId}`);
  return found;
}

export const partition = (pk: string): Promise<Item[]> =>
  queryAll({ KeyConditionExpression: 'pk = :pk', ExpressionAttributeValues: { ':pk': pk }, ConsistentRead: true });

/** Ids of who stands in a line, over all its partitions, in order of rank; before its budget is open it may be any. */
async function idsIn(budgetId: string, partitionOf: (shard: number) => string): Promise<string[]> {
  const shards = (await loadBudget(budgetId))?.lineShards ?? maxLineShards;
  const all = Array.from({ length: shards }, (_, shard) => partition(partitionOf(shard)));
  const places = (await Promise.all(all)).flat().sort((a, b) => (String(a.sk) < String(b.sk) ? -1 : 1));
  return places.map(({ applicationId }) => String(applicationId));
}

/** Ids of who waits for money, in the order of the list. */
export const waitingIds = (budgetId: string) => idsIn(budgetId, (shard) => keys.waiting(budgetId, shard, '').pk);

/** Ids of who has not been ranked. */
export const pendingIds = (budgetId: string) => idsIn(budgetId, (shard) => keys.pending(budgetId, shard, '').pk);

/** Every line of a budget's ledger, in order. */
export const ledgerLines = async (budgetId: string): Promise<Item[]> =>
  (await partition(keys.ledgerEntry(budgetId, '', '', 0).pk)).flatMap(({ lines }) => lines as Item[]);

/** What the ledger comes to, cents and awards, worked out from its entries alone. */
export async function ledgerSums(budgetId: string) {
  const entries = await ledgerLines(budgetId);
  const sum = (unit: 'amountCents' | 'awards', ...kinds: string[]) =>
    entries.reduce((total, entry) => total + (kinds.includes(String(entry.movement)) ? Number(entry[unit]) : 0), 0);
  const parts = (unit: 'amountCents' | 'awards') => {
    const [reserved, released] = [sum(unit, 'reserve'), sum(unit, 'release-reserved')];
    const [committed, returned] = [sum(unit, 'commit'), sum(unit, 'release-committed')];
    const recovered = sum(unit, 'recover') - sum(unit, 'unrecover');
    const paid = sum(unit, 'pay') - sum(unit, 'unpay');
    return {
      available: sum(unit, 'cap', 'overshoot') - sum(unit, 'unovershoot') - reserved + released + returned + recovered,
      overshoot: sum(unit, 'overshoot') - sum(unit, 'unovershoot'),
      reserved: reserved - released - committed,
      committed: committed - returned - paid,
      paid: paid - recovered,
      waiting: sum(unit, 'wait') - sum(unit, 'unwait'),
      receivable: sum(unit, 'claim-back', 'unwrite-off') - sum(unit, 'unclaim-back', 'write-off') - recovered,
    };
  };
  return { cents: parts('amountCents'), awards: parts('awards') };
}

/** The same parts as the budget says they stand. */
export async function budgetSums(budgetId: string) {
  const found = await budget(budgetId);
  return {
    cents: {
      available: found.availableCents,
      overshoot: found.overshootCents,
      reserved: found.reservedCents,
      committed: found.committedCents,
      paid: found.paidCents,
      waiting: found.waitingCents,
      receivable: found.receivableCents,
    },
    awards: {
      available: found.availableAwards,
      overshoot: found.overshootAwards,
      reserved: found.reservedAwards,
      committed: found.committedAwards,
      paid: found.paidAwards,
      waiting: found.waitingAwards,
      receivable: found.receivableAwards,
    },
  };
}

/** Names of the events kept with a budget, oldest first. */
export const budgetEvents = async (budgetId: string) =>
  (await partition(keys.budget(budgetId).pk)).filter(({ kind }) => kind === 'event').map(({ name }) => String(name));

/** Names of the events kept with an application, oldest first. */
export const applicationEvents = async (id: string) =>
  (await partition(keys.application(id).pk)).filter(({ kind }) => kind === 'event').map(({ name }) => String(name));
