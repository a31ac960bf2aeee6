import { ok } from '../../domain/result';
import { listHardshipsRoute } from '../manifest/routes-intake';
import { answer, api } from '../runtime/api';
import { listHardships, listHardshipsOf } from '../store/hardships';
import { pagedOver } from '../store/paged-over';
import { hardshipAnswersOf, hardshipsQuery } from './shared/hardship';

/** Of the caller's regions one after the other; else those of its own organisation. */
export const handler = api(listHardshipsRoute, { query: hardshipsQuery }, async (request) => {
  const { guard, query } = request;
  const organisation = guard.goesByRegion ? null : guard.organisation();
  const page = guard.goesByRegion
    ? await pagedOver(guard.regions(query.region), query, (region, part) =>
        listHardships(region, { ...query, ...part }),
      )
    : organisation === null
      ? ok({ items: [], next: null })
      : await listHardshipsOf(organisation, query);
  if (!page.ok) return page;
  const { items, next } = page.value;
  return answer(200, { items: await hardshipAnswersOf(items, request), next });
});
