import { addDays, type LocalDate } from '../../../domain/calendar';
import { type LineSubject, lineIdOf } from '../../../domain/destruction/list';
import { commit, type NamedAction } from '../commit';
import { dueShards, keys } from '../keys';
import { shardOf } from '../shard';
import { type Item, type Key, query } from '../table';

/** That in a month it is to be looked at whether something may be destroyed. Early is harmless, for it is marked anew. */
export interface KeepDue {
  readonly key: Key;
  readonly subject: LineSubject;
  readonly subjectId: string;
  readonly region: string;
}

export const monthOf = (day: LocalDate): string => day.slice(0, 7);

/** The month after that of a day. */
export const monthAfter = (day: LocalDate): string => monthOf(addDays(`${monthOf(day)}-28`, 7));

/** Marks the month in which the last day of keeping something lies; the lists of the month after it are made of these. */
export function keepDueAction(subject: LineSubject, subjectId: string, region: string, day: LocalDate): NamedAction {
  const key = keepDueKey(monthOf(day), subject, subjectId);
  return {
    name: `keep due ${subjectId}`,
    put: { Item: { ...key, kind: 'keep-due', subject, subjectId, region } },
  };
}

const keepDueKey = (month: string, subject: LineSubject, subjectId: string): Key =>
  keys.keepDue(month, shardOf(subjectId, dueShards), lineIdOf(subject, subjectId));

/** All that is marked in a month, in no order that says anything. */
export async function* keepDues(month: string): AsyncGenerator<KeepDue, void, void> {
  for (let shard = 0; shard < dueShards; shard++) {
    const marked = query({
      KeyConditionExpression: 'pk = :pk',
      ExpressionAttributeValues: { ':pk': keys.keepDue(month, shard, '').pk },
      ConsistentRead: true,
    });
    for await (const item of marked) yield keepDueOf(item);
  }
}

const keepDueOf = ({ pk, sk, subject, subjectId, region }: Item): KeepDue => ({
  key: { pk: String(pk), sk: String(sk) },
  subject: subject as LineSubject,
  subjectId: String(subjectId),
  region: String(region),
});

export const dropAction = ({ key, subjectId }: KeepDue): NamedAction => ({
  name: `dropped ${subjectId}`,
  delete: { Key: { ...key } },
});

/** Looked at again in the list of a later month; one of the same month stays as it is. */
export async function moveKeepDue(marker: KeepDue, day: LocalDate): Promise<void> {
  const { subject, subjectId, region, key } = marker;
  const next = keepDueKey(monthOf(day), subject, subjectId);
  if (next.pk === key.pk) return;
  await commit([dropAction(marker), keepDueAction(subject, subjectId, region, day)]);
}

export const dropKeepDue = async (marker: KeepDue): Promise<void> => {
  await commit([dropAction(marker)]);
};
