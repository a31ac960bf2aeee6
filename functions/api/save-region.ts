import { regionDefinition } from '../../domain/region/definition';
import { refuse } from '../../domain/result';
import { saveRegionRoute } from '../manifest/routes-admin';
import { answer, api } from '../runtime/api';
import { commit } from '../store/commit';
import { regionAction } from '../store/regions';
import type { SavedRegionAnswer } from './answers/region';
import { regionPath } from './shared/scheme-paths';

/** An administrator writes the regions of their token only; of any other it is not told whether it exists. */
export const handler = api(saveRegionRoute, { path: regionPath, body: regionDefinition }, async (request) => {
  const { body, path, caller, guard, now } = request;
  if (!guard.admits({ region: path.regionId })) {
    return refuse({ code: 'not-found', detail: 'There is no such region, or it is not yours to change.' });
  }
  if (body.regionId !== path.regionId) {
    const errors = [{ path: 'regionId', message: `must be ${path.regionId}, as in the path` }];
    return refuse({ code: 'input-invalid', detail: 'The region is another than the path names.', errors });
  }
  const committed = await commit([regionAction(body, caller.sub, now)]);
  if (!committed.ok) throw new Error(`region ${body.regionId} was not written, though nothing can stop it`);
  const saved: SavedRegionAnswer = body;
  return answer(200, saved);
});
