import { decideRecovery } from '../../domain/recovery/decide';
import { isRepeatedDecision } from '../../domain/recovery/repeated';
import { recoveryDecisionRequest } from '../../domain/recovery/requests';
import { decideRecoveryRoute } from '../manifest/routes-recoveries';
import { api } from '../runtime/api';
import { actOnRecovery, decidedRecovery, recoveryPath } from './shared/recovery';

export const handler = api(decideRecoveryRoute, { path: recoveryPath, body: recoveryDecisionRequest }, (request) =>
  actOnRecovery(
    request,
    (found, actor) => decidedRecovery(decideRecovery(found, request.body, actor, request.now, request.today)),
    ({ recovery }, actor) => isRepeatedDecision(recovery, request.body, actor),
  ),
);
