import { gatesOf } from '../../domain/payout/gates';
import { isRepeatedOverride, overrideGate, overrideRequest } from '../../domain/payout/override';
import { overrideGateRoute } from '../manifest/routes-accounts';
import { api } from '../runtime/api';
import { loadGateCases } from '../store/gates';
import { actOnClaim, decided } from './shared/act';
import { claimPath } from './shared/dossier';

export const handler = api(overrideGateRoute, { path: claimPath, body: overrideRequest }, (request) => {
  const { body, now, today } = request;
  return actOnClaim(
    request,
    async (found, actor) => {
      const [standing] = await loadGateCases([found]);
      if (standing === undefined) throw new Error(`the gates of claim ${found.claim.id} were not read`);
      return decided(overrideGate(found, gatesOf(standing, now, today), body, actor, now, today));
    },
    ({ claim }, actor) => isRepeatedOverride(claim, body, actor),
  );
});
