import { isRepeatedIntention } from '../../domain/recovery/repeated';
import { intentionRequest } from '../../domain/recovery/requests';
import { intend } from '../../domain/recovery/start';
import { intendRecoveryRoute } from '../manifest/routes-recoveries';
import { api } from '../runtime/api';
import { actOnRecovery, decidedRecovery, recoveryPath } from './shared/recovery';

export const handler = api(intendRecoveryRoute, { path: recoveryPath, body: intentionRequest }, (request) =>
  actOnRecovery(
    request,
    (found, actor) => decidedRecovery(intend(found, request.body, actor, request.now, request.today)),
    ({ recovery }, actor) => isRepeatedIntention(recovery, request.body, actor),
  ),
);
