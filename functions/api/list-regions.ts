import { listRegionsRoute } from '../manifest/routes-public';
import { answer, publicApi } from '../runtime/api';
import { regionsInForce } from '../store/regions';
import type { RegionAnswer } from './answers/region';

export const handler = publicApi(listRegionsRoute, {}, async ({ now }) => {
  const regions = await regionsInForce(now);
  const items: RegionAnswer[] = regions.map(({ debtor: _, ...shown }) => shown);
  return answer(200, { items, next: null });
});
