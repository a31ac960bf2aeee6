import { askCompletion, isRepeatedAsk } from '../../domain/term/complete';
import { completionRequestRequest } from '../../domain/term/requests';
import { requestCompletionRoute } from '../manifest/routes-terms';
import { api } from '../runtime/api';
import { actOnApplication, decided } from './shared/act';
import { applicationPath } from './shared/dossier';

const input = { path: applicationPath, body: completionRequestRequest };

export const handler = api(requestCompletionRoute, input, (request) =>
  actOnApplication(
    request,
    ({ application, scheme }, actor) => decided(askCompletion(application, scheme, request.body, actor, request.now)),
    ({ application }, actor) => isRepeatedAsk(application, request.body, actor),
  ),
);
