import { holdRequest, isRepeatedHold, putOnHold } from '../../domain/application/hold';
import { holdPaymentRoute } from '../manifest/routes-accounts';
import { api } from '../runtime/api';
import { actOnApplication, decided } from './shared/act';
import { applicationPath } from './shared/dossier';

export const handler = api(holdPaymentRoute, { path: applicationPath, body: holdRequest }, (request) => {
  const { body, now, today } = request;
  return actOnApplication(
    request,
    ['officer'],
    ({ application, claims }, actor) => decided(putOnHold(application, claims, body, actor, now, today)),
    ({ application }, actor) => isRepeatedHold(application, body, actor, today),
  );
});
