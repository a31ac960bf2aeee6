import { getHealthRoute } from '../manifest/routes-public';
import { answer, publicApi } from '../runtime/api';
import { within } from '../runtime/elapsed';
import { logger } from '../runtime/logger';
import { count } from '../runtime/metrics';
import { keys } from '../store/keys';
import { get } from '../store/table';
import type { HealthAnswer } from './answers/health';

/** A person would have given up on anything that waits for the table this long. */
const patienceMs = 2_000;

/** One small read, whatever it finds: what is in the table, a stranger does not hear. */
export const handler = publicApi(getHealthRoute, {}, async () => {
  const table = await within(patienceMs, get(keys.sweepStart())).then(() => 'ok' as const, unreachable);
  const body: HealthAnswer = { status: table === 'ok' ? 'ok' : 'degraded', table };
  return answer(200, body);
});

/** Said in the answer, and a fault all the same: the alarm of this route rings. */
function unreachable(error: unknown): 'unreachable' {
  logger().error('fault', { error: error instanceof Error ? error : String(error) });
  count(getHealthRoute.name, { faults: 1 });
  return 'unreachable';
}
