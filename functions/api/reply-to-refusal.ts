import { reply } from '../../domain/claim/approve';
import { replyRequest } from '../../domain/claim/requests';
import { isRepeatedReply } from '../../domain/repeated';
import { replyToRefusalRoute } from '../manifest/routes-applications';
import { api } from '../runtime/api';
import { actOnClaim, decided } from './shared/act';
import { claimPath } from './shared/dossier';

export const handler = api(replyToRefusalRoute, { path: claimPath, body: replyRequest }, (request) =>
  actOnClaim(
    request,
    ({ application, claim }) => decided(reply(application, claim, request.body.text, request.now)),
    ({ claim }) => isRepeatedReply(claim, request.body.text),
  ),
);
