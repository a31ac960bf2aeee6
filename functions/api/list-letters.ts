import { listLettersRoute } from '../manifest/routes-letters';
import { answer, api } from '../runtime/api';
import { loadLetters } from '../store/letters';
import type { LettersAnswer } from './answers/letter';
import { applicationPath, openCase } from './shared/dossier';
import { letterShown, mayKnow } from './shared/letters';

export const handler = api(listLettersRoute, { path: applicationPath }, async ({ guard, path }) => {
  const found = await openCase(guard, path.applicationId);
  if (!found.ok) return found;
  const all = await loadLetters(path.applicationId);
  const body: LettersAnswer = {
    letters: all
      .filter(({ letter }) => mayKnow(guard, found.value, letter))
      .map((one) => letterShown(guard, found.value, one)),
  };
  return answer(200, body, { 'Cache-Control': 'no-store' });
});
