import type { DynamoDBStreamEvent } from 'aws-lambda';
import { budgetIdOf } from '../../domain/budget/budget';
import { addMs, amsterdamDate, type Instant, instantToMs, yearOf } from '../../domain/calendar';
import { elapsedSince, sleep } from '../runtime/elapsed';
import { logger } from '../runtime/logger';
import { isScheduled, reaction, readSchedule, readStream, type ScheduledEvent } from '../runtime/reaction';
import { currentScheme, listSchemes } from '../store/schemes';
import { run } from './allocation/run';

/**
 * A submission gives up well before its marker is this old, so no older one can slip in once it is ranked: markers
 * younger than this wait. Money that came free need not.
 */
const settledMs = 1000;

interface Line {
  readonly budgetId: string;
  readonly schemeId: string;
}

export const handler = reaction('allocate-budget', async (event: DynamoDBStreamEvent | ScheduledEvent) => {
  if (isScheduled(event)) await sweep(readSchedule(event).now);
  else await react(event);
});

/** Driven by new markers. `now` is the newest marker's own instant: whatever was received up to it is ranked. */
async function react(event: DynamoDBStreamEvent): Promise<void> {
  const markers = readStream(event).map(({ item }) => ({
    kind: String(item.kind),
    occurredAt: String(item.occurredAt),
    budgetId: String(item.budgetId),
    schemeId: String(item.schemeId),
  }));
  const nudges = markers.filter(({ kind }) => kind === 'nudge');
  const pending = markers.filter(({ kind }) => kind === 'pending');
  for (const line of lines(nudges)) await allocateLine(line, addMs(newest(nudges), -settledMs), newest(nudges));
  if (pending.length === 0) return;
  const cutoff = newest(pending);
  await sleep(Math.max(0, settledMs - elapsedSince(instantToMs(cutoff))));
  for (const line of lines(pending)) await allocateLine(line, cutoff, cutoff);
}

/**
 * Every few minutes: whatever a lost record of the stream left behind, in every budget that can still have a line. One
 * that fails holds up no other.
 */
async function sweep(now: Instant): Promise<void> {
  const thisYear = yearOf(amsterdamDate(now));
  const failed: string[] = [];
  for (const { schemeId, caps, handledHere } of await listSchemes()) {
    if (!handledHere) continue;
    const ids = [thisYear, thisYear - 1].map((year) => budgetIdOf(schemeId, caps.period, String(year)));
    for (const budgetId of new Set(ids)) {
      const moved = await allocateLine({ budgetId, schemeId }, addMs(now, -settledMs), now).catch((error: unknown) => {
        logger().error('fault', { budgetId, error: error instanceof Error ? error : String(error) });
        failed.push(budgetId);
        return 0;
      });
      if (moved > 0) logger().warn('swept up', { budgetId, moved });
    }
  }
  if (failed.length > 0) throw new Error(`these budgets could not be allocated: ${failed.join(', ')}`);
}

async function allocateLine({ budgetId, schemeId }: Line, cutoff: Instant, now: Instant): Promise<number> {
  const scheme = await currentScheme(schemeId);
  if (scheme === undefined) throw new Error(`scheme ${schemeId} is not on the menu`);
  return run({ budgetId, scheme, cutoff, now });
}

const lines = (markers: readonly Line[]): Line[] => [
  ...new Map(markers.map(({ budgetId, schemeId }) => [budgetId, { budgetId, schemeId }])).values(),
];

const newest = (markers: readonly { readonly occurredAt: string }[]): Instant =>
  markers
    .map(({ occurredAt }) => occurredAt)
    .sort()
    .at(-1) ?? '';
