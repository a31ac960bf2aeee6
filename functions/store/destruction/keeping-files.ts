import { type KeepingFile, keepingFile } from '../../../domain/destruction/stop';
import { ok, type Result, refuse } from '../../../domain/result';
import { commit, type NamedAction } from '../commit';
import { keys } from '../keys';
import { get } from '../table';
import { destroyedKind } from './gone';

/** Consistent. Null: nobody ever stopped the destruction of this case, and it is on no list. */
export async function loadKeepingFile(applicationId: string): Promise<KeepingFile | null> {
  const item = await get(keys.keeping(applicationId), { consistent: true });
  return item === undefined ? null : keepingFile.parse(item);
}

/** Written over what was read of it. */
export const keepingFileAction = (prior: KeepingFile | null, next: KeepingFile): NamedAction => ({
  name: 'keeping file',
  put: {
    Item: { ...keys.keeping(next.applicationId), kind: 'keeping', ...next },
    ...(prior === null || prior.version === 0
      ? { ConditionExpression: 'attribute_not_exists(pk)' }
      : {
          ConditionExpression: '#version = :version',
          ExpressionAttributeNames: { '#version': 'version' },
          ExpressionAttributeValues: { ':version': prior.version },
        }),
  },
});

/** The case as it stands, which must not be gone in the meantime. */
const stillThere = (applicationId: string): NamedAction => ({
  name: 'application',
  check: {
    Key: keys.application(applicationId),
    ConditionExpression: '#kind <> :gone',
    ExpressionAttributeNames: { '#kind': 'kind' },
    ExpressionAttributeValues: { ':gone': destroyedKind },
  },
});

const changedMeanwhile = refuse({ code: 'changed-meanwhile', detail: 'Somebody changed this at the same moment.' });

/**
 * Writes a stop, or that one was lifted.
 * @param lifted the stop, and who lifts it: also a condition of the write that they did not set it.
 */
export async function commitKeepingFile(
  prior: KeepingFile,
  next: KeepingFile,
  lifted?: { readonly stopId: string; readonly sub: string },
): Promise<Result<KeepingFile>> {
  const action = keepingFileAction(prior, next);
  const index = prior.stops.findIndex(({ stopId }) => stopId === lifted?.stopId);
  if (lifted !== undefined && index >= 0 && 'put' in action) {
    const { put } = action;
    const ConditionExpression = `${put.ConditionExpression} AND #stops[${index}].bySub <> :sub`;
    const ExpressionAttributeNames = { ...put.ExpressionAttributeNames, '#stops': 'stops' };
    const ExpressionAttributeValues = { ...put.ExpressionAttributeValues, ':sub': lifted.sub };
    const guarded = { ...put, ConditionExpression, ExpressionAttributeNames, ExpressionAttributeValues };
    const committed = await commit([{ name: action.name, put: guarded }, stillThere(next.applicationId)]);
    return committed.ok ? ok(next) : changedMeanwhile;
  }
  const committed = await commit([action, stillThere(next.applicationId)]);
  return committed.ok ? ok(next) : changedMeanwhile;
}

/** That no stop runs, and that the case is on this list: what every write that destroys has as its condition. */
export const notStopped = (applicationId: string, listId: string): NamedAction => ({
  name: 'not stopped',
  check: { Key: keys.keeping(applicationId), ...notStoppedCondition(listId) },
});

/** As `notStopped`, for a write of the file itself. */
export const notStoppedCondition = (listId: string) => ({
  ConditionExpression: 'runningStops = :none AND listId = :list',
  ExpressionAttributeValues: { ':none': 0, ':list': listId },
});

/** The case is on no list any more; its stops stay. */
export const offListAction = (applicationId: string, listId: string): NamedAction => ({
  name: 'off list',
  update: {
    Key: keys.keeping(applicationId),
    UpdateExpression: 'SET listId = :none, #version = #version + :one',
    ConditionExpression: 'listId = :list',
    ExpressionAttributeNames: { '#version': 'version' },
    ExpressionAttributeValues: { ':none': null, ':list': listId, ':one': 1 },
  },
});
