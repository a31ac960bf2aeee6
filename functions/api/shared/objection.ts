import * as z from 'zod';
import type { Actor } from '../../../domain/actor';
import { isId } from '../../../domain/application/number';
import { type KeepingFile, noKeepingFile } from '../../../domain/destruction/stop';
import type { Move } from '../../../domain/move';
import type { ObjectionCase } from '../../../domain/objection/case';
import { firstDecisionAt } from '../../../domain/objection/ceiling';
import { contestedDecision } from '../../../domain/objection/contested';
import { asksCeiling } from '../../../domain/objection/decide';
import type { CeilingTrace, Objection } from '../../../domain/objection/record';
import { ok, type Result } from '../../../domain/result';
import { isDeMinimis, standingOf } from '../../../domain/state-aid/register';
import { loadAid } from '../../store/aid-register';
import { loadBudget } from '../../store/budgets';
import { ceilingThen } from '../../store/ceiling';
import type { NamedAction } from '../../store/commit';
import { keepingFileAction, loadKeepingFile } from '../../store/destruction/keeping-files';
import { loadRecoveryRecord } from '../../store/recoveries';
import type { Decided } from './act';
import type { Case } from './dossier';

export const objectionPath = z.strictObject({
  applicationId: z.string().refine(isId),
  objectionId: z.string().regex(/^[1-9]\d{0,3}$/),
});

/** A move with what it does to the stops of destruction. */
export async function withStop(move: Move, stops: (file: KeepingFile) => KeepingFile): Promise<Result<Decided>> {
  return ok({ move, beside: await stopActions(move, stops) });
}

/** Written over what was read, so that a destruction at the same moment and this cannot both go through. */
export async function stopActions(
  { application: { next } }: Move,
  stops: (file: KeepingFile) => KeepingFile,
): Promise<NamedAction[]> {
  const file = (await loadKeepingFile(next.id)) ?? noKeepingFile(next.id, next.region);
  const changed = stops(file);
  return changed === file ? [] : [keepingFileAction(file, changed)];
}

/** The ceiling as it stood when the contested decision was, or should have been, taken; null where nothing hangs on it. */
export async function ceilingOf({ application, scheme }: Case, objection: Objection): Promise<CeilingTrace | null> {
  if (!asksCeiling(objection.contested)) return null;
  const decided = contestedDecision[objection.contested]({ application, claims: [], recovery: null }, null);
  if (decided === null) return null;
  return ceilingThen(application, scheme, firstDecisionAt(application, decided.decidedAt));
}

/** All that a decision on an objection looks at. @throws Error when the budget is gone: a fault */
export async function objectionCase(found: Case, objection: Objection, actor: Actor): Promise<ObjectionCase> {
  const { application, scheme } = found;
  const [recovery, budget, ceiling, aid] = await Promise.all([
    loadRecoveryRecord(application.id),
    loadBudget(application.budgetId),
    objection.decidedBySubs.includes(actor.sub) ? null : ceilingOf(found, objection),
    isDeMinimis(scheme) ? loadAid([application]) : undefined,
  ]);
  if (budget === undefined) throw new Error(`budget ${application.budgetId} of ${application.id} does not exist`);
  return {
    ...found,
    ...{ objection, recovery: recovery ?? null, budget, ceiling },
    aid: aid && standingOf(aid, application),
  };
}
