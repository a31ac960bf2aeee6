import { ok } from '../../domain/result';
import { isRepeatedPayment, payPenalty } from '../../domain/term/late';
import { penaltyPaymentRequest } from '../../domain/term/requests';
import { payPenaltyRoute } from '../manifest/routes-terms';
import { answer, api } from '../runtime/api';
import { commitMove, decideAndCommit } from '../store/commit-move';
import { penaltyActions, penaltyOf } from '../store/penalties';
import type { PenaltyLine } from './answers/term';
import { applicationPath, openCase } from './shared/dossier';

/** Finance sees no case, so its answer is the penalty alone. */
export const handler = api(payPenaltyRoute, { path: applicationPath, body: penaltyPaymentRequest }, async (request) => {
  const { guard, path, body: asked, now } = request;
  const done = await decideAndCommit(async () => {
    const found = await openCase(guard, path.applicationId);
    if (!found.ok) return found;
    const { application, scheme } = found.value;
    const actor = guard.actor(application);
    if (isRepeatedPayment(application, asked, actor)) return ok(application);
    const paid = payPenalty(application, asked, actor, now);
    if (!paid.ok) return paid;
    const { next } = paid.value.application;
    const committed = await commitMove(paid.value, { scheme, actor, now }, penaltyActions(next));
    return committed.ok ? ok(next) : committed;
  });
  if (!done.ok) return done;
  const body: PenaltyLine | null = penaltyOf(done.value);
  if (body === null) throw new Error(`application ${path.applicationId} has no penalty`);
  return answer(200, body);
});
