import { randomUUID } from 'node:crypto';
import { TransactionCanceledException, TransactionInProgressException } from '@aws-sdk/client-dynamodb';
import { TransactWriteCommand, type TransactWriteCommandInput } from '@aws-sdk/lib-dynamodb';
import { unmarshall } from '@aws-sdk/util-dynamodb';
import { TableBusy } from '../runtime/busy';
import { backOff, maxTries } from './back-off';
import { documents, type Item, tableName } from './table';

type Written = NonNullable<TransactWriteCommandInput['TransactItems']>[number];
type Named<K extends keyof Written> = Readonly<
  Omit<NonNullable<Written[K]>, 'TableName' | 'ReturnValuesOnConditionCheckFailure'>
>;

/** One write of a transaction, in the shape of lib-dynamodb; `name` is how a failed condition is told from another. */
export type NamedAction = { readonly name: string } & (
  | { readonly put: Named<'Put'> }
  | { readonly update: Named<'Update'> }
  | { readonly delete: Named<'Delete'> }
  | { readonly check: Named<'ConditionCheck'> }
);

export type Committed =
  | { readonly ok: true }
  | {
      readonly ok: false;
      /** The names of the actions whose condition did not hold; never empty. */
      readonly failed: readonly string[];
      /** What stood in the table instead, by name of the action; absent where nothing stood. */
      readonly items: Readonly<Record<string, Item>>;
    };

export interface CommitOptions {
  /** The same token within ten minutes is the same write: done once. Default: one per call. At most 36 characters. */
  readonly token?: string;
  /** Give up once so many milliseconds have passed; what was under way then may still have been written. */
  readonly withinMs?: number;
}

/** DynamoDB's bound on a transaction. */
export const maxActions = 100;

/**
 * Writes all of it or nothing. A conflict with another transaction and throttling are tried again under the same token,
 * so that a write whose answer was lost is not done twice.
 * @throws TableBusy when it stays busy; Error for a transaction that DynamoDB cannot accept
 */
export async function commit(actions: readonly NamedAction[], options: CommitOptions = {}): Promise<Committed> {
  assertCommittable(actions);
  const input = { ClientRequestToken: options.token ?? randomUUID(), TransactItems: actions.map(compile) };
  const signal = options.withinMs === undefined ? undefined : AbortSignal.timeout(options.withinMs);
  for (let tries = 1; tries <= maxTries && !signal?.aborted; tries++) {
    const outcome = await attempt(input, actions, signal);
    if (outcome !== 'busy') return outcome;
    if (tries < maxTries) await backOff(tries);
  }
  throw new TableBusy(`a transaction of ${actions.length} actions was not done in time`);
}

function assertCommittable(actions: readonly NamedAction[]): void {
  if (actions.length === 0 || actions.length > maxActions) {
    throw new Error(`a transaction has 1 to ${maxActions} actions, not ${actions.length}`);
  }
  const names = new Set(actions.map(({ name }) => name));
  if (names.size !== actions.length) throw new Error('two actions of a transaction have the same name');
}

function compile(action: NamedAction): Written {
  const common = { TableName: tableName(), ReturnValuesOnConditionCheckFailure: 'ALL_OLD' as const };
  if ('put' in action) return { Put: { ...action.put, ...common } };
  if ('update' in action) return { Update: { ...action.update, ...common } };
  if ('delete' in action) return { Delete: { ...action.delete, ...common } };
  return { ConditionCheck: { ...action.check, ...common } };
}

/** Throttling of the request as a whole the SDK has tried again itself. */
async function attempt(
  input: TransactWriteCommandInput,
  actions: readonly NamedAction[],
  abortSignal: AbortSignal | undefined,
): Promise<Committed | 'busy'> {
  try {
    await documents().send(new TransactWriteCommand(input), abortSignal === undefined ? {} : { abortSignal });
    return { ok: true };
  } catch (fault) {
    if (fault instanceof TransactionCanceledException) return cancelled(fault, actions);
    if (fault instanceof TransactionInProgressException || abortSignal?.aborted) return 'busy';
    throw fault;
  }
}

const passingReasons = new Set(['TransactionConflict', 'ThrottlingError', 'ProvisionedThroughputExceeded']);

/** A failed condition is an answer; a conflict is not, unless a condition failed beside it. */
function cancelled(fault: TransactionCanceledException, actions: readonly NamedAction[]): Committed | 'busy' {
  const reasons = fault.CancellationReasons ?? [];
  const failed: string[] = [];
  const items: Record<string, Item> = {};
  for (const [index, { name }] of actions.entries()) {
    const reason = reasons[index];
    if (reason?.Code !== 'ConditionalCheckFailed') continue;
    failed.push(name);
    if (reason.Item) items[name] = unmarshall(reason.Item);
  }
  if (failed.length > 0) return { ok: false, failed, items };
  const codes = reasons.map(({ Code }) => Code ?? 'None').filter((code) => code !== 'None');
  if (codes.length > 0 && codes.every((code) => passingReasons.has(code))) return 'busy';
  throw fault;
}
