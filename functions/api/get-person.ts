import { getPersonRoute } from '../manifest/routes-case';
import { answer, api } from '../runtime/api';
import { actorOf } from '../runtime/identity';
import { recordOpened } from '../store/opened';
import { loadPerson } from '../store/persons';
import type { PersonAnswer } from './answers/person';
import { applicationPath, openCase } from './shared/dossier';

const roles = ['employer', 'officer'] as const;

/** The one route that says who the youth is: what was not recorded first is not opened. */
export const handler = api(getPersonRoute, { path: applicationPath }, async ({ caller, path, now }) => {
  const found = await openCase(caller, roles, path.applicationId);
  if (!found.ok) return found;
  await recordOpened(path.applicationId, actorOf(caller, roles), now);
  const { firstName, lastName, birthDate, postcode, candidateNumber, ...contact } = (
    await loadPerson(path.applicationId)
  ).person;
  const body: PersonAnswer = {
    ...{ firstName, lastName, birthDate, postcode, candidateNumber: candidateNumber ?? null },
    contact: { name: contact.contactName, email: contact.contactEmail, phone: contact.contactPhone },
  };
  return answer(200, body, { 'Cache-Control': 'no-store' });
});
