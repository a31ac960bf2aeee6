import { getApplicationRoute } from '../manifest/routes-applications';
import { api } from '../runtime/api';
import { answerApplication } from './shared/answers';
import { applicationPath, openCase } from './shared/dossier';

export const handler = api(getApplicationRoute, { path: applicationPath }, async (request) => {
  const { caller, path } = request;
  const found = await openCase(caller, ['employer', 'officer', 'steering-group', 'auditor'], path.applicationId);
  return found.ok ? answerApplication(path.applicationId, request) : found;
});
