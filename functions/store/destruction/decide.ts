import type { LocalDate } from '../../../domain/calendar';
import type { DestructionLine, DestructionList } from '../../../domain/destruction/list';
import { ok, type Result, refuse } from '../../../domain/result';
import { commit } from '../commit';
import { keepDueAction } from './keep-due';
import { offListAction } from './keeping-files';
import { lineAction, listAction, workAction } from './lists';

const changedMeanwhile = refuse({
  code: 'changed-meanwhile',
  detail: 'Somebody changed this list at the same moment.',
});

/**
 * Writes what was decided on a list; one that is approved is worked off in the night after.
 * @param notBy whoever reviewed it must not be this one: also a condition of the write
 */
export async function commitList(prior: DestructionList, next: DestructionList, notBy?: string): Promise<Result<null>> {
  const work = next.status === 'approved' ? [workAction(next.id)] : [];
  const committed = await commit([listAction(prior, next, notBy), ...work]);
  return committed.ok ? ok(null) : changedMeanwhile;
}

/** A line is struck off; what it is about is on no list any more, and looked at again after a day. */
export async function commitStrike(
  prior: DestructionList,
  { list, line }: { readonly list: DestructionList; readonly line: DestructionLine },
  leftAloneThrough: LocalDate,
): Promise<Result<null>> {
  const { subject, subjectId, listId } = line;
  const committed = await commit([
    listAction(prior, list),
    lineAction(line),
    keepDueAction(subject, subjectId, list.region, leftAloneThrough),
    ...(subject === 'case' ? [offListAction(subjectId, listId)] : []),
  ]);
  return committed.ok ? ok(null) : changedMeanwhile;
}
