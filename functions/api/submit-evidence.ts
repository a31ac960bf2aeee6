import { submitEvidence } from '../../domain/claim/evidence';
import { evidenceRequest } from '../../domain/claim/requests';
import { isRepeatedEvidence } from '../../domain/repeated';
import { submitEvidenceRoute } from '../manifest/routes-applications';
import { api } from '../runtime/api';
import { attachActions, loadDocuments } from '../store/documents';
import { actOnClaim, decided } from './shared/act';
import { claimPath } from './shared/dossier';

export const handler = api(submitEvidenceRoute, { path: claimPath, body: evidenceRequest }, (request) =>
  actOnClaim(
    request,
    async ({ application, scheme, claim }) => {
      const { body, now, today } = request;
      const documents = await loadDocuments(body.documents.map(({ id }) => id));
      const move = submitEvidence(application, scheme, claim, body, now, today, documents);
      return decided(move, attachActions(documents, application));
    },
    ({ claim }) => isRepeatedEvidence(claim, request.body),
  ),
);
