import { normal, type Random } from './random';

/** A lognormal distribution by two of its points. */
export interface Spread {
  readonly medianMs: number;
  /** What one in a hundred exceeds. */
  readonly p99Ms: number;
}

/** The standard normal distribution's 99th percentile. */
const z99 = 2.326;

export const drawMs = (random: Random, { medianMs, p99Ms }: Spread): number =>
  medianMs * Math.exp((Math.log(p99Ms / medianMs) / z99) * normal(random));

export interface LatencyOptions {
  readonly read: Spread;
  readonly write: Spread;
  /** Of up to `smallTransaction` actions. */
  readonly transaction: Spread;
  readonly smallTransaction: number;
  /** Added to the median per action beyond that. */
  readonly perActionMs: number;
  /** Stretches transactions of more than `largeTransaction` actions, to see how much a result hangs on them. */
  readonly largeTransaction: number;
  readonly largeFactor: number;
}

/** See README.md beside this file: medians after AWS's "single-digit milliseconds", the rest assumed. */
export const usualLatency: LatencyOptions = {
  read: { medianMs: 4, p99Ms: 16 },
  write: { medianMs: 5, p99Ms: 20 },
  transaction: { medianMs: 15, p99Ms: 60 },
  smallTransaction: 10,
  perActionMs: 0.1,
  largeTransaction: 25,
  largeFactor: 1,
};

const singleWrites = new Set(['PutItem', 'UpdateItem', 'DeleteItem', 'BatchWriteItem']);

/** @param actions items of a transaction; of no matter for other operations */
export function latencyMs(random: Random, options: LatencyOptions, operation: string, actions: number): number {
  if (!operation.startsWith('Transact')) {
    return drawMs(random, singleWrites.has(operation) ? options.write : options.read);
  }
  const { medianMs, p99Ms } = options.transaction;
  const more = Math.max(0, actions - options.smallTransaction) * options.perActionMs;
  const stretched = (medianMs + more) * (actions > options.largeTransaction ? options.largeFactor : 1);
  return drawMs(random, { medianMs: stretched, p99Ms: stretched * (p99Ms / medianMs) });
}
