import { listApplicationsRoute } from '../manifest/routes-applications';
import { answer, api, type Caller } from '../runtime/api';
import { type ListOf, listApplications } from '../store/application-lists';
import { pagedOver } from '../store/paged-over';
import { applicationsQuery } from './shared/case-queries';
import { summariesFor } from './shared/summaries';

/** An employer gets its own organisation's, everybody else their regions', one region after the other. */
function listsOf(caller: Caller, region: string | undefined): ListOf[] {
  if (caller.roles.some((role) => role !== 'employer')) {
    return [...caller.regions]
      .sort()
      .flatMap((one) => (region === undefined || region === one ? [{ region: one }] : []));
  }
  return caller.organisation === null ? [] : [{ organisation: caller.organisation }];
}

export const handler = api(
  listApplicationsRoute,
  { query: applicationsQuery },
  async ({ caller, query: asked, today }) => {
    const lists = listsOf(caller, asked.region);
    const page = await pagedOver(lists, asked, (list, part) => listApplications(list, { ...asked, ...part }));
    if (!page.ok) return page;
    return answer(200, { items: await summariesFor(page.value.items, { caller, today }), next: page.value.next });
  },
);
