import { type Assignee, assigneeRecord } from '../../domain/application/assignee';
import { commit, type NamedAction } from './commit';
import { keys } from './keys';
import { batchGet, type Item } from './table';

/**
 * Who works on an application: an item of its own beside it, so that taking a case never stands in the way of a
 * decision that somebody else is writing.
 */
export const assigneeOf = (item: Item | undefined): Assignee | null =>
  item === undefined ? null : assigneeRecord.parse(item);

/** By application, for lists; one that nobody took is left out. Perhaps a moment behind. */
export async function loadAssignees(applicationIds: readonly string[]): Promise<Map<string, Assignee>> {
  const items = await batchGet([...new Set(applicationIds)].map(keys.assignee));
  return new Map(items.map((item) => [String(item.applicationId), assigneeRecord.parse(item)]));
}

/** Writes it over what was read. False: somebody came in between. */
export async function commitAssignee(
  applicationId: string,
  prior: Assignee | null,
  next: Assignee | null,
): Promise<boolean> {
  const asRead =
    prior === null
      ? { ConditionExpression: 'attribute_not_exists(pk)' }
      : {
          ConditionExpression: '#sub = :sub AND takenAt = :takenAt',
          ExpressionAttributeNames: { '#sub': 'sub' },
          ExpressionAttributeValues: { ':sub': prior.sub, ':takenAt': prior.takenAt },
        };
  const key = keys.assignee(applicationId);
  const write: NamedAction =
    next === null
      ? { name: 'assignee', delete: { Key: { ...key }, ...asRead } }
      : { name: 'assignee', put: { Item: { ...key, kind: 'assignee', applicationId, ...next }, ...asRead } };
  return (await commit([write])).ok;
}
