import { plan } from '../../domain/recovery/collect';
import { isRepeatedPlan } from '../../domain/recovery/repeated';
import { planRequest } from '../../domain/recovery/requests';
import { planRecoveryRoute } from '../manifest/routes-recoveries';
import { api } from '../runtime/api';
import { actOnRecovery, decidedRecovery, recoveryPath } from './shared/recovery';

export const handler = api(planRecoveryRoute, { path: recoveryPath, body: planRequest }, (request) =>
  actOnRecovery(
    request,
    (found) => decidedRecovery(plan(found, request.body, request.today)),
    ({ recovery }) => isRepeatedPlan(recovery, request.body),
  ),
);
