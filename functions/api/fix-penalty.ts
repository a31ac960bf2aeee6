import { fixPenalty, isRepeatedPenalty } from '../../domain/term/late';
import { penaltyRequest } from '../../domain/term/requests';
import { fixPenaltyRoute } from '../manifest/routes-terms';
import { api } from '../runtime/api';
import { penaltyActions } from '../store/penalties';
import { actOnApplication, decided } from './shared/act';
import { applicationPath } from './shared/dossier';

/** Finance finds on its list what it must pay: the penalty is written beside the decision on it. */
export const handler = api(fixPenaltyRoute, { path: applicationPath, body: penaltyRequest }, (request) =>
  actOnApplication(
    request,
    ({ application }, actor) => {
      const fixed = fixPenalty(application, request.body, actor, request.now);
      return fixed.ok ? decided(fixed, penaltyActions(fixed.value.application.next)) : fixed;
    },
    ({ application }, actor) => isRepeatedPenalty(application, request.body, actor),
  ),
);
