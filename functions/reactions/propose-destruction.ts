import { logger } from '../runtime/logger';
import { scheduledReaction } from '../runtime/reaction';
import { keepDues } from '../store/destruction/keep-due';
import { monthsToPropose, proposedMonth } from '../store/destruction/months';
import { type Proposed, propose } from '../store/destruction/propose';

const rule = 'propose-destruction';

/**
 * On the first of each month: looks at what was marked for the months before, and puts on the list of its region what
 * may be destroyed. One that fails holds up no other; but its month, and those after it, count as done only once a run
 * has dealt with all of it.
 * @throws Error at the end, when something could not be looked at: the next run tries again
 */
export const handler = scheduledReaction(rule, async (schedule) => {
  let failed = 0;
  for (const month of await monthsToPropose(rule, schedule.today)) {
    const outcomes: (Proposed | 'failed')[] = [];
    for await (const marker of keepDues(month)) {
      try {
        outcomes.push(await propose(marker, schedule));
      } catch (error) {
        const { subject, subjectId } = marker;
        logger().error('fault', { subject, subjectId, error: error instanceof Error ? error : String(error) });
        outcomes.push('failed');
      }
    }
    const count = (of: Proposed | 'failed') => outcomes.filter((outcome) => outcome === of).length;
    failed += count('failed');
    const entry = { found: outcomes.length, done: count('listed') };
    if (failed === 0) await proposedMonth(rule, month, schedule.now, entry);
    if (outcomes.length > 0) logger().info('proposed', { rule, month, ...entry, failed });
  }
  if (failed > 0) throw new Error(`${rule}: ${failed} could not be looked at`);
});
