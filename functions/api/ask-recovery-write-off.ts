import { isRepeatedWriteOff } from '../../domain/recovery/repeated';
import { writeOffRequest } from '../../domain/recovery/requests';
import { askWriteOff } from '../../domain/recovery/write-off';
import { askRecoveryWriteOffRoute } from '../manifest/routes-recoveries';
import { api } from '../runtime/api';
import { actOnRecovery, decidedRecovery, recoveryPath } from './shared/recovery';

export const handler = api(askRecoveryWriteOffRoute, { path: recoveryPath, body: writeOffRequest }, (request) =>
  actOnRecovery(
    request,
    (found, actor) => decidedRecovery(askWriteOff(found, request.body, actor, request.now)),
    ({ recovery }, actor) => isRepeatedWriteOff(recovery, request.body, actor),
  ),
);
