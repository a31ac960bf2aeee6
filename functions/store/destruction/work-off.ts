import { Tally } from '../../../domain/destruction/declaration';
import type { DestructionLine, DestructionList, LeftBecause, LineSubject } from '../../../domain/destruction/list';
import { commit } from '../commit';
import { type DestroyingAt, destroyCase, type Outcome } from './destroy-case';
import { destroyAidGrant, destroyBankReport } from './destroy-other';
import { keepDueAction } from './keep-due';
import { offListAction } from './keeping-files';
import { commitDeclaration, lineAction, linesOfList, loadList, sha256Of, tallyAction } from './lists';

const destroyers: Readonly<Record<LineSubject, (line: DestructionLine, at: DestroyingAt) => Promise<Outcome>>> = {
  case: destroyCase,
  'aid-grant': destroyAidGrant,
  'bank-report': destroyBankReport,
};

export interface WorkedOff {
  readonly destroyed: number;
  readonly left: number;
  /** Why a line could not be dealt with now: the next run tries again. */
  readonly faults: readonly { readonly lineId: string; readonly error: unknown }[];
  /** True once there is a declaration. */
  readonly done: boolean;
}

/**
 * Works off an approved list as far as there is time: every line that nobody struck off and of which nothing became
 * yet. A line that fails holds up no other. Once none is left the declaration is written.
 */
export async function workOff(listId: string, at: DestroyingAt, outOfTime: () => boolean): Promise<WorkedOff> {
  const list = await loadList(listId);
  if (list === undefined) throw new Error(`list ${listId} is gone`);
  if (list.status === 'done') return { destroyed: 0, left: 0, faults: [], done: true };
  await assertAsApproved(list);
  const faults: WorkedOff['faults'][number][] = [];
  let [destroyed, left] = [0, 0];
  for await (const line of linesOfList(listId)) {
    if (line.struck !== null || line.destroyedAt !== null || line.left !== null) continue;
    if (outOfTime()) return { destroyed, left, faults, done: false };
    try {
      const outcome = await destroyers[line.subject](line, at);
      if (outcome === 'destroyed') destroyed += 1;
      else {
        await leave(line, list, outcome, at);
        left += 1;
      }
    } catch (error) {
      faults.push({ lineId: line.lineId, error });
    }
  }
  const done = faults.length === 0 && (await declare(listId, at));
  return { destroyed, left, faults, done };
}

/** What is destroyed is what two people agreed to, to the letter. */
async function assertAsApproved({ id, sha256 }: DestructionList): Promise<void> {
  if ((await sha256Of(id)) !== sha256) throw new Error(`list ${id} is not as it was approved`);
}

/** The line stays on the list with the reason; the case is free for the list of a later month. */
async function leave(
  line: DestructionLine,
  { region }: DestructionList,
  because: LeftBecause,
  { now, today }: DestroyingAt,
): Promise<void> {
  const { listId, subject, subjectId } = line;
  const committed = await commit([
    lineAction({ ...line, left: { because, at: now } }),
    tallyAction(listId, 'approved', 'left'),
    keepDueAction(subject, subjectId, region, today),
    ...(subject === 'case' ? [offListAction(subjectId, listId)] : []),
  ]);
  if (!committed.ok) throw new Error(`changed meanwhile: ${committed.failed.join(', ')}`);
}

/** False: a line is still to be dealt with, or somebody came in between. */
async function declare(listId: string, { now }: DestroyingAt): Promise<boolean> {
  const list = await loadList(listId);
  if (list === undefined || list.status !== 'approved') return list?.status === 'done';
  const tally = new Tally();
  for await (const line of linesOfList(listId)) tally.add(line);
  return tally.isWhole && commitDeclaration(list, tally.declare(list, now));
}
