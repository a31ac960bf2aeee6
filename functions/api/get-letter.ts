import { refuse } from '../../domain/result';
import { letterLink } from '../gateways/letter-files';
import { getLetterRoute } from '../manifest/routes-letters';
import { answer, api } from '../runtime/api';
import { recordLetterOpened } from '../store/letter-opened';
import type { LetterFileAnswer } from './answers/letter';
import { letterPath, openLetter } from './shared/letters';

/**
 * The link is given only after it was recorded who asked for it. That to the youth holds the youth's own link, so it goes
 * to who hands it over and to nobody else.
 */
export const handler = api(getLetterRoute, { path: letterPath }, async ({ guard, path, now, today, trace }) => {
  const found = await openLetter(guard, path);
  if (!found.ok) return found;
  const { application, letter } = found.value;
  const actor = guard.actor(application);
  if (letter.recipient === 'youth' && actor.role !== 'officer') return onlyOfficers;
  await recordLetterOpened(letter, application, { actor, now, today, trace });
  const { letterId, sha256, sizeBytes } = letter;
  const body: LetterFileAnswer = { letterId, link: await letterLink(letter), sha256, sizeBytes };
  return answer(200, body, { 'Cache-Control': 'no-store' });
});

const onlyOfficers = refuse({ code: 'forbidden', detail: 'This letter is opened by who hands it to the youth.' });
