import { getRecoveryRoute } from '../manifest/routes-recoveries';
import { api } from '../runtime/api';
import { answerRecovery, recoveryPath } from './shared/recovery';

export const handler = api(getRecoveryRoute, { path: recoveryPath }, (request) =>
  answerRecovery(request.path.recoveryId, request),
);
