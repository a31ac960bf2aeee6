import { ok, refuse } from '../../domain/result';
import { pauseAs, pauseRequest } from '../../domain/scheme/pause';
import { pauseSchemeRoute } from '../manifest/routes-accounts';
import { answer, api } from '../runtime/api';
import { actorOf } from '../runtime/identity';
import { decideAndCommit } from '../store/commit-move';
import { commitPause, loadPause } from '../store/pauses';
import { currentScheme } from '../store/schemes';
import type { PauseAnswer } from './answers/scheme';
import { schemePath } from './shared/scheme-paths';

/** A scheme of the administrator's own regions; of any other it is not told whether it exists. */
export const handler = api(pauseSchemeRoute, { path: schemePath, body: pauseRequest }, async (request) => {
  const { path, body, caller, guard, now } = request;
  const actor = actorOf(caller, ['admin']);
  const scheme = await currentScheme(path.schemeId);
  if (scheme === undefined || !guard.admits({ region: scheme.region })) {
    return refuse({
      code: 'not-found',
      detail: 'There is no such scheme in force, or it is not of a region of yours.',
    });
  }
  const done = await decideAndCommit(async () => {
    const current = await loadPause(path.schemeId);
    const next = pauseAs(path.schemeId, current, body, actor, now);
    return next === null || next === current ? ok(next) : commitPause(current, next, scheme, actor, now);
  });
  if (!done.ok) return done;
  const saved: PauseAnswer = {
    schemeId: path.schemeId,
    paused: done.value?.paused ?? false,
    reason: done.value?.reason ?? null,
    since: done.value?.since ?? null,
  };
  return answer(200, saved);
});
