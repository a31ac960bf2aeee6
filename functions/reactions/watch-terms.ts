import { logger } from '../runtime/logger';
import { scheduledReaction } from '../runtime/reaction';
import { listRegions } from '../store/regions';
import { completeDay, daysToSweep } from '../store/sweeps';
import { nearTheirTerm, warn } from '../store/term-warnings';

const rule = 'watch-terms';

/**
 * Warns the office before the last day to decide, and when it has passed, each once. It goes by how things stand and not
 * by the day, so one run does all the days that were missed.
 * @throws Error at the end, when something of a region failed: the next run does it
 */
export const handler = scheduledReaction(rule, async ({ now, today }) => {
  let [found, done, failed] = [0, 0, 0];
  for (const { regionId } of await listRegions()) {
    try {
      for await (const group of nearTheirTerm(regionId, today)) {
        found += group.length;
        done += await warn(group, today);
      }
    } catch (error) {
      failed++;
      logger().error('fault', { region: regionId, error: error instanceof Error ? error : String(error) });
    }
  }
  if (failed > 0) throw new Error(`${rule}: ${failed} regions could not be dealt with`);
  for (const day of await daysToSweep(rule, today)) {
    const counted = day === today ? { found, done } : { found: 0, done: 0 };
    await completeDay({ rule, day, completedAt: now, ...counted });
  }
  logger().info('watched', { today, found, done });
});
