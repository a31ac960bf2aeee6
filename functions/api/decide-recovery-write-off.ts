import { isRepeatedWriteOffDecision } from '../../domain/recovery/repeated';
import { writeOffDecisionRequest } from '../../domain/recovery/requests';
import { decideWriteOff } from '../../domain/recovery/write-off';
import { decideRecoveryWriteOffRoute } from '../manifest/routes-recoveries';
import { api } from '../runtime/api';
import { actOnRecovery, decidedRecovery, recoveryPath } from './shared/recovery';

const input = { path: recoveryPath, body: writeOffDecisionRequest };

export const handler = api(decideRecoveryWriteOffRoute, input, (request) =>
  actOnRecovery(
    request,
    (found, actor) => decidedRecovery(decideWriteOff(found, request.body, actor, request.now, request.today)),
    ({ recovery }, actor) => isRepeatedWriteOffDecision(recovery, request.body, actor),
  ),
);
