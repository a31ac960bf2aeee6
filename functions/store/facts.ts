import * as z from 'zod';
import { instant } from '../../domain/records';
import { keys } from './keys';
import { queryAll } from './table';

/** `byRole` is absent from what was recorded before it was kept: only officers could. */
const factRecord = z.object({
  field: z.string(),
  value: z.json().optional(),
  source: z.string(),
  at: instant,
  byRole: z.string().default('officer'),
});
export type StoredFact = z.infer<typeof factRecord>;

/** Every fact recorded of an application, oldest first; of one that tells who the youth is, without its value. */
export async function loadFacts(applicationId: string): Promise<StoredFact[]> {
  const items = await queryAll({
    KeyConditionExpression: 'pk = :pk AND begins_with(sk, :fact)',
    ExpressionAttributeValues: { ':pk': keys.application(applicationId).pk, ':fact': 'FACT#' },
    ConsistentRead: true,
  });
  return items.filter(({ kind }) => kind === 'fact').map((item) => factRecord.parse(item));
}
