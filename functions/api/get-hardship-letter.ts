import { hardshipLetterFileName } from '../../domain/hardship/letter';
import { refuse } from '../../domain/result';
import { fileLink } from '../gateways/letter-files';
import { getHardshipLetterRoute } from '../manifest/routes-intake';
import { answer, api } from '../runtime/api';
import { loadHardshipLetter, recordHardshipLetterOpened } from '../store/hardship-letters';
import type { LetterFileAnswer } from './answers/letter';
import { hardshipPath, openHardship } from './shared/hardship';

/** Who asked is recorded as having it before the link is given. */
export const handler = api(getHardshipLetterRoute, { path: hardshipPath }, async ({ guard, path, now }) => {
  const found = await openHardship(guard, path.hardshipId);
  if (!found.ok) return found;
  const written = await loadHardshipLetter(path.hardshipId);
  if (written === null) return notWritten;
  const { letter } = written;
  const actor = guard.actor(found.value);
  if (actor.role === 'employer') await recordHardshipLetterOpened(letter, found.value, actor, now);
  const { letterId, sha256, sizeBytes, objectKey } = letter;
  const link = await fileLink(objectKey, hardshipLetterFileName(letter));
  const body: LetterFileAnswer = { letterId, link, sha256, sizeBytes };
  return answer(200, body, { 'Cache-Control': 'no-store' });
});

const notWritten = refuse({ code: 'not-found', detail: 'There is no letter about this request yet.' });
