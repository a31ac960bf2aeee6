import { listDestructionListsRoute } from '../manifest/routes-records';
import { answer, api } from '../runtime/api';
import { listLists } from '../store/destruction/lists';
import { pagedOver } from '../store/paged-over';
import { listSummaryOf, listsQuery } from './shared/records';

/** The caller's regions one after the other, in each the newest first. */
export const handler = api(listDestructionListsRoute, { query: listsQuery }, async ({ guard, query }) => {
  const page = await pagedOver(guard.regions(query.region), query, listLists);
  if (!page.ok) return page;
  const { items, next } = page.value;
  return answer(200, { items: items.map(listSummaryOf), next });
});
