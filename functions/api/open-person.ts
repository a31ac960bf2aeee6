import { personOpeningRequest } from '../../domain/privacy/opening';
import { openPersonRoute } from '../manifest/routes-case';
import { answer, api } from '../runtime/api';
import { recordOpened } from '../store/opened';
import { loadPerson } from '../store/persons';
import { applicationPath, openCase } from './shared/dossier';
import { personAnswerOf } from './shared/person';

const input = { path: applicationPath, body: personOpeningRequest };

/** One case at a time, and each time with a reason: sent again it is recorded again. */
export const handler = api(openPersonRoute, input, async ({ guard, path, body, now, trace }) => {
  const found = await openCase(guard, path.applicationId);
  if (!found.ok) return found;
  const { application } = found.value;
  const opening = { application, trace, subjects: ['youth', 'contact'], reason: body.reason } as const;
  await recordOpened(guard.actor(application), opening, now);
  const { person } = await loadPerson(path.applicationId);
  return answer(200, personAnswerOf(person), { 'Cache-Control': 'no-store' });
});
