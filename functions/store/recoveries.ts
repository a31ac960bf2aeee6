import type { Actor } from '../../domain/actor';
import { type Budget, identityErrors } from '../../domain/budget/budget';
import { budgetDeltas, changedBy } from '../../domain/budget/movement';
import { amsterdamDate, type Instant } from '../../domain/calendar';
import { isInPayment } from '../../domain/claim/record';
import type { Move } from '../../domain/move';
import { evaluate, followed } from '../../domain/recovery/evaluate';
import type { RecoveryMove } from '../../domain/recovery/move';
import {
  type Entry,
  entryRecord,
  isEstablished,
  type Recovery,
  type RecoveryStatus,
  recoveryRecord,
} from '../../domain/recovery/record';
import type { RecoveryCase } from '../../domain/recovery/standing';
import { ok, type Result, refuse } from '../../domain/result';
import type { Scheme } from '../../domain/scheme/definition';
import { changesAid } from '../../domain/state-aid/register';
import { loadAid } from './aid-register';
import { loadBudget } from './budgets';
import { commit, type NamedAction } from './commit';
import { commitMove } from './commit-move';
import { indexKeys, lists } from './index-keys';
import { keys } from './keys';
import { listPage } from './merged-list';
import { compileMove, type MoveContext, sharedActions } from './moves';
import type { Page } from './page';
import { batchGet, get, type Item, queryAll } from './table';

export interface StoredRecovery {
  readonly recovery: Recovery;
  /** Oldest first. */
  readonly posted: readonly Entry[];
}

/** The recovery of an application with its entries, as they stood at one moment. Undefined: there is none. */
export async function loadRecovery(applicationId: string): Promise<StoredRecovery | undefined> {
  const items = await queryAll({
    KeyConditionExpression: 'pk = :pk',
    ExpressionAttributeValues: { ':pk': keys.recovery(applicationId).pk },
    ConsistentRead: true,
  });
  const [item, ...entries] = items;
  if (item === undefined) return undefined;
  return { recovery: readRecovery(item), posted: entries.map(entryOf) };
}

export const readRecovery = (item: Item): Recovery => recoveryRecord.parse(item);

/** `kind` of an item says what it is; which kind of entry stands beside it. */
const entryOf = (item: Item): Entry => entryRecord.parse({ ...item, kind: item.entry });

/** As `loadRecovery`, without its entries. */
export async function loadRecoveryRecord(applicationId: string): Promise<Recovery | undefined> {
  const item = await get(keys.recovery(applicationId), { consistent: true });
  return item === undefined ? undefined : readRecovery(item);
}

/** What is claimed back of an award, for what it comes to. Of one of which nothing was paid nothing is: that asks for nothing. */
export async function loadRecoveryOf({
  application,
  claims,
}: Pick<RecoveryCase, 'application' | 'claims'>): Promise<Recovery | null> {
  const leftOurHands = claims.some((claim) => isInPayment(claim) || claim.offsetCents > 0);
  return leftOurHands ? ((await loadRecoveryRecord(application.id)) ?? null) : null;
}

/** By application; one of which nothing is claimed back is left out. */
export async function loadRecoveryRecords(applicationIds: readonly string[]): Promise<Map<string, Recovery>> {
  const items = await batchGet([...new Set(applicationIds)].map(keys.recovery), { consistent: true });
  return new Map(items.map(readRecovery).map((recovery) => [recovery.id, recovery]));
}

/** The day on which somebody must look at it. */
const dayOf = ({ dueOn, intention, proposedAt }: Recovery) => dueOn ?? intention?.replyBy ?? amsterdamDate(proposedAt);

/** The recovery and its new entries; each only while what was read of it still stands. */
export function recoveryActions({ recovery: { prior, next }, entries, notBy }: RecoveryMove): NamedAction[] {
  const Item = {
    ...keys.recovery(next.id),
    kind: 'recovery',
    ...next,
    ...indexKeys.recovery(next.region, dayOf(next), next.id),
  };
  const by = notBy && { ':sub': notBy.sub };
  const person = notBy?.whoDid === 'write-off' ? 'writeOff.requesterSub' : 'intention.intenderSub';
  const condition = `#version = :version AND #status = :status${by ? ` AND (attribute_not_exists(${person}) OR ${person} <> :sub)` : ''}`;
  const guard =
    prior === null
      ? { ConditionExpression: 'attribute_not_exists(pk)' }
      : {
          ConditionExpression: condition,
          ExpressionAttributeNames: { '#version': 'version', '#status': 'status' },
          ExpressionAttributeValues: { ':version': prior.version, ':status': prior.status, ...by },
        };
  return [
    { name: `recovery ${next.id}`, put: { Item, ...guard } },
    ...entries.map((entry): NamedAction => {
      const key = keys.recoveryEntry(entry.recoveryId, entry.entryId);
      return {
        name: `recovery entry ${entry.entryId}`,
        put: {
          Item: { ...key, ...entry, kind: 'recovery-entry', entry: entry.kind },
          ConditionExpression: 'attribute_not_exists(pk)',
        },
      };
    }),
  ];
}

