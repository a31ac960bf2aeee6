import { review } from '../../domain/destruction/list';
import { reviewRequest } from '../../domain/destruction/requests';
import { ok } from '../../domain/result';
import { reviewDestructionListRoute } from '../manifest/routes-records';
import { api } from '../runtime/api';
import { decideAndCommit } from '../store/commit-move';
import { commitList } from '../store/destruction/decide';
import { answerList, linesQuery, listPath, openList } from './shared/records';

export const handler = api(
  reviewDestructionListRoute,
  { path: listPath, body: reviewRequest },
  async ({ guard, path: { listId }, body, now }) => {
    const done = await decideAndCommit<null>(async () => {
      const found = await openList(guard, listId);
      if (!found.ok) return found;
      const next = review(found.value, body, guard.caller, now);
      if (!next.ok) return next;
      return next.value === null ? ok(null) : commitList(found.value, next.value);
    });
    return done.ok ? answerList(listId, { guard, query: linesQuery.parse({}) }) : done;
  },
);
