import { approve } from '../../domain/claim/approve';
import { approvalRequest } from '../../domain/claim/requests';
import { isRepeatedApproval } from '../../domain/repeated';
import { approveClaimRoute } from '../manifest/routes-applications';
import { api } from '../runtime/api';
import { loadGateCases } from '../store/gates';
import { loadRecoveryOf } from '../store/recoveries';
import { actOnClaim, decided } from './shared/act';
import { claimPath } from './shared/dossier';

export const handler = api(approveClaimRoute, { path: claimPath, body: approvalRequest }, (request) =>
  actOnClaim(
    request,
    async (found, actor) => {
      const [[standing], recovery] = await Promise.all([loadGateCases([found]), loadRecoveryOf(found)]);
      if (standing === undefined) throw new Error(`the gates of claim ${found.claim.id} were not read`);
      const { documents } = standing;
      const whole = { ...found, documents, standing, recovery };
      return decided(approve(whole, request.body, actor, request.now, request.today));
    },
    ({ claim }, actor) => isRepeatedApproval(claim, request.body, actor),
  ),
);
