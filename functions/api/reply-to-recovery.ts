import { replyTo } from '../../domain/recovery/decide';
import { isRepeatedReply } from '../../domain/recovery/repeated';
import { recoveryReplyRequest } from '../../domain/recovery/requests';
import { replyToRecoveryRoute } from '../manifest/routes-recoveries';
import { api } from '../runtime/api';
import { actOnRecovery, decidedRecovery, recoveryPath } from './shared/recovery';

export const handler = api(replyToRecoveryRoute, { path: recoveryPath, body: recoveryReplyRequest }, (request) =>
  actOnRecovery(
    request,
    (found) => decidedRecovery(replyTo(found, request.body.text, request.now)),
    ({ recovery }) => isRepeatedReply(recovery, request.body.text),
  ),
);
