import { leftAloneThrough } from '../../domain/destruction/keep-terms-table';
import { strike } from '../../domain/destruction/list';
import { strikeRequest } from '../../domain/destruction/requests';
import { refuse } from '../../domain/result';
import { strikeDestructionLineRoute } from '../manifest/routes-records';
import { api } from '../runtime/api';
import { decideAndCommit } from '../store/commit-move';
import { commitStrike } from '../store/destruction/decide';
import { loadLine } from '../store/destruction/lists';
import { answerList, linesQuery, listPath, openList } from './shared/records';

/** The case is proposed again once the time that a struck line is left alone is over. */
export const handler = api(
  strikeDestructionLineRoute,
  { path: listPath, body: strikeRequest },
  async ({ guard, path: { listId }, body, now, today }) => {
    const done = await decideAndCommit<null>(async () => {
      const found = await openList(guard, listId);
      if (!found.ok) return found;
      const line = await loadLine(listId, body.lineId);
      if (line === undefined) return refuse({ code: 'not-found', detail: 'There is no such line on this list.' });
      const struck = strike(found.value, line, body, guard.caller, now);
      if (!struck.ok || struck.value === null) return struck.ok ? { ok: true, value: null } : struck;
      return commitStrike(found.value, struck.value, leftAloneThrough(today));
    });
    return done.ok ? answerList(listId, { guard, query: linesQuery.parse({}) }) : done;
  },
);
