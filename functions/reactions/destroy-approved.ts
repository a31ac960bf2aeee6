import { stopwatch } from '../runtime/elapsed';
import { logger } from '../runtime/logger';
import { scheduledReaction } from '../runtime/reaction';
import { listsToWorkOff } from '../store/destruction/lists';
import { workOff } from '../store/destruction/work-off';

const rule = 'destroy-approved';

/** What is left after it is for the next night. */
const workMs = 12 * 60_000;

/**
 * Every night: destroys what stands on lists that two people agreed to, and declares it. By night, so that a stop can
 * still be set on the day of the approval.
 * @throws Error at the end, when a line could not be dealt with: the next night goes on
 */
export const handler = scheduledReaction(rule, async (schedule) => {
  const passedMs = stopwatch();
  let failed = 0;
  for (const listId of await listsToWorkOff()) {
    const { faults, ...worked } = await workOff(listId, schedule, () => passedMs() > workMs);
    for (const { lineId, error } of faults) {
      logger().error('fault', { listId, lineId, error: error instanceof Error ? error : String(error) });
    }
    failed += faults.length;
    logger().info('destroyed', { rule, listId, ...worked, failed: faults.length });
  }
  if (failed > 0) throw new Error(`${rule}: ${failed} lines could not be destroyed`);
});
