import { setOff } from '../../domain/recovery/offset';
import { isRepeatedOffset } from '../../domain/recovery/repeated';
import { offsetRequest } from '../../domain/recovery/requests';
import { ok, refuse } from '../../domain/result';
import { offsetRecoveryRoute } from '../manifest/routes-recoveries';
import { api } from '../runtime/api';
import { actOnRecovery, offsetClaim, recoveryPath } from './shared/recovery';

const noSuchClaim = refuse({
  code: 'input-invalid',
  detail: 'There is no such claim in this region.',
  errors: [{ path: 'claimId', message: 'no such claim' }],
});

export const handler = api(offsetRecoveryRoute, { path: recoveryPath, body: offsetRequest }, (request) =>
  actOnRecovery(
    request,
    async (found, actor) => {
      const { body, now, today } = request;
      const other = await offsetClaim(body.claimId, found.application.region);
      if (other === undefined) return noSuchClaim;
      const made = setOff(found, other, body.amountCents, actor, now, today);
      return made.ok ? ok({ made: made.value, otherScheme: other.scheme }) : made;
    },
    (found, actor) => isRepeatedOffset(found, request.body, actor),
  ),
);
