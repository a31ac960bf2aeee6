import { revocationRequest } from '../../domain/settlement/requests';
import { revokeApplicationRoute } from '../manifest/routes-procedures';
import { api } from '../runtime/api';
import { adjust } from './shared/adjust';
import { applicationPath } from './shared/dossier';

export const handler = api(revokeApplicationRoute, { path: applicationPath, body: revocationRequest }, (request) =>
  adjust(request, 'revocation'),
);
