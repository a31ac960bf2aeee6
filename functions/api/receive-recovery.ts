import { receive } from '../../domain/recovery/collect';
import { isRepeatedReceipt } from '../../domain/recovery/repeated';
import { receiptRequest } from '../../domain/recovery/requests';
import { receiveRecoveryRoute } from '../manifest/routes-recoveries';
import { api } from '../runtime/api';
import { actOnRecovery, decidedRecovery, recoveryPath } from './shared/recovery';

export const handler = api(receiveRecoveryRoute, { path: recoveryPath, body: receiptRequest }, (request) =>
  actOnRecovery(
    request,
    (found, actor) => decidedRecovery(receive(found, request.body, actor, request.now, request.today)),
    (found) => isRepeatedReceipt(found, request.body),
  ),
);
