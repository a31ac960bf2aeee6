import { decideList } from '../../domain/destruction/list';
import { listDecisionRequest } from '../../domain/destruction/requests';
import { ok } from '../../domain/result';
import { decideDestructionListRoute } from '../manifest/routes-records';
import { api } from '../runtime/api';
import { decideAndCommit } from '../store/commit-move';
import { commitList } from '../store/destruction/decide';
import { sha256Of } from '../store/destruction/lists';
import { answerList, linesQuery, listPath, openList } from './shared/records';

/** The hash is taken of the lines as they stand once nothing on them can change: a list that is reviewed is closed. */
export const handler = api(
  decideDestructionListRoute,
  { path: listPath, body: listDecisionRequest },
  async ({ guard, path: { listId }, body, caller, now }) => {
    const done = await decideAndCommit<null>(async () => {
      const found = await openList(guard, listId);
      if (!found.ok) return found;
      const next = decideList(found.value, body, await sha256Of(listId), caller, now);
      if (!next.ok) return next;
      return next.value === null ? ok(null) : commitList(found.value, next.value, caller.sub);
    });
    return done.ok ? answerList(listId, { guard, query: linesQuery.parse({}) }) : done;
  },
);
