import { settlementRequest } from '../../domain/settlement/requests';
import { settleApplicationRoute } from '../manifest/routes-procedures';
import { api } from '../runtime/api';
import { adjust } from './shared/adjust';
import { applicationPath } from './shared/dossier';

export const handler = api(settleApplicationRoute, { path: applicationPath, body: settlementRequest }, (request) =>
  adjust(request, 'settlement'),
);
