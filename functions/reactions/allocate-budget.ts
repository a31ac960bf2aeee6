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
  const failed: string[] = [];
  if (nudges.length > 0) {
    const freedAt = newest(nudges);
    failed.push(...(await allocateEach(lines(nudges), addMs(freedAt, -settledMs), freedAt)));
  }
  if (pending.length > 0) {
    const cutoff = newest(pending);
    const ageMs = elapsedSince(instantToMs(cutoff));
    await sleep(Math.min(settledMs, Math.max(0, settledMs - ageMs)));
    failed.push(...(await allocateEach(lines(pending), cutoff, cutoff)));
  }
  requireNone(failed);
}

/** Every few minutes: whatever a lost record of the stream left behind, in every budget that can still have a line. */
async function sweep(now: Instant): Promise<void> {
  const thisYear = yearOf(amsterdamDate(now));
  const all = (await listSchemes())
    .filter(({ handledHere }) => handledHere)
    .flatMap(({ schemeId, caps }) =>
      [thisYear, thisYear - 1].map((year) => ({ schemeId, budgetId: budgetIdOf(schemeId, caps.period, String(year)) })),
    );
  requireNone(await allocateEach(lines(all), addMs(now, -settledMs), now, 'swept up'));
}

/** One budget that fails holds up no other; it is named, for the run to end in an error and be tried again. */
async function allocateEach(
  these: readonly Line[],
  cutoff: Instant,
  now: Instant,
  how: 'allocated' | 'swept up' = 'allocated',
): Promise<string[]> {
  const failed: string[] = [];
  for (const line of these) {
    try {
      const moved = await allocateLine(line, cutoff, now);
      if (moved > 0) logger().info(how, { budgetId: line.budgetId, moved });
    } catch (error) {
      logger().error('fault', { budgetId: line.budgetId, error: error instanceof Error ? error : String(error) });
      failed.push(line.budgetId);
    }
  }
  return failed;
}

function requireNone(failed: readonly string[]): void {
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
