import { refuse } from '../../domain/result';
import { listOutagesRoute } from '../manifest/routes-intake';
import { answer, api } from '../runtime/api';
import { loadOutages } from '../store/outages';
import { currentScheme } from '../store/schemes';
import { outageAnswerOf } from './shared/intake';
import { schemePath } from './shared/scheme-paths';

/** A scheme has few: two in a row would be a new version of it. */
const most = 100;

export const handler = api(listOutagesRoute, { path: schemePath }, async ({ path, guard }) => {
  const scheme = await currentScheme(path.schemeId);
  if (scheme === undefined || !guard.admits({ region: scheme.region })) {
    return refuse({ code: 'not-found', detail: 'There is no such scheme, or it is not of a region of yours.' });
  }
  const outages = await loadOutages(path.schemeId, most);
  return answer(200, { items: outages.map(outageAnswerOf) });
});
