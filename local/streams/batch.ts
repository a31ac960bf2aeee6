import { setTimeout as sleep } from 'node:timers/promises';
import { isObject, parseObject } from '../json';
import type { Outcome } from '../lambda/thread';
import type { StreamRecord } from './records';

/** How a batch of a stream is worked off: the settings of Lambda's event source mapping. */
export interface BatchRules {
  readonly invoke: (records: readonly StreamRecord[]) => Promise<Outcome>;
  /** The function names the records that failed (`ReportBatchItemFailures`). */
  readonly reportsItems: boolean;
  /** A failed batch is cut in two, which costs no retry. */
  readonly bisects: boolean;
  /** After so many retries a batch is given up on; null: never. */
  readonly mostRetries: number | null;
  /** A batch older than this is given up on; null: never. Counted from when it was first read here, so that a machine switched off loses nothing. */
  readonly mostAgeMs: number | null;
  readonly giveUp: (records: readonly StreamRecord[], outcome: Outcome, attempts: number) => void;
  /** Everything up to and including this record is done with. */
  readonly checkpoint: (sequenceNumber: string) => void;
  readonly stopped: () => boolean;
}

const mostBackOffMs = 2000;
const backOffMs = (attempt: number): number => Math.min(50 * 2 ** (attempt - 1), mostBackOffMs);

/** Works a batch off, in order, until every record of it is done or given up on. */
export const workOff = async (
  records: readonly StreamRecord[],
  rules: BatchRules,
  since = performance.now(),
): Promise<void> => {
  let rest = records;
  for (let attempt = 1; rest.length > 0 && !rules.stopped(); attempt += 1) {
    const outcome = await rules.invoke(rest);
    if (rules.stopped()) return;
    const failedAt = firstFailure(rest, outcome, rules.reportsItems);
    if (failedAt === null) return done(rest, rules);
    if (failedAt > 0) {
      done(rest.slice(0, failedAt), rules);
      rest = rest.slice(failedAt);
      attempt = 0;
    } else if (rules.bisects && rest.length > 1) {
      const middle = Math.ceil(rest.length / 2);
      await workOff(rest.slice(0, middle), rules, since);
      return workOff(rest.slice(middle), rules, since);
    } else if (isSpent(attempt, since, rules)) {
      rules.giveUp(rest, outcome, attempt);
      return done(rest, rules);
    }
    await sleep(backOffMs(attempt + 1));
  }
};

const isSpent = (attempt: number, since: number, { mostRetries, mostAgeMs }: BatchRules): boolean =>
  (mostRetries !== null && attempt > mostRetries) || (mostAgeMs !== null && performance.now() - since > mostAgeMs);

const done = (records: readonly StreamRecord[], rules: BatchRules): void => {
  const last = records.at(-1);
  if (last !== undefined) rules.checkpoint(last.sequenceNumber);
};

/** Index of the first record that has to be offered again; null: none. */
const firstFailure = (records: readonly StreamRecord[], outcome: Outcome, reportsItems: boolean): number | null => {
  if (!outcome.ok) return 0;
  if (!reportsItems) return null;
  const failures = parseObject(outcome.result)?.batchItemFailures;
  if (failures === undefined || failures === null) return null;
  if (!Array.isArray(failures)) return 0;
  const indexes = failures.map((failure) =>
    records.findIndex(({ sequenceNumber }) => isObject(failure) && failure.itemIdentifier === sequenceNumber),
  );
  // An identifier that is none of the batch's fails the whole of it, as in AWS.
  return indexes.length === 0 ? null : Math.max(0, Math.min(...indexes));
};
