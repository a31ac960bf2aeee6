import { isRepeatedReversal } from '../../domain/recovery/repeated';
import { reversalRequest } from '../../domain/recovery/requests';
import { reverse } from '../../domain/recovery/reverse';
import { ok } from '../../domain/result';
import { reverseRecoveryEntryRoute } from '../manifest/routes-recoveries';
import { api } from '../runtime/api';
import { actOnRecovery, offsetClaim, recoveryPath } from './shared/recovery';

export const handler = api(reverseRecoveryEntryRoute, { path: recoveryPath, body: reversalRequest }, (request) =>
  actOnRecovery(
    request,
    async (found, actor) => {
      const { body, now, today } = request;
      const entry = found.posted.find(({ entryId }) => entryId === body.entryId);
      const claimId = entry?.claimId ?? null;
      const other = claimId === null ? undefined : await offsetClaim(claimId, found.application.region);
      const made = reverse(found, body, other ?? null, actor, now, today);
      return made.ok ? ok({ made: made.value, ...(other ? { otherScheme: other.scheme } : {}) }) : made;
    },
    (found, actor) => isRepeatedReversal(found, request.body, actor),
  ),
);
