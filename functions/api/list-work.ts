import { answer, api } from '../runtime/api';
import { pagedOver } from '../store/paged-over';
import { queues } from '../store/work';
import { listWork } from '../store/worklist';
import { worklistQuery } from './shared/queries';

/** Per queue and region oldest deadline first; several of them one after the other. */
export const handler = api('list-work', { query: worklistQuery }, async ({ caller, query: asked }) => {
  const regions = [...caller.regions].sort().filter((region) => asked.region === undefined || asked.region === region);
  const wanted = queues.filter((queue) => asked.queue === undefined || asked.queue === queue);
  const lists = wanted.flatMap((queue) => regions.map((region) => ({ region, queue })));
  const page = await pagedOver(lists, asked, listWork);
  return page.ok ? answer(200, page.value) : page;
});
