import { logger } from '../runtime/logger';
import { scheduledReaction } from '../runtime/reaction';
import { pausedSchemes } from '../store/pauses';
import { listRegions } from '../store/regions';
import { listSchemes } from '../store/schemes';
import { completeDay, daysToSweep } from '../store/sweeps';
import { inPausedLine, nearTheirTerm, warn } from '../store/term-warnings';

const rule = 'watch-terms';

/**
 * Warns the office before the last day to decide, and when it has passed, each once. It goes by how things stand and not
 * by the day, so one run does all the days that were missed.
 * @throws Error at the end, when something of a region failed: the next run does it
 */
export const handler = scheduledReaction(rule, async ({ now, today }) => {
  let [found, done] = [0, 0];
  const failed: string[] = [];
  const [regions, schemes, paused] = await Promise.all([listRegions(), listSchemes(), pausedSchemes()]);
  const places = [
    ...regions.map(({ regionId }) => ({ of: regionId, groups: nearTheirTerm(regionId, today) })),
    ...schemes
      .filter(({ schemeId }) => paused.has(schemeId))
      .map((scheme) => ({ of: scheme.schemeId, groups: inPausedLine(scheme, today, now) })),
  ];
  for (const { of, groups } of places) {
    try {
      for await (const group of groups) {
        found += group.length;
        done += await warn(group, today);
      }
    } catch (error) {
      failed.push(of);
      logger().error('fault', { of, error: error instanceof Error ? error : String(error) });
    }
  }
  if (failed.length > 0) throw new Error(`${rule}: could not be dealt with: ${failed.join(', ')}`);
  for (const day of await daysToSweep(rule, today)) {
    const counted = day === today ? { found, done } : { found: 0, done: 0 };
    await completeDay({ rule, day, completedAt: now, ...counted });
  }
  logger().info('watched', { today, found, done });
});