const changedMeanwhile = refuse({ code: 'changed-meanwhile', detail: 'Somebody changed this at the same moment.' });

/** Money that was recovered was given to somebody else since: it cannot be taken out of the budget a second time. */
const noBudget = refuse({
  code: 'no-budget',
  detail: 'The budget no longer has this money: it was recovered, and given to others since.',
});

/**
 * Writes what was decided about a recovery, with its money and events: all of it, or nothing and a refusal.
 * @param otherScheme of the other application that takes part, where one does
 */
export async function commitRecovery(
  made: RecoveryMove,
  context: MoveContext,
  otherScheme: Scheme | null = null,
  beside: readonly NamedAction[] = [],
): Promise<Result<null>> {
  const room = await hasRoom(made.move);
  if (!room.ok) return room;
  if (made.other === undefined) return commitMove(made.move, context, [...recoveryActions(made), ...beside]);
  if (otherScheme === null)
    throw new Error(`recovery ${made.recovery.next.id} moves another application without scheme`);
  const both = [compileMove(made.move, context), compileMove(made.other, { ...context, scheme: otherScheme })];
  const budgets = new Map<string, typeof both>();
  for (const one of both) {
    const { budgetId } = one.move.application.next;
    budgets.set(budgetId, [...(budgets.get(budgetId) ?? []), one]);
  }
  const aided = both.filter(({ move, context: of }) => changesAid(move.application, of.scheme));
  const aid = await loadAid(aided.map(({ move }) => move.application.next));
  const shared: NamedAction[] = [];
  for (const [budgetId, moves] of budgets) {
    const actions = sharedActions(await existing(budgetId), moves, undefined, aid);
    shared.push(...actions.map((action) => ({ ...action, name: `${budgetId}: ${action.name}` })));
  }
  const committed = await commit([...both.flatMap(({ actions }) => actions), ...shared, ...recoveryActions(made)]);
  return committed.ok ? ok(null) : changedMeanwhile;
}

async function existing(budgetId: string): Promise<Budget> {
  const budget = await loadBudget(budgetId);
  if (budget === undefined) throw new Error(`budget ${budgetId} does not exist`);
  return budget;
}

async function hasRoom({ movements, application }: Move): Promise<Result<null>> {
  const deltas = budgetDeltas(movements);
  if ((deltas.availableCents ?? 0) >= 0) return ok(null);
  const errors = identityErrors(changedBy(await existing(application.next.budgetId), deltas));
  return errors.length === 0 ? ok(null) : noBudget;
}

/** What an established recovery makes of a move of its application, with what is written beside it. Null: nothing. */
export async function followedBy(
  found: Omit<RecoveryCase, 'recovery'>,
  base: Move,
  actor: Actor,
  now: Instant,
): Promise<{ readonly move: Move; readonly beside: readonly NamedAction[] } | null> {
  const recovery = await loadRecoveryRecord(found.application.id);
  if (recovery === undefined || !isEstablished(recovery)) return null;
  const made = followed({ ...found, recovery }, base, actor, now, amsterdamDate(now));
  return made === null ? null : { move: made.move, beside: recoveryActions(made) };
}

/** Looks again at what is known now, and writes what follows; nothing when nothing does. */
export async function reevaluate(found: RecoveryCase, context: MoveContext): Promise<Result<null>> {
  const made = evaluate(found, context.actor, context.now, amsterdamDate(context.now));
  return made === null ? ok(null) : commitRecovery(made, context);
}

export interface RecoveriesQuery {
  readonly status?: RecoveryStatus | undefined;
  readonly limit: number;
  readonly cursor?: string | undefined;
}

/** Recoveries of a region, by the day on which somebody must look. With a filter a page may hold fewer than asked for. */
export const listRecoveries = (
  region: string,
  { status, ...asked }: RecoveriesQuery,
): Promise<Result<Page<Recovery>>> =>
  listPage({ index: 'by-region', ...lists.recoveries(region) }, asked, {
    read: (item) => (status !== undefined && item.status !== status ? undefined : recoveryRecord.parse(item)),
  });
