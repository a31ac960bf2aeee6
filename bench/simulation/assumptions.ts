import type { Spread } from '../model/latency';

/** What the simulation takes the rest of AWS to be; where it comes from is in ../model/README.md. */
export interface Assumptions {
  /** Between the caller's request at API Gateway and the function, both ways together. */
  readonly gatewayMs: Spread;
  readonly coldStartMs: Spread;
  /** Of the account, all functions together. */
  readonly concurrency: number;
  /** New containers a function may get in ten seconds. */
  readonly containersPerTenSeconds: number;
  /** A function's own work, at one vCPU: per invocation, per call that it makes, per KB sent and received. */
  readonly compute: { readonly perInvocationMs: number; readonly perCallMs: number; readonly perKbMs: number };
  readonly kmsMs: Spread;
  readonly eventsMs: Spread;
  readonly mailMs: Spread;
  /** From a write to its record in the stream. */
  readonly streamMs: Spread;
  readonly pollsPerSecond: number;
  /** Shards of the stream: partitions of the table. */
  readonly streamShards: number;
  /** From the bus to the queue. */
  readonly busMs: Spread;
  /** Batches of a queue at once: at first, and how many more each minute. */
  readonly queueBatches: number;
  readonly queueBatchesPerMinute: number;
}

export const usualAssumptions: Assumptions = {
  gatewayMs: { medianMs: 8, p99Ms: 25 },
  coldStartMs: { medianMs: 400, p99Ms: 800 },
  concurrency: 1000,
  containersPerTenSeconds: 1000,
  compute: { perInvocationMs: 1, perCallMs: 0.5, perKbMs: 0.03 },
  kmsMs: { medianMs: 5, p99Ms: 20 },
  eventsMs: { medianMs: 15, p99Ms: 60 },
  mailMs: { medianMs: 40, p99Ms: 160 },
  streamMs: { medianMs: 60, p99Ms: 200 },
  pollsPerSecond: 4,
  streamShards: 40,
  busMs: { medianMs: 100, p99Ms: 400 },
  queueBatches: 5,
  queueBatchesPerMinute: 300,
};

/** Memory at which Lambda gives one vCPU. Source: Lambda developer guide, "Configure Lambda function memory". */
export const vcpuMemoryMb = 1769;
