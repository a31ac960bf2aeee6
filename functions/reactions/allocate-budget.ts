import type { Context, DynamoDBStreamEvent } from 'aws-lambda';
import { budgetIdOf } from '../../domain/budget/budget';
import { addMs, amsterdamDate, type Instant, instantToMs, yearOf } from '../../domain/calendar';
import { elapsedSince, sleep } from '../runtime/elapsed';
import { logger } from '../runtime/logger';
import { isScheduled, reaction, readSchedule, readStream, type ScheduledEvent } from '../runtime/reaction';
import { correlatedBy } from '../runtime/work';
import { currentScheme, listSchemes } from '../store/schemes';
import { type Runner, run, settledMs } from './allocation/run';

/** With less time left than this, in milliseconds, no write is begun: one that meets rivals or throttling takes seconds. */
const spareMs = 10_000;

interface Line {
  readonly budgetId: string;
  readonly schemeId: string;
  /** Of what freed money, or put somebody in line. */
  readonly correlationId?: string | undefined;
}

/** What is wanted of a line, as in `Run`. */
interface Wanted {
  readonly cutoff: Instant;
  readonly now: Instant;
  readonly newOnly: boolean;
}

export const handler = reaction('allocate-budget', async (event: DynamoDBStreamEvent | ScheduledEvent, context) => {
  if (isScheduled(event)) await sweep(readSchedule(event).now, runnerOf(event.time, context));
  else await react(event, runnerOf(event.Records[0]?.eventID, context));
});

/** Lambda offers a batch that failed once more, whole or its first half first: its first record names who runs. */
const runnerOf = (name: string | undefined, context: Context): Runner => ({
  name: name ?? context.awsRequestId,
  outOfTime: () => context.getRemainingTimeInMillis() < spareMs,
});

/** Driven by new markers. `now` is the newest marker's own instant: whatever was received up to it is ranked. */
async function react(event: DynamoDBStreamEvent, runner: Runner): Promise<void> {
  const markers = readStream(event).map(({ item }) => ({
    kind: String(item.kind),
    occurredAt: String(item.occurredAt),
    rank: String(item.sk),
    budgetId: String(item.budgetId),
    schemeId: String(item.schemeId),
    correlationId: item.correlationId === undefined ? undefined : String(item.correlationId),
  }));
  const nudges = markers.filter(({ kind }) => kind === 'nudge');
  const pending = markers.filter(({ kind }) => kind === 'pending');
  const failed: string[] = [];
  if (nudges.length > 0) {
    const freedAt = newest(nudges);
    const wanted = { cutoff: addMs(freedAt, -settledMs), now: freedAt, newOnly: false };
    failed.push(...(await allocateEach(lines(nudges), runner, wanted)));
  }
  if (pending.length > 0) {
    const cutoff = newest(pending);
    const ageMs = elapsedSince(instantToMs(cutoff));
    await sleep(Math.min(settledMs, Math.max(0, settledMs - ageMs)));
    // Who comes back into line keeps the rank of long ago; a new marker is as old as its rank.
    const newOnly = pending.every(({ rank, occurredAt }) => rank.startsWith(`${occurredAt}#`));
    failed.push(...(await allocateEach(lines(pending), runner, { cutoff, now: cutoff, newOnly })));
  }
  requireNone(failed);
}

/** Every few minutes: whatever a lost record of the stream left behind, in every budget that can still have a line. */
async function sweep(now: Instant, runner: Runner): Promise<void> {
  const thisYear = yearOf(amsterdamDate(now));
  const all = (await listSchemes())
    .filter(({ handledHere }) => handledHere)
    .flatMap(({ schemeId, caps }) =>
      [thisYear, thisYear - 1].map((year) => ({ schemeId, budgetId: budgetIdOf(schemeId, caps.period, String(year)) })),
    );
  const wanted = { cutoff: addMs(now, -settledMs), now, newOnly: false };
  requireNone(await allocateEach(lines(all), runner, wanted, 'swept up'));
}

/** One budget that fails holds up no other; it is named, for the run to end in an error and be tried again. */
async function allocateEach(
  these: readonly Line[],
  runner: Runner,
  wanted: Wanted,
  how: 'allocated' | 'swept up' = 'allocated',
): Promise<string[]> {
  const failed: string[] = [];
  for (const line of these) {
    try {
      const moved = await allocateLine(line, runner, wanted);
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

async function allocateLine(line: Line, runner: Runner, wanted: Wanted): Promise<number> {
  const { budgetId, schemeId, correlationId } = line;
  const scheme = await currentScheme(schemeId);
  if (scheme === undefined) throw new Error(`scheme ${schemeId} is not on the menu`);
  return correlatedBy(correlationId, () => run({ budgetId, scheme, ...wanted }, runner));
}

const lines = (markers: readonly Line[]): Line[] => [
  ...new Map(
    markers.map(({ budgetId, schemeId, correlationId }) => [budgetId, { budgetId, schemeId, correlationId }]),
  ).values(),
];

const newest = (markers: readonly { readonly occurredAt: string }[]): Instant =>
  markers
    .map(({ occurredAt }) => occurredAt)
    .sort()
    .at(-1) ?? '';
