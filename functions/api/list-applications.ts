import { listApplicationsRoute } from '../manifest/routes-applications';
import { answer, api } from '../runtime/api';
import type { Guard } from '../runtime/guard';
import { type ListOf, listApplications } from '../store/application-lists';
import { pagedOver } from '../store/paged-over';
import { applicationsQuery } from './shared/case-queries';
import { summariesFor } from './shared/summaries';

/** An employer gets its own organisation's, everybody else their regions', one region after the other. */
function listsOf(guard: Guard, asked: string | undefined): ListOf[] {
  if (guard.goesByRegion) return guard.regions(asked).map((region) => ({ region }));
  const organisation = guard.organisation();
  return organisation === null ? [] : [{ organisation }];
}

export const handler = api(
  listApplicationsRoute,
  { query: applicationsQuery },
  async ({ caller, guard, query: asked, today }) => {
    const lists = listsOf(guard, asked.region);
    const page = await pagedOver(lists, asked, (list, part) => listApplications(list, { ...asked, ...part }));
    if (!page.ok) return page;
    return answer(200, {
      items: await summariesFor(page.value.items, { caller, guard, today }),
      next: page.value.next,
    });
  },
);
