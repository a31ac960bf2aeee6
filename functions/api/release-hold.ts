import { holdReleaseRequest, isRepeatedRelease, releaseHold } from '../../domain/application/hold';
import { releaseHoldRoute } from '../manifest/routes-accounts';
import { api } from '../runtime/api';
import { resumeActions } from '../store/suspended-lines';
import { actOnApplication, decided } from './shared/act';
import { applicationPath } from './shared/dossier';

export const handler = api(releaseHoldRoute, { path: applicationPath, body: holdReleaseRequest }, (request) => {
  const { body, now, today } = request;
  return actOnApplication(
    request,
    async ({ application, claims }, actor) => {
      const released = releaseHold(application, body, actor, now, today);
      return released.ok ? decided(released, await resumeActions(claims)) : released;
    },
    ({ application }, actor) => isRepeatedRelease(application, body, actor),
  );
});
