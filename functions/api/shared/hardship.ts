import * as z from 'zod';
import { isId } from '../../../domain/application/number';
import { mayDecideHardship, objectionToHardship, permits } from '../../../domain/hardship/decide';
import { hardshipNumber } from '../../../domain/hardship/letter';
import { type Hardship, hardshipStatuses } from '../../../domain/hardship/record';
import { ok, type Result, refuse } from '../../../domain/result';
import type { Scheme } from '../../../domain/scheme/definition';
import { line } from '../../../domain/text';
import { submitApplicationRoute } from '../../manifest/routes-applications';
import { decideHardshipRoute } from '../../manifest/routes-intake';
import type { Guard } from '../../runtime/guard';
import { loadHardshipLetter } from '../../store/hardship-letters';
import { loadHardship } from '../../store/hardships';
import { pageQuery } from '../../store/page';
import { pinnedScheme } from '../../store/schemes';
import type { HardshipAnswer, HardshipLetterAnswer } from '../answers/intake';
import { dispatchShown } from './letters';
import { refusalBy } from './may-now';
import type { Asking } from './sight';

export const hardshipPath = z.strictObject({ hardshipId: z.string().refine(isId) });

export const hardshipsQuery = z.strictObject({
  region: line(60).optional(),
  status: z.enum(hardshipStatuses).optional(),
  ...pageQuery,
});

/** As this caller may see it; whoever may not gets the answer for one that does not exist. */
export async function openHardship(guard: Guard, hardshipId: string): Promise<Result<Hardship>> {
  const found = await loadHardship(hardshipId);
  if (found === undefined || !guard.admits(found)) {
    return refuse({ code: 'not-found', detail: 'There is no such request, or it is not yours to see.' });
  }
  return ok(found);
}

export const hardshipAnswersOf = (found: readonly Hardship[], asking: Asking): Promise<HardshipAnswer[]> =>
  Promise.all(found.map(async (one) => hardshipAnswerOf(one, await pinnedScheme(one), asking)));

export function hardshipAnswerOf(hardship: Hardship, scheme: Scheme, asking: Asking): HardshipAnswer {
  const { id, schemeId, region, organisation, tradeName, wanted, reason, status } = hardship;
  const { requestedAt, decisionDueOn, used } = hardship;
  return {
    ...{ id, schemeId, region, organisation, tradeName, wanted, reason, status, requestedAt, decisionDueOn, used },
    number: hardshipNumber(hardship),
    decision: decisionOf(hardship, scheme),
    mayNow: {
      decide: refusalBy(decideHardshipRoute, asking, hardship, (actor) => mayDecideHardship(hardship, actor)),
      apply: refusalBy(submitApplicationRoute, asking, hardship, () =>
        permits(hardship, asking.now) ? ok(null) : closed,
      ),
    },
  };
}

/** As this caller is told of it. Null: it was not written yet. */
export async function hardshipLetterOf(hardship: Hardship): Promise<HardshipLetterAnswer | null> {
  const found = await loadHardshipLetter(hardship.id);
  if (found === null) return null;
  const { letterId, writtenAt, sha256, sizeBytes } = found.letter;
  return {
    letterId,
    writtenAt,
    sha256,
    sizeBytes,
    dispatches: found.dispatches.map((one) => dispatchShown(one, false)),
  };
}

const closed = refuse({ code: 'window-closed', detail: 'No permission lets an application in.' });

function decisionOf(hardship: Hardship, scheme: Scheme): HardshipAnswer['decision'] {
  const { decision } = hardship;
  if (decision === null) return null;
  const { outcome, motivation, applyBy, decidedAt, deciderRole } = decision;
  const objectionEndsOn = objectionToHardship(hardship, scheme);
  const objectionAddress = objectionEndsOn === null ? null : scheme.authority.objectionAddress;
  return { outcome, motivation, applyBy, decidedAt, byRole: deciderRole, objectionEndsOn, objectionAddress };
}
