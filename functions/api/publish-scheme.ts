import * as z from 'zod';
import type { LocalDate } from '../../domain/calendar';
import { ok, type Result, refuse } from '../../domain/result';
import type { Scheme } from '../../domain/scheme/definition';
import { publishSchemeRoute } from '../manifest/routes-admin';
import { api } from '../runtime/api';
import { actorOf } from '../runtime/identity';
import { decideAndCommit } from '../store/commit-move';
import { commitPublication } from '../store/publication';
import { currentScheme, type SchemeVersion } from '../store/schemes';
import { versionPath } from './shared/scheme-paths';
import { answerVersion, openVersion } from './shared/versions';

/** From here on the version never changes; applications received from now on are pinned to it. */
export const handler = api(publishSchemeRoute, { path: versionPath, body: z.strictObject({}) }, async (request) => {
  const { path, caller, guard, now, today } = request;
  const actor = actorOf(caller, ['admin']);
  const published = await decideAndCommit(async (): Promise<Result<SchemeVersion>> => {
    const found = await openVersion(guard, path.schemeId, path.version);
    if (!found.ok) return found;
    const { scheme, status, publishedBySub } = found.value;
    // Sent again by who published it: its answer got lost.
    if (publishedBySub === actor.sub) return found;
    if (status === 'published') return refuse({ code: 'version-published', detail: `${nameOf(scheme)} is published.` });
    const follows = succeeds(scheme, await currentScheme(path.schemeId), today);
    if (!follows.ok) return follows;
    const committed = await commitPublication({ scheme, actor, now, today });
    return committed.ok ? ok({ scheme, status: 'published' }) : committed;
  });
  return published.ok ? answerVersion(published.value) : published;
});

const nameOf = ({ schemeId, version }: Scheme) => `Version ${version} of ${schemeId}`;

/**
 * Whether a version may take the place of the one in force. It takes it at once, so not before the day it says; and the
 * budget goes on, so over the same period.
 */
function succeeds(scheme: Scheme, inForce: Scheme | undefined, today: LocalDate): Result<null> {
  if (inForce === undefined) return ok(null);
  if (inForce.version >= scheme.version) {
    return refuse({ code: 'version-taken', detail: `${nameOf(inForce)} is in force, which is not earlier.` });
  }
  if (inForce.region !== scheme.region) {
    return refuse({ code: 'wrong-state', detail: `The version in force belongs to ${inForce.region}.` });
  }
  if (scheme.publishedOn > today) {
    const detail = `It would replace the version in force before ${scheme.publishedOn}, the day it says: publish it then.`;
    return refuse({ code: 'wrong-state', detail });
  }
  if (inForce.caps.period !== scheme.caps.period) {
    return refuse({ code: 'wrong-state', detail: `The budget runs per ${inForce.caps.period}: make a new scheme.` });
  }
  return ok(null);
}
