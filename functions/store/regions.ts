import type { Instant } from '../../domain/calendar';
import { type Region, regionDefinition } from '../../domain/region/definition';
import type { NamedAction } from './commit';
import { keptForASecond } from './kept';
import { keys } from './keys';
import { get, type Item, queryAll } from './table';

/** @throws ZodError when a stored region is not valid: a fault, for nothing invalid is ever stored. */
export const parseRegion = (item: Item): Region => regionDefinition.parse(item.definition);

export async function loadRegion(regionId: string): Promise<Region | undefined> {
  const item = await get(keys.region(regionId), { consistent: true });
  return item === undefined ? undefined : parseRegion(item);
}

/** Every region, by id; there are some tens. */
export async function listRegions(): Promise<Region[]> {
  const items = await queryAll({
    KeyConditionExpression: 'pk = :pk',
    ExpressionAttributeValues: { ':pk': keys.region('').pk },
  });
  return items.map(parseRegion);
}

/** As `listRegions`, read once a second: every page asks for it. */
export const regionsInForce = keptForASecond(listRegions);

/** Writes a region whole; who did it last, and when, stands beside it. */
export const regionAction = (region: Region, bySub: string, at: Instant): NamedAction => ({
  name: 'region',
  put: {
    Item: { ...keys.region(region.regionId), kind: 'region', definition: region, savedAt: at, savedBySub: bySub },
  },
});
