import { refuseForCeiling } from '../../domain/allocation/ceiling';
import { ceilingRefusalsRequest } from '../../domain/allocation/requests';
import { isRepeatedDecision } from '../../domain/repeated';
import { ok, type Result, refuse } from '../../domain/result';
import { refuseForCeilingRoute } from '../manifest/routes-waiting';
import { type ApiRequest, answer, api } from '../runtime/api';
import { commitMove, decideAndCommit } from '../store/commit-move';
import { currentScheme } from '../store/schemes';
import type { CeilingRefusalsAnswer } from './answers/waiting';
import { openCase } from './shared/dossier';
import { schemePath } from './shared/scheme-paths';

/** Decided at the same time: enough to hide the table's latency. */
const atOnce = 8;

/** Each by itself: one that cannot be refused holds up no other, and sent again it is told the same of all. */
export const handler = api(
  refuseForCeilingRoute,
  { path: schemePath, body: ceilingRefusalsRequest },
  async (request) => {
    const scheme = await currentScheme(request.path.schemeId);
    if (scheme === undefined || !request.guard.admits({ region: scheme.region })) {
      return refuse({
        code: 'not-found',
        detail: 'There is no such scheme in force, or it is not of a region of yours.',
      });
    }
    const ids = [...new Set(request.body.applicationIds)];
    const items: CeilingRefusalsAnswer['items'] = [];
    for (let start = 0; start < ids.length; start += atOnce) {
      const some = ids.slice(start, start + atOnce);
      items.push(...(await Promise.all(some.map((id) => outcomeOf(id, request)))));
    }
    return answer(200, { items } satisfies CeilingRefusalsAnswer);
  },
);

type Request = ApiRequest<{ readonly motivation: string }, { readonly schemeId: string }, undefined>;

async function outcomeOf(applicationId: string, request: Request): Promise<CeilingRefusalsAnswer['items'][number]> {
  const done = await decideAndCommit(() => attempt(applicationId, request));
  return { applicationId, refused: done.ok, code: done.ok ? null : done.refusal.code };
}

async function attempt(applicationId: string, { guard, path, body, now }: Request): Promise<Result<null>> {
  const found = await openCase(guard, applicationId);
  if (!found.ok) return found;
  const { application, scheme } = found.value;
  if (application.schemeId !== path.schemeId) {
    return refuse({ code: 'not-found', detail: 'There is no such application under this scheme.' });
  }
  const actor = guard.actor(application);
  const { motivation } = body;
  if (isRepeatedDecision(application, { outcome: 'reject', motivation, overrides: [] }, actor)) return ok(null);
  const move = refuseForCeiling(application, scheme, motivation, actor, now);
  return move.ok ? commitMove(move.value, { scheme, actor, now }) : move;
}
