import * as z from 'zod';
import type { Actor } from '../../../domain/actor';
import { mayReject } from '../../../domain/application/decide';
import type { Result } from '../../../domain/result';
import { mayAsk, mayRecordCompletion } from '../../../domain/term/complete';
import { notTreatedBy, standsStillSince, termSum } from '../../../domain/term/due';
import { mayFixPenalty, mayGiveNotice } from '../../../domain/term/late';
import { mayLeaveUntreated } from '../../../domain/term/not-treated';
import { isFinal, penaltyFixBy, penaltyOn } from '../../../domain/term/penalty';
import { mayPostpone, mostDecideBy } from '../../../domain/term/postpone';
import { type CompletionRequest, type TermRecord, termOf } from '../../../domain/term/record';
import { line } from '../../../domain/text';
import { decideApplicationRoute } from '../../manifest/routes-applications';
import {
  completeApplicationRoute,
  fixPenaltyRoute,
  giveDefaultNoticeRoute,
  postponeDecisionRoute,
  requestCompletionRoute,
} from '../../manifest/routes-terms';
import type { RouteEntry } from '../../manifest/types';
import { pageQuery } from '../../store/page';
import type { TermAnswer } from '../answers/term';
import type { CaseFile } from './case-file';
import { summariesOf } from './documents';
import { refusalBy } from './may-now';
import type { Asking } from './sight';

/** `paid`: those that were, or were not. */
export const penaltiesQuery = z.strictObject({
  region: line(60).optional(),
  paid: z.enum(['true', 'false']).optional(),
  ...pageQuery,
});

/** The term to decide as it stands today, with the sum behind its last day. */
export function termAnswerOf(file: CaseFile, asking: Asking): TermAnswer {
  const { application, scheme } = file;
  const { today } = asking;
  const term = termOf(application);
  const { postponement, notice } = term;
  const sum = termSum(application, scheme);
  return {
    sum: { ...sum, movedOver: [...sum.movedOver] },
    standsStillSince: standsStillSince(application, today),
    completionRequests: term.completionRequests.map((request) => requestOf(request, file)),
    postponement: postponement && {
      reason: postponement.reason,
      postponedOn: postponement.postponedOn,
      decideBy: postponement.decideBy,
      byRole: postponement.byRole,
    },
    postponeUntil: mostDecideBy(application, scheme),
    notice: notice && { noticedOn: notice.noticedOn, penaltyFrom: notice.penaltyFrom, byRole: notice.byRole },
    mayNow: mayNowOf(file, asking),
    penalty: penaltyOf(term, today),
  };
}

function mayNowOf({ application, scheme }: CaseFile, asking: Asking): TermAnswer['mayNow'] {
  const { today } = asking;
  const by = (route: RouteEntry, decide: (actor: Actor) => Result<unknown>) =>
    refusalBy(route, asking, application, decide);
  return {
    askCompletion: by(requestCompletionRoute, (actor) => mayAsk(application, actor, today)),
    complete: by(completeApplicationRoute, (actor) => mayRecordCompletion(application, scheme, actor)),
    postpone: by(postponeDecisionRoute, (actor) => mayPostpone(application, scheme, actor, today)),
    leaveUntreated: by(decideApplicationRoute, (actor) => {
      const allowed = mayReject(application, scheme, actor);
      return allowed.ok ? mayLeaveUntreated(application, today) : allowed;
    }),
    giveNotice: by(giveDefaultNoticeRoute, (actor) => mayGiveNotice(application, actor, today)),
    fixPenalty: by(fixPenaltyRoute, (actor) => mayFixPenalty(application, actor, today)),
  };
}

function requestOf(request: CompletionRequest, { application, documents }: CaseFile) {
  const { requestId, questions, askedOn, endsOn, byRole, completion } = request;
  return {
    ...{ requestId, questions, askedOn, endsOn, byRole },
    notTreatedBy: notTreatedBy(request),
    completion: completion && {
      completedOn: completion.completedOn,
      text: completion.text,
      documents: summariesOf(application, completion.documents, documents),
      byRole: completion.byRole,
    },
  };
}

/** Once it is fixed, what was fixed; until then what has been forfeited. */
function penaltyOf(term: TermRecord, today: string): TermAnswer['penalty'] {
  const owed = penaltyOn(term, today);
  if (owed === null) return null;
  const { penalty } = term;
  return {
    days: penalty?.days ?? owed.days,
    amountCents: penalty?.amountCents ?? owed.amountCents,
    growing: penalty === null && term.endedOn === null && !isFinal(term, today),
    fixBy: penaltyFixBy(term),
    fixed: penalty && {
      exemption: penalty.exemption,
      motivation: penalty.motivation,
      fixedOn: penalty.fixedOn,
      payBy: penalty.payBy,
      byRole: penalty.byRole,
      paidOn: penalty.payment?.paidOn ?? null,
    },
  };
}
