import { getHardshipRoute } from '../manifest/routes-intake';
import { answer, api } from '../runtime/api';
import { hardshipAnswersOf, hardshipPath, openHardship } from './shared/hardship';

export const handler = api(getHardshipRoute, { path: hardshipPath }, async (request) => {
  const found = await openHardship(request.guard, request.path.hardshipId);
  if (!found.ok) return found;
  const [body] = await hardshipAnswersOf([found.value], request);
  return answer(200, body);
});
