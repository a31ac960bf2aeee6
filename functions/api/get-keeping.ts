import { getKeepingRoute } from '../manifest/routes-records';
import { api } from '../runtime/api';
import { applicationPath } from './shared/dossier';
import { answerKept, openKept } from './shared/records';

export const handler = api(getKeepingRoute, { path: applicationPath }, async ({ guard, path }) => {
  const found = await openKept(guard, path.applicationId);
  return found.ok ? answerKept(found.value, guard) : found;
});
