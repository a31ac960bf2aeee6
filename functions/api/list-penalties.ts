import { listPenaltiesRoute } from '../manifest/routes-terms';
import { answer, api } from '../runtime/api';
import { pagedOver } from '../store/paged-over';
import { listPenalties } from '../store/penalties';
import { penaltiesQuery } from './shared/term';

/** The caller's regions one after the other, in each what must be paid first. */
export const handler = api(listPenaltiesRoute, { query: penaltiesQuery }, async ({ guard, query: asked }) => {
  const paid = asked.paid === undefined ? undefined : asked.paid === 'true';
  const regions = guard.regions(asked.region);
  const page = await pagedOver(regions, asked, (region, part) => listPenalties(region, { ...part, paid }));
  return page.ok ? answer(200, page.value) : page;
});
