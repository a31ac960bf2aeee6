import { holdReleaseRequest, isRepeatedRelease, releaseHold } from '../../domain/application/hold';
import { releaseHoldRoute } from '../manifest/routes-accounts';
import { api } from '../runtime/api';
import { actOnApplication, decided } from './shared/act';
import { applicationPath } from './shared/dossier';

export const handler = api(releaseHoldRoute, { path: applicationPath, body: holdReleaseRequest }, (request) => {
  const { body, now, today } = request;
  return actOnApplication(
    request,
    ['officer'],
    ({ application }, actor) => decided(releaseHold(application, body, actor, now, today)),
    ({ application }, actor) => isRepeatedRelease(application, body, actor),
  );
});
