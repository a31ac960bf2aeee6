import { getApplicationRoute } from '../manifest/routes-applications';
import { api } from '../runtime/api';
import { answerApplication } from './shared/answers';
import { applicationPath, openCase } from './shared/dossier';

export const handler = api(getApplicationRoute, { path: applicationPath }, async (request) => {
  const { guard, path } = request;
  const found = await openCase(guard, path.applicationId);
  return found.ok ? answerApplication(path.applicationId, request) : found;
});
