import { ok, type Result, refuse } from '../../domain/result';
import { type AidGrant, reported, reportedRequest } from '../../domain/state-aid/report';
import { reportDeMinimisRoute } from '../manifest/routes-state-aid';
import { answer, api } from '../runtime/api';
import { actorOf } from '../runtime/identity';
import { commitReported, loadAidGrants } from '../store/aid-grants';
import { decideAndCommit } from '../store/commit-move';
import type { ReportedAnswer } from './answers/state-aid';
import { aidGrantAnswerOf } from './shared/aid-grants';

/** All of them or none; what is marked so already stays as it is. */
export const handler = api(
  reportDeMinimisRoute,
  { body: reportedRequest },
  async ({ body, caller, guard, now, today }) => {
    const actor = actorOf(caller, ['finance', 'officer']);
    const done = await decideAndCommit(async (): Promise<Result<AidGrant[]>> => {
      const found = await loadAidGrants(body.applicationIds);
      const grants = found.filter(({ region }) => guard.admits({ region }));
      if (grants.length < body.applicationIds.length) return unknown(body.applicationIds, grants);
      const marked: AidGrant[] = [];
      for (const grant of grants) {
        const one = reported(grant, body, actor, now, today);
        if (!one.ok) return one;
        marked.push(one.value);
      }
      const committed = await commitReported(marked.filter((grant) => !grants.includes(grant)));
      return committed.ok ? ok(marked) : committed;
    });
    if (!done.ok) return done;
    const items = done.value.map((grant) => aidGrantAnswerOf(grant, today));
    return answer(200, { items } satisfies ReportedAnswer);
  },
);

function unknown(ids: readonly string[], grants: readonly AidGrant[]): Result<never> {
  const known = new Set(grants.map(({ applicationId }) => applicationId));
  return refuse({
    code: 'input-invalid',
    detail: 'Some applications have no grant of de-minimis aid in your regions.',
    errors: ids.flatMap((id, index) =>
      known.has(id) ? [] : [{ path: `applicationIds.${index}`, message: 'no grant of de-minimis aid' }],
    ),
  });
}
