import * as z from 'zod';
import { instant } from '../../domain/records';
import { whenAsked } from '../../domain/when-asked';
import { keys } from './keys';
import { type Item, queryAll } from './table';

/** `byRole` is absent from what was recorded before it was kept: only officers could. */
const factRecord = whenAsked(() =>
  z.object({
    field: z.string(),
    value: z.json().optional(),
    source: z.string(),
    at: instant,
    byRole: z.string().default('officer'),
  }),
);
export type StoredFact = z.infer<typeof factRecord>;

const recordedFact = whenAsked(() => factRecord.unwrap().extend({ bySub: z.string() }));

/** What was recorded last of an application, in one request: empty where nothing ever was. */
export async function loadLastFacts(applicationId: string): Promise<z.infer<typeof recordedFact>[]> {
  const items = await factItems(applicationId);
  const at = items.at(-1)?.at;
  return items.filter((item) => item.at === at).map((item) => recordedFact.parse(item));
}

/** Every fact recorded of an application, oldest first; of one that tells who the youth is, without its value. */
export const loadFacts = async (applicationId: string): Promise<StoredFact[]> =>
  (await factItems(applicationId)).map((item) => factRecord.parse(item));

async function factItems(applicationId: string): Promise<Item[]> {
  const items = await queryAll({
    KeyConditionExpression: 'pk = :pk AND begins_with(sk, :fact)',
    ExpressionAttributeValues: { ':pk': keys.application(applicationId).pk, ':fact': 'FACT#' },
    ConsistentRead: true,
  });
  return items.filter(({ kind }) => kind === 'fact');
}
