import { refuse } from '../../domain/result';
import { getSchemeRoute } from '../manifest/routes-public';
import { answer, publicApi } from '../runtime/api';
import { schemeInForce } from '../store/schemes';
import { menuEntries } from './shared/menu';
import { schemePath } from './shared/scheme-paths';

/** One scheme in force, also before the day that announces it on the menu: its form can be opened as soon as it exists. */
export const handler = publicApi(getSchemeRoute, { path: schemePath }, async ({ path, now }) => {
  const scheme = await schemeInForce(path.schemeId, now);
  if (scheme === undefined) return refuse({ code: 'not-found', detail: 'There is no such scheme.' });
  const [entry] = await menuEntries([scheme], now);
  return answer(200, entry);
});
