import { decide } from '../../domain/application/decide';
import { decisionRequest } from '../../domain/application/decision-request';
import { isRepeatedDecision } from '../../domain/repeated';
import { ok } from '../../domain/result';
import { decideApplicationRoute } from '../manifest/routes-applications';
import { api } from '../runtime/api';
import { actOnApplication } from './shared/act';
import { applicationPath } from './shared/dossier';

export const handler = api(decideApplicationRoute, { path: applicationPath, body: decisionRequest }, (request) =>
  actOnApplication(
    request,
    ['officer', 'steering-group'],
    ({ application, scheme }, actor) => {
      const move = decide(application, scheme, request.body, actor, request.now);
      return move.ok ? ok({ move: move.value }) : move;
    },
    ({ application }, actor) => isRepeatedDecision(application, request.body, actor),
  ),
);
