import * as z from 'zod';
import { keys } from './keys';
import { queryPage } from './table';

const withRegion = z.object({ definition: z.object({ region: z.string() }) });
const highestVersion = 999_999;

/** The region a scheme belongs to, by its first version, draft or published: an id is of one region for ever. */
export async function regionOfScheme(schemeId: string): Promise<string | undefined> {
  const first = keys.schemeVersion(schemeId, 0);
  const { items } = await queryPage({
    KeyConditionExpression: 'pk = :pk AND sk BETWEEN :first AND :last',
    ExpressionAttributeValues: {
      ':pk': first.pk,
      ':first': first.sk,
      ':last': keys.schemeVersion(schemeId, highestVersion).sk,
    },
    ConsistentRead: true,
    Limit: 1,
  });
  return items[0] === undefined ? undefined : withRegion.parse(items[0]).definition.region;
}
