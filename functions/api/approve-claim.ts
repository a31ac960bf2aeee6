import { approve } from '../../domain/claim/approve';
import { approvalRequest } from '../../domain/claim/requests';
import { isRepeatedApproval } from '../../domain/repeated';
import { api } from '../runtime/api';
import { actOnClaim } from './shared/act';
import { claimPath } from './shared/dossier';

export const handler = api('approve-claim', { path: claimPath, body: approvalRequest }, (request) =>
  actOnClaim(
    request,
    ['officer'],
    (found, actor) => approve(found, request.body, actor, request.now, request.today),
    ({ claim }, actor) => isRepeatedApproval(claim, request.body, actor),
  ),
);
