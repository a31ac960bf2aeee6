import { ok } from '../../domain/result';
import { listDeMinimisRoute } from '../manifest/routes-state-aid';
import { answer, api } from '../runtime/api';
import { listAidGrants } from '../store/aid-grants';
import { pagedOver } from '../store/paged-over';
import { aidGrantAnswerOf, aidGrantsQuery, isInStatus } from './shared/aid-grants';

/** The caller's regions one after the other, in each by the day of the grant. */
export const handler = api(listDeMinimisRoute, { query: aidGrantsQuery }, async ({ guard, query, today }) => {
  const { from, to } = query;
  const wanted = isInStatus(query.status, today);
  const page = await pagedOver(guard.regions(query.region), query, async (region, part) => {
    const found = await listAidGrants(region, { from, to, wanted, ...part });
    if (!found.ok) return found;
    return ok({ ...found.value, items: found.value.items.map((grant) => aidGrantAnswerOf(grant, today)) });
  });
  return page.ok ? answer(200, page.value) : page;
});
