import { isRepeatedPostponement, postpone } from '../../domain/term/postpone';
import { postponementRequest } from '../../domain/term/requests';
import { postponeDecisionRoute } from '../manifest/routes-terms';
import { api } from '../runtime/api';
import { actOnApplication, decided } from './shared/act';
import { applicationPath } from './shared/dossier';

export const handler = api(postponeDecisionRoute, { path: applicationPath, body: postponementRequest }, (request) =>
  actOnApplication(
    request,
    ({ application, scheme }, actor) => decided(postpone(application, scheme, request.body, actor, request.now)),
    ({ application }, actor) => isRepeatedPostponement(application, request.body, actor),
  ),
);
