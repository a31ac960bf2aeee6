import { holdRequest, isRepeatedHold, putOnHold } from '../../domain/application/hold';
import { holdPaymentRoute } from '../manifest/routes-accounts';
import { api } from '../runtime/api';
import { suspendActions } from '../store/suspended-lines';
import { actOnApplication, decided } from './shared/act';
import { applicationPath } from './shared/dossier';

export const handler = api(holdPaymentRoute, { path: applicationPath, body: holdRequest }, (request) => {
  const { body, now, today } = request;
  return actOnApplication(
    request,
    async ({ application, claims }, actor) => {
      const held = putOnHold(application, claims, body, actor, now, today);
      return held.ok ? decided(held, await suspendActions(application, claims, body.until)) : held;
    },
    ({ application }, actor) => isRepeatedHold(application, body, actor, today),
  );
});
