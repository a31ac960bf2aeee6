import { decideHardship, hardshipDecided, isRepeatedHardshipDecision } from '../../domain/hardship/decide';
import type { Hardship } from '../../domain/hardship/record';
import { hardshipDecision } from '../../domain/hardship/request';
import { ok, type Result, refuse } from '../../domain/result';
import { decideHardshipRoute } from '../manifest/routes-intake';
import { answer, api } from '../runtime/api';
import { commit } from '../store/commit';
import { decideAndCommit } from '../store/commit-move';
import { hardshipAction, hardshipEventAction, permissionAction } from '../store/hardships';
import { hardshipAnswersOf, hardshipPath, openHardship } from './shared/hardship';

export const handler = api(decideHardshipRoute, { path: hardshipPath, body: hardshipDecision }, async (request) => {
  const { path, body, guard, now } = request;
  const done = await decideAndCommit(async (): Promise<Result<Hardship>> => {
    const found = await openHardship(guard, path.hardshipId);
    if (!found.ok) return found;
    const actor = guard.actor(found.value);
    if (isRepeatedHardshipDecision(found.value, body, actor)) return found;
    const decided = decideHardship(found.value, body, actor, now);
    if (!decided.ok) return decided;
    const next = decided.value;
    const committed = await commit([
      hardshipAction(found.value, next),
      ...(next.status === 'granted' ? [permissionAction(next)] : []),
      hardshipEventAction(hardshipDecided(next), next, actor, now),
    ]);
    return committed.ok ? ok(next) : changedMeanwhile;
  });
  if (!done.ok) return done;
  const [saved] = await hardshipAnswersOf([done.value], request);
  return answer(200, saved);
});

const changedMeanwhile: Result<never> = refuse({
  code: 'changed-meanwhile',
  detail: 'Somebody changed this request at the same moment.',
});
