import { assess } from '../../domain/claim/assess';
import { assessmentRequest } from '../../domain/claim/requests';
import { isRepeatedAssessment } from '../../domain/repeated';
import { assessClaimRoute } from '../manifest/routes-applications';
import { api } from '../runtime/api';
import { actOnClaim, decided } from './shared/act';
import { evidenceDocuments } from './shared/documents';
import { claimPath } from './shared/dossier';

export const handler = api(assessClaimRoute, { path: claimPath, body: assessmentRequest }, (request) =>
  actOnClaim(
    request,
    async ({ application, scheme, claim }, actor) => {
      const documents = await evidenceDocuments(claim);
      const { body, now, today } = request;
      return decided(assess(application, scheme, claim, body, actor, now, today, documents));
    },
    ({ claim }, actor) => isRepeatedAssessment(claim, request.body, actor),
  ),
);
