import type { Actor } from '../../../domain/actor';
import type { Batch } from '../../../domain/payout/batch';
import type { Result } from '../../../domain/result';
import { type Answer, type ApiRequest, answer } from '../../runtime/api';
import { stopwatch } from '../../runtime/elapsed';
import { actorOf } from '../../runtime/identity';
import { commitBatch, type NotBy } from '../../store/batches';
import { decideAndCommit } from '../../store/commit-move';
import { finishFreeing } from '../../store/freeing';
import { type BatchPath, batchAnswerOf, openBatch, workMs } from './batch';

/**
 * Load, decide, commit for a batch that is taken back; then its lines are freed, as far as there is time. The same
 * request sent again goes on where that was.
 * @param decide the batch itself where nothing is to be decided any more
 * @param notBy whose decision the write refuses
 */
export async function takeBack<B>(
  { caller, guard: reach, path, now, today }: ApiRequest<B, BatchPath, undefined>,
  decide: (batch: Batch, actor: Actor) => Result<Batch>,
  notBy?: NotBy['who'],
): Promise<Result<Answer>> {
  const passedMs = stopwatch();
  const actor = actorOf(caller, ['finance']);
  const guard = notBy && { who: notBy, sub: actor.sub };
  const begun = await decideAndCommit(async () => {
    const found = await openBatch(reach, path.batchId);
    if (!found.ok) return found;
    const decided = decide(found.value, actor);
    const unchanged = !decided.ok || decided.value === found.value;
    return unchanged ? decided : commitBatch(found.value, decided.value, guard);
  });
  if (!begun.ok) return begun;
  const done = await finishFreeing(begun.value, { actor, now, outOfTime: () => passedMs() > workMs });
  return done.ok ? answer(200, batchAnswerOf(done.value, caller, today)) : done;
}
