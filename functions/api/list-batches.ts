import * as z from 'zod';
import { listBatchesRoute } from '../manifest/routes-money';
import { answer, api } from '../runtime/api';
import { listBatches } from '../store/batches';
import { pageQuery } from '../store/page';
import { batchAnswerOf } from './shared/batch';

/** The caller's regions together, newest first. */
export const handler = api(
  listBatchesRoute,
  { query: z.strictObject(pageQuery) },
  async ({ caller, guard, query, today }) => {
    const page = await listBatches(guard.regions(), query);
    if (!page.ok) return page;
    return answer(200, {
      items: page.value.items.map((batch) => batchAnswerOf(batch, caller, today)),
      next: page.value.next,
    });
  },
);
