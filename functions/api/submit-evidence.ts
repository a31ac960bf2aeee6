import { submitEvidence } from '../../domain/claim/evidence';
import { evidenceRequest } from '../../domain/claim/requests';
import { isRepeatedEvidence } from '../../domain/repeated';
import { api } from '../runtime/api';
import { actOnClaim } from './shared/act';
import { claimPath } from './shared/dossier';

export const handler = api('submit-evidence', { path: claimPath, body: evidenceRequest }, (request) =>
  actOnClaim(
    request,
    ['employer'],
    ({ application, scheme, claim }) =>
      submitEvidence(application, scheme, claim, request.body, request.now, request.today),
    ({ claim }) => isRepeatedEvidence(claim, request.body),
  ),
);
