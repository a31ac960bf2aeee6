import { stopForObjection } from '../../domain/destruction/stop';
import { receiveObjection } from '../../domain/objection/receive';
import { isRepeatedObjection } from '../../domain/objection/repeated';
import { objectionRequest } from '../../domain/objection/requests';
import { recordObjectionRoute } from '../manifest/routes-procedures';
import { api } from '../runtime/api';
import { loadRecoveryRecord } from '../store/recoveries';
import { actOnApplication } from './shared/act';
import { applicationPath } from './shared/dossier';
import { withStop } from './shared/objection';

/** While it runs nothing of the case is destroyed: the stop is in the same write. */
export const handler = api(recordObjectionRoute, { path: applicationPath, body: objectionRequest }, (request) => {
  const { body, now, today } = request;
  return actOnApplication(
    request,
    async (found, actor) => {
      const recovery = (await loadRecoveryRecord(found.application.id)) ?? null;
      const move = receiveObjection({ ...found, recovery }, body, actor, now, today);
      if (!move.ok) return move;
      const { objections = [] } = move.value.application.next;
      return withStop(move.value, (file) => stopForObjection(file, objections.length, actor, now));
    },
    ({ application }, actor) => isRepeatedObjection(application, body, actor),
  );
});
