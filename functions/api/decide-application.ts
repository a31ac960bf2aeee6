import { decide } from '../../domain/application/decide';
import { decisionRequest } from '../../domain/application/decision-request';
import { isRepeatedDecision } from '../../domain/repeated';
import { ok } from '../../domain/result';
import { isDeMinimis, standingOf } from '../../domain/state-aid/register';
import { decideApplicationRoute } from '../manifest/routes-applications';
import { api } from '../runtime/api';
import { loadAid } from '../store/aid-register';
import { actOnApplication } from './shared/act';
import { applicationPath } from './shared/dossier';

export const handler = api(decideApplicationRoute, { path: applicationPath, body: decisionRequest }, (request) =>
  actOnApplication(
    request,
    async ({ application, scheme }, actor) => {
      const aid = isDeMinimis(scheme) ? await loadAid([application]) : undefined;
      const standing = aid && standingOf(aid, application);
      const move = decide(application, scheme, request.body, actor, request.now, standing);
      return move.ok ? ok({ move: move.value, ...(aid === undefined ? {} : { aid }) }) : move;
    },
    ({ application }, actor) => isRepeatedDecision(application, request.body, actor),
  ),
);
