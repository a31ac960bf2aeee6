import * as z from 'zod';
import { line } from '../../domain/application/request';
import { answer, api } from '../runtime/api';
import { pageQuery } from '../store/page';
import { pagedOver } from '../store/paged-over';
import { queues } from '../store/work';
import { listWork } from '../store/worklist';

const query = z.strictObject({ queue: z.enum(queues).optional(), region: line(60).optional(), ...pageQuery });

/** Per queue and region oldest deadline first; several of them one after the other. */
export const handler = api('list-work', { query }, async ({ caller, query: asked }) => {
  const regions = [...caller.regions].sort().filter((region) => asked.region === undefined || asked.region === region);
  const wanted = queues.filter((queue) => asked.queue === undefined || asked.queue === queue);
  const lists = wanted.flatMap((queue) => regions.map((region) => ({ region, queue })));
  const page = await pagedOver(lists, asked, listWork);
  return page.ok ? answer(200, page.value) : page;
});
