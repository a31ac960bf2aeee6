import { getHardshipRoute } from '../manifest/routes-intake';
import { answer, api } from '../runtime/api';
import { pinnedScheme } from '../store/schemes';
import type { HardshipWithLetterAnswer } from './answers/intake';
import { hardshipAnswerOf, hardshipLetterOf, hardshipPath, openHardship } from './shared/hardship';

export const handler = api(getHardshipRoute, { path: hardshipPath }, async (request) => {
  const found = await openHardship(request.guard, request.path.hardshipId);
  if (!found.ok) return found;
  const scheme = await pinnedScheme(found.value);
  const letter = await hardshipLetterOf(found.value);
  const body: HardshipWithLetterAnswer = { ...hardshipAnswerOf(found.value, scheme, request), letter };
  return answer(200, body);
});
