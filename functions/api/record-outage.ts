import { ok, type Result, refuse } from '../../domain/result';
import { isRepeatedOutage, type Outage, outageRequest, recordOutage } from '../../domain/scheme/outage';
import { recordOutageRoute } from '../manifest/routes-intake';
import { answer, api } from '../runtime/api';
import { actorOf } from '../runtime/identity';
import { decideAndCommit } from '../store/commit-move';
import { commitOutage, loadOutages } from '../store/outages';
import { currentScheme } from '../store/schemes';
import { outageAnswerOf } from './shared/intake';
import { schemePath } from './shared/scheme-paths';

/** A scheme of the administrator's own regions; of any other it is not told whether it exists. */
export const handler = api(recordOutageRoute, { path: schemePath, body: outageRequest }, async (request) => {
  const { path, body, caller, guard, now } = request;
  const actor = actorOf(caller, ['admin']);
  const done = await decideAndCommit(async (): Promise<Result<Outage>> => {
    const scheme = await currentScheme(path.schemeId);
    if (scheme === undefined || !guard.admits({ region: scheme.region })) return unknown;
    const [last] = await loadOutages(path.schemeId, 1);
    if (last !== undefined && isRepeatedOutage(last, body, actor)) return ok(last);
    const outage = recordOutage(scheme, body, actor, now, last);
    return outage.ok ? commitOutage(outage.value, scheme, actor, now) : outage;
  });
  return done.ok ? answer(201, outageAnswerOf(done.value)) : done;
});

const unknown = refuse({
  code: 'not-found',
  detail: 'There is no such scheme in force, or it is not of a region of yours.',
});
