import { getPersonRoute } from '../manifest/routes-case';
import { answer, api } from '../runtime/api';
import { recordOpened } from '../store/opened';
import { loadPerson } from '../store/persons';
import { applicationPath, openCase } from './shared/dossier';
import { personAnswerOf } from './shared/person';

/** Says who the youth is to who applied and to who decides: what was not recorded first is not opened. */
export const handler = api(getPersonRoute, { path: applicationPath }, async ({ guard, path, now, trace }) => {
  const found = await openCase(guard, path.applicationId);
  if (!found.ok) return found;
  const { application } = found.value;
  await recordOpened(guard.actor(application), { application, trace, subjects: ['youth', 'contact'] }, now);
  const { person } = await loadPerson(path.applicationId);
  return answer(200, personAnswerOf(person), { 'Cache-Control': 'no-store' });
});
