import type { Actor } from '../actor';
import type { Instant } from '../calendar';
import { wrongState } from '../move';
import { ok, type Result, refuse } from '../result';
import type { Batch, Recall } from './batch';
import type { RecallDecision, RecallRequest } from './request';

/**
 * A batch is taken back in one of two ways. Sealed and not released: no file ever left the house, so any one finance
 * officer withdraws it. Released: the bank may have the file, so one person asks with the bank's word that it will not
 * pay, and another one approves. Then the lines that are still on their way become payable again.
 */

/** Whether the batch can be withdrawn; one of which the lines are being freed is gone on with. */
export const mayWithdraw = ({ status }: Batch): Result<null> =>
  status === 'sealed' || status === 'withdrawing' ? ok(null) : wrongState('The batch', status, ['sealed']);

/** The batch as it is while its lines are freed. One on which this was begun comes back unchanged, whoever asks. */
export function withdraw(batch: Batch, reason: string, actor: Actor, now: Instant): Result<Batch> {
  if (isWithdrawnBy(batch, reason, actor)) return ok(batch);
  const allowed = mayWithdraw(batch);
  if (!allowed.ok) return allowed;
  if (batch.status === 'withdrawing') return ok(batch);
  const withdrawal = { sub: actor.sub, reason, askedAt: now };
  return ok({ ...batch, status: 'withdrawing', version: batch.version + 1, withdrawal });
}

const isWithdrawnBy = ({ status, withdrawal }: Batch, reason: string, { sub }: Actor): boolean =>
  status === 'withdrawn' && withdrawal?.sub === sub && withdrawal.reason === reason;

/** Whether a recall can be asked for: of a released batch, one at a time. */
export function mayRecall({ status, recall }: Batch): Result<null> {
  if (status !== 'released') return wrongState('The batch', status, ['released']);
  if (recall === null) return ok(null);
  return refuse({ code: 'wrong-state', detail: 'A recall of this batch waits for another finance officer.' });
}

export function askRecall(batch: Batch, input: RecallRequest, actor: Actor, now: Instant): Result<Batch> {
  if (isAskedBy(batch, input, actor)) return ok(batch);
  const allowed = mayRecall(batch);
  if (!allowed.ok) return allowed;
  const recall: Recall = { sub: actor.sub, askedAt: now, ...input, decision: null };
  return ok({ ...batch, version: batch.version + 1, recall });
}

const isAskedBy = ({ status, recall }: Batch, input: RecallRequest, { sub }: Actor): boolean =>
  status === 'released' &&
  recall?.sub === sub &&
  recall.reason === input.reason &&
  recall.bankReference === input.bankReference;

/** Whether this finance officer may approve the recall that is asked for: never the one who asked. */
export function mayApproveRecall({ status, recall }: Batch, actor: Pick<Actor, 'sub'>): Result<null> {
  if (recall === null || (status !== 'released' && status !== 'recalling')) {
    const detail = 'No recall of this batch waits for a decision.';
    return refuse({ code: 'wrong-state', detail });
  }
  if (recall.sub === actor.sub) {
    const detail = 'You asked for this recall; another finance officer must approve it.';
    return refuse({ code: 'second-person-required', detail });
  }
  return ok(null);
}

/**
 * Another one approves the recall: the batch as it is while its lines are freed. Or somebody, who asked included,
 * rejects it, and it stays released. What was decided in the same words by the same person comes back unchanged; so does
 * a recall of which the lines are being freed.
 */
export function decideRecall(batch: Batch, input: RecallDecision, actor: Actor, now: Instant): Result<Batch> {
  if (isDecidedBy(batch, input, actor)) return ok(batch);
  const { outcome, motivation } = input;
  const allowed = outcome === 'approve' ? mayApproveRecall(batch, actor) : mayReject(batch);
  if (!allowed.ok) return allowed;
  if (batch.status === 'recalling') return ok(batch);
  if (batch.recall === null) throw new Error(`batch ${batch.id} has no recall to decide on`);
  const decision = { outcome, sub: actor.sub, motivation, decidedAt: now };
  const recall: Recall = { ...batch.recall, decision };
  const version = batch.version + 1;
  if (outcome === 'approve') return ok({ ...batch, status: 'recalling', version, recall });
  return ok({ ...batch, version, recall: null, rejectedRecalls: [...batch.rejectedRecalls, recall] });
}

const mayReject = ({ status, recall }: Batch): Result<null> =>
  status === 'released' && recall !== null
    ? ok(null)
    : refuse({ code: 'wrong-state', detail: 'No recall of this batch waits for a decision.' });

function isDecidedBy({ status, recall, rejectedRecalls }: Batch, input: RecallDecision, { sub }: Actor): boolean {
  const [decided, asIs] =
    input.outcome === 'approve'
      ? [recall?.decision, status === 'recalled']
      : [rejectedRecalls.at(-1)?.decision, recall === null];
  return asIs && decided?.sub === sub && decided.motivation === input.motivation;
}
