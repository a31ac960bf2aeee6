import { refund } from '../../domain/recovery/collect';
import { isRepeatedRefund } from '../../domain/recovery/repeated';
import { refundRequest } from '../../domain/recovery/requests';
import { refundRecoveryRoute } from '../manifest/routes-recoveries';
import { api } from '../runtime/api';
import { actOnRecovery, decidedRecovery, recoveryPath } from './shared/recovery';

export const handler = api(refundRecoveryRoute, { path: recoveryPath, body: refundRequest }, (request) =>
  actOnRecovery(
    request,
    (found, actor) => decidedRecovery(refund(found, request.body, actor, request.now, request.today)),
    (found) => isRepeatedRefund(found, request.body),
  ),
);
