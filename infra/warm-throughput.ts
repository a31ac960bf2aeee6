import type { WarmThroughput } from 'aws-cdk-lib/aws-dynamodb';

/**
 * Units that one application takes in a crowd, from its submission through its mails, as measured (docs/performance.md)
 * and rounded up; an index of the lists takes two, for DynamoDB Local counts an index write double in a transaction.
 */
const perApplication = { writes: 32, reads: 9, indexWrites: 2 } as const;

/** What a new on-demand table or index stands at once, without a word (DynamoDB Developer Guide, "warm throughput"). */
const atOnce = { writes: 4_000, reads: 12_000 } as const;

/** What the table and its indexes must stand from the first second of an opening; nothing where they do so already. */
export interface Warm {
  readonly table: { readonly warmThroughput?: WarmThroughput };
  readonly index: { readonly warmThroughput?: WarmThroughput };
}

/**
 * @param peakPerSecond applications a second; undefined for a region without an opening day.
 */
export function warmFor(peakPerSecond: number | undefined): Warm {
  const { writes, reads, indexWrites } = perApplication;
  const peak = peakPerSecond ?? 0;
  return { table: warm(peak * writes, peak * reads), index: warm(peak * indexWrites, 0) };
}

function warm(writes: number, reads: number): { readonly warmThroughput?: WarmThroughput } {
  if (writes <= atOnce.writes && reads <= atOnce.reads) return {};
  const writeUnitsPerSecond = Math.max(writes, atOnce.writes);
  return { warmThroughput: { writeUnitsPerSecond, readUnitsPerSecond: Math.max(reads, atOnce.reads) } };
}
