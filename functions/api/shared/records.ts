import * as z from 'zod';
import type { Declaration } from '../../../domain/destruction/declaration';
import { isRunning, keepingOf } from '../../../domain/destruction/keeping';
import { type DestructionLine, type DestructionList, isListId, mayDecide } from '../../../domain/destruction/list';
import { type KeepingFile, noKeepingFile } from '../../../domain/destruction/stop';
import { ok, type Result, refuse } from '../../../domain/result';
import { line } from '../../../domain/text';
import { type Answer, answer } from '../../runtime/api';
import type { Guard } from '../../runtime/guard';
import { loadWholeCase, type WholeCase } from '../../store/destruction/destroyed';
import { goneRefusal, loadGone } from '../../store/destruction/gone';
import { loadKeepingFile } from '../../store/destruction/keeping-files';
import { loadDeclaration, loadList, pageOfLines } from '../../store/destruction/lists';
import { pageQuery } from '../../store/page';
import type {
  DeclarationAnswer,
  DestructionLineAnswer,
  DestructionListAnswer,
  DestructionListSummary,
  KeepingAnswer,
} from '../answers/records';

export const listPath = z.strictObject({ listId: z.string().refine(isListId) });
export const linesQuery = z.strictObject(pageQuery);
export const listsQuery = z.strictObject({ region: line(60).optional(), ...pageQuery });

const noCase = refuse({ code: 'not-found', detail: 'There is no such application, or it is not of your region.' });
const noList = refuse({ code: 'not-found', detail: 'There is no such list, or it is not of your region.' });

export interface KeptCase {
  readonly whole: WholeCase;
  readonly file: KeepingFile;
}

/** A case as far as it is still there, also one that is being destroyed: a stop can be set until the last of it. */
export async function openKept(guard: Guard, applicationId: string): Promise<Result<KeptCase>> {
  const whole = await loadWholeCase(applicationId);
  if (whole === undefined) {
    const gone = await loadGone(applicationId);
    return gone !== null && guard.admits({ region: gone.region }) ? refuse(goneRefusal(gone)) : noCase;
  }
  if (!guard.admits({ region: whole.application.region })) return noCase;
  const file = (await loadKeepingFile(applicationId)) ?? noKeepingFile(applicationId, whole.application.region);
  return ok({ whole, file });
}

export function answerKept({ whole, file }: KeptCase, guard: Guard): Result<Answer> {
  const { application, recovery, begun } = whole;
  const keeping = begun ?? keepingOf(whole);
  const body: KeepingAnswer = {
    applicationId: application.id,
    number: application.number,
    region: application.region,
    keeping: keeping && {
      keepClass: keeping.keepClass,
      endedOn: keeping.endedOn,
      keptThrough: keeping.keptThrough,
    },
    openRecovery: recovery !== null && isRunning(recovery),
    stops: file.stops.map(({ bySub, lifted, ...stop }) => ({
      ...stop,
      mine: bySub === guard.caller.sub,
      lifted: lifted && { reason: lifted.reason, at: lifted.at, byRole: lifted.byRole },
    })),
    listId: file.listId,
  };
  return answer(200, body);
}

/** The list as this caller may see it: one of another region does not exist. */
export async function openList(guard: Guard, listId: string): Promise<Result<DestructionList>> {
  const list = await loadList(listId);
  return list !== undefined && guard.admits({ region: list.region }) ? ok(list) : noList;
}

export const listSummaryOf = ({ id, region, status, ...list }: DestructionList): DestructionListSummary => ({
  ...{ id, region, status, proposedAt: list.proposedAt, lineCount: list.lines },
  ...{ struck: list.struck, destroyed: list.destroyed, left: list.left },
});

interface Asked {
  readonly guard: Guard;
  readonly query: { readonly limit: number; readonly cursor?: string | undefined };
}

/** Read anew after what the caller did. */
export async function answerList(listId: string, { guard, query }: Asked): Promise<Result<Answer>> {
  const found = await openList(guard, listId);
  if (!found.ok) return found;
  const list = found.value;
  const page = await pageOfLines(listId, query);
  if (!page.ok) return page;
  const declaration = list.status === 'done' ? await loadDeclaration(listId) : null;
  const { sub } = guard.caller;
  const saidOf = ({ motivation, at, byName, bySub }: NonNullable<DestructionList['review']>) => ({
    ...{ motivation, at, byName },
    mine: bySub === sub,
  });
  const body: DestructionListAnswer = {
    ...listSummaryOf(list),
    review: list.review && saidOf(list.review),
    approval: list.approval && saidOf(list.approval),
    returns: list.returns.map(saidOf),
    sha256: list.sha256,
    mayNow: mayNow(list, guard),
    declaration: declaration && declarationAnswerOf(declaration),
    items: page.value.items.map((one) => lineAnswerOf(one, sub)),
    next: page.value.next,
  };
  return answer(200, body);
}

function mayNow(list: DestructionList, { caller }: Guard): DestructionListAnswer['mayNow'] {
  if (!caller.roles.includes('admin')) return { strike: 'forbidden', review: 'forbidden', decide: 'forbidden' };
  const proposed = list.status === 'proposed' ? null : 'wrong-state';
  const decide = mayDecide(list, caller.sub) ? null : 'second-person-required';
  return { strike: proposed, review: proposed, decide: list.status === 'reviewed' ? decide : 'wrong-state' };
}

function lineAnswerOf(
  { struck, left, subject, subjectId, ...of }: DestructionLine,
  sub: string,
): DestructionLineAnswer {
  return {
    lineId: of.lineId,
    subject,
    number: of.number,
    applicationId: subject === 'bank-report' ? null : subjectId,
    schemeId: of.schemeId,
    ...{ keepClass: of.keepClass, endedOn: of.endedOn, keptThrough: of.keptThrough },
    struck: struck && { reason: struck.reason, at: struck.at, mine: struck.bySub === sub },
    destroyedAt: of.destroyedAt,
    left: left && { because: left.because, at: left.at },
  };
}

export function declarationAnswerOf({ items, byClass, lines, ...declared }: Declaration): DeclarationAnswer {
  return {
    ...declared,
    lineCount: lines,
    byClass: byClass.map(({ keepClass, lines: count }) => ({ keepClass, count })),
    items: Object.entries(items).map(([kind, count]) => ({ kind, count })),
  };
}
