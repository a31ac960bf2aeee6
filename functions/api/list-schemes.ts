import { isAnnounced } from '../../domain/scheme/menu-entry';
import { listSchemesRoute } from '../manifest/routes-public';
import { answer, publicApi } from '../runtime/api';
import { menuInForce } from '../store/schemes';
import { menuEntries } from './shared/menu';
import { menuQuery } from './shared/queries';

/** Every scheme in force that its publication date has announced; of an unknown region there are none. */
export const handler = publicApi(listSchemesRoute, { query: menuQuery }, async ({ query, now, today }) => {
  const schemes = (await menuInForce(now)).filter(
    (scheme) => isAnnounced(scheme, today) && (query.region === undefined || scheme.region === query.region),
  );
  return answer(200, { items: await menuEntries(schemes, now), next: null });
});
