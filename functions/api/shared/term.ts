import * as z from 'zod';
import { notTreatedBy, standsStillSince, termSum } from '../../../domain/term/due';
import { isFinal, penaltyFixBy, penaltyOn } from '../../../domain/term/penalty';
import { mostDecideBy } from '../../../domain/term/postpone';
import { type CompletionRequest, type TermRecord, termOf } from '../../../domain/term/record';
import { line } from '../../../domain/text';
import { pageQuery } from '../../store/page';
import type { TermAnswer } from '../answers/term';
import type { CaseFile } from './case-file';
import { summariesOf } from './documents';
import type { Asking } from './sight';

/** `paid`: those that were, or were not. */
export const penaltiesQuery = z.strictObject({
  region: line(60).optional(),
  paid: z.enum(['true', 'false']).optional(),
  ...pageQuery,
});

/** The term to decide as it stands today, with the sum behind its last day. */
export function termAnswerOf(file: CaseFile, { today }: Pick<Asking, 'today'>): TermAnswer {
  const { application, scheme } = file;
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
    penalty: penaltyOf(term, today),
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
