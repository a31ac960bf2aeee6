import * as z from 'zod';
import { evaluate } from '../../domain/recovery/evaluate';
import { ok } from '../../domain/result';
import { evaluateRecoveryRoute } from '../manifest/routes-recoveries';
import { api } from '../runtime/api';
import { actOnRecovery, recoveryPath } from './shared/recovery';

/** The same facts again change nothing. */
export const handler = api(evaluateRecoveryRoute, { path: recoveryPath, body: z.strictObject({}) }, (request) =>
  actOnRecovery(request, (found, actor) => ok({ made: evaluate(found, actor, request.now, request.today) })),
);
