import * as z from 'zod';
import { answer, api } from '../runtime/api';
import { listBatches } from '../store/batches';
import { pageQuery, readCursor, writeCursor } from '../store/page';
import { batchAnswerOf } from './shared/batch';

/** The caller's regions together, newest first; the cursor holds the id of the last one seen. */
export const handler = api('list-batches', { query: z.strictObject(pageQuery) }, async ({ caller, query }) => {
  const cursor = readCursor(query.cursor, ['before']);
  if (!cursor.ok) return cursor;
  const before = cursor.value === null ? undefined : String(cursor.value.before);
  const { items, next } = await listBatches(caller.regions, query.limit, before);
  return answer(200, {
    items: items.map((batch) => batchAnswerOf(batch, caller)),
    next: writeCursor(next === null ? null : { before: next }),
  });
});
