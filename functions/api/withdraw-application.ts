import { withdrawalRequest } from '../../domain/application/decision-request';
import { withdraw } from '../../domain/application/withdraw';
import { ok } from '../../domain/result';
import { withdrawApplicationRoute } from '../manifest/routes-applications';
import { api } from '../runtime/api';
import { keys } from '../store/keys';
import { actOnApplication } from './shared/act';
import { applicationPath } from './shared/dossier';

export const handler = api(withdrawApplicationRoute, { path: applicationPath, body: withdrawalRequest }, (request) =>
  actOnApplication(
    request,
    ({ application, claims }) => {
      const move = withdraw(application, claims);
      if (!move.ok) return move;
      const { id, version } = move.value.application.next;
      const Item = { ...keys.fact(id, request.now, version, 0), kind: 'withdrawal', reason: request.body.reason };
      return ok({ move: move.value, beside: [{ name: 'withdrawal', put: { Item } }] });
    },
    ({ application }) => application.status === 'withdrawn',
  ),
);
