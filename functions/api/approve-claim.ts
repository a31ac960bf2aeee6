import { approve } from '../../domain/claim/approve';
import { approvalRequest } from '../../domain/claim/requests';
import { isRepeatedApproval } from '../../domain/repeated';
import { approveClaimRoute } from '../manifest/routes-applications';
import { api } from '../runtime/api';
import { actOnClaim, decided } from './shared/act';
import { evidenceDocuments } from './shared/documents';
import { claimPath } from './shared/dossier';

export const handler = api(approveClaimRoute, { path: claimPath, body: approvalRequest }, (request) =>
  actOnClaim(
    request,
    ['officer'],
    async (found, actor) => {
      const documents = await evidenceDocuments(found.claim);
      return decided(approve({ ...found, documents }, request.body, actor, request.now, request.today));
    },
    ({ claim }, actor) => isRepeatedApproval(claim, request.body, actor),
  ),
);
