import { assess } from '../../domain/claim/assess';
import { assessmentRequest } from '../../domain/claim/requests';
import { isRepeatedAssessment } from '../../domain/repeated';
import { api } from '../runtime/api';
import { actOnClaim } from './shared/act';
import { claimPath } from './shared/dossier';

export const handler = api('assess-claim', { path: claimPath, body: assessmentRequest }, (request) =>
  actOnClaim(
    request,
    ['officer'],
    ({ application, scheme, claim }, actor) =>
      assess(application, scheme, claim, request.body, actor, request.now, request.today),
    ({ claim }, actor) => isRepeatedAssessment(claim, request.body, actor),
  ),
);
