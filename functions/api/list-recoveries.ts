import { listRecoveriesRoute } from '../manifest/routes-recoveries';
import { answer, api } from '../runtime/api';
import { pagedOver } from '../store/paged-over';
import { listRecoveries } from '../store/recoveries';
import { recoveriesQuery } from './shared/recovery-queries';
import { recoverySummaryOf } from './shared/recovery-summary';

/** The caller's regions one after the other, in each what somebody must look at first. */
export const handler = api(listRecoveriesRoute, { query: recoveriesQuery }, async ({ guard, query, today }) => {
  const regions = guard.regions(query.region);
  const page = await pagedOver(regions, query, (region, part) => listRecoveries(region, { ...query, ...part }));
  if (!page.ok) return page;
  const { items, next } = page.value;
  return answer(200, { items: items.map((recovery) => recoverySummaryOf(recovery, today)), next });
});
