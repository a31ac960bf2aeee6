import type { OperationUsage, Usage } from '../model/meter';
import type { Submitted } from './applicants';
import type { LambdaFunction } from './lambda';
import type { Placed, Standing, Store } from './store';
import type { World } from './world';

export interface Percentiles {
  readonly p50: number;
  readonly p99: number;
}

/** What an opening came to. Milliseconds are of modelled time; "per application" is of those acknowledged. */
export interface Outcome {
  readonly design: string;
  readonly perSecond: number;
  readonly seconds: number;
  readonly awards: number;
  readonly sent: number;
  /** From the first sending to the acknowledgement. */
  readonly acknowledgedMs: Percentiles;
  /** The same, without those that met a container being started. */
  readonly warmMs: Percentiles;
  readonly cold: number;
  /** Requests answered otherwise than with 202, by status. */
  readonly refusedRequests: Readonly<Record<string, number>>;
  /** Applicants who gave up. */
  readonly failedApplications: number;
  /** From the last arrival until every application had its place; null: some never had. */
  readonly rankedAfterMs: number | null;
  readonly reserved: number;
  readonly waiting: number;
  readonly unranked: number;
  readonly overCommitted: number;
  /** Applications that were reserved although one received before them waits. */
  readonly orderViolations: number;
  /** What the budget says it reserved and has left is what was given and its cap. */
  readonly budgetAddsUp: boolean;
  readonly usage: { readonly [K in keyof OperationUsage]: number };
  readonly operations: Readonly<Record<string, number>>;
  /** Partitions, or whatever else refused requests for load, and how often; the most frequent ones. */
  readonly hottest: readonly (readonly [string, number])[];
  readonly containers: Readonly<Record<string, number>>;
  readonly throttledInvocations: number;
  readonly mails: number;
  /** What log lines from warning upward said, and how often; the most frequent ones. */
  readonly logged: readonly (readonly [string, number])[];
  readonly realSeconds: number;
}

export interface Opening {
  readonly design: string;
  readonly perSecond: number;
  readonly seconds: number;
  readonly awards: number;
  readonly world: World;
  readonly functions: ReadonlyMap<string, LambdaFunction>;
  readonly submitted: readonly Submitted[];
  readonly lastSentAt: number;
  /** When each application had its place. */
  readonly rankedAt: ReadonlyMap<string, number>;
  readonly usage: Usage;
  readonly store: Store;
  readonly realSeconds: number;
}

export async function outcomeOf(opening: Opening): Promise<Outcome> {
  const { submitted, world, functions, store, usage, rankedAt } = opening;
  const acknowledged = submitted.filter(({ id }) => id !== null);
  const ids = acknowledged.map(({ id }) => String(id));
  const { applications, budget } = await store.read(ids);
  const reserved = applications.filter(({ status }) => status === 'reserved');
  const waiting = applications.filter(({ status }) => status === 'waiting');
  const unranked = ids.length - reserved.length - waiting.length;
  const lastRanked = ids.reduce((last, id) => Math.max(last, rankedAt.get(id) ?? 0), 0);
  const { operations, ...totals } = usage;
  const per = (sum: number) => sum / Math.max(1, ids.length);
  const each = Object.entries(operations).map(([name, { requests }]) => [name, per(requests)] as const);
  return {
    ...{ design: opening.design, perSecond: opening.perSecond, seconds: opening.seconds, awards: opening.awards },
    sent: submitted.length,
    acknowledgedMs: percentiles(acknowledged.map(tookMs)),
    warmMs: percentiles(acknowledged.filter(({ cold }) => !cold).map(tookMs)),
    cold: acknowledged.filter(({ cold }) => cold).length,
    refusedRequests: counted(submitted.flatMap(({ refusals }) => refusals)),
    failedApplications: submitted.length - ids.length,
    rankedAfterMs: unranked === 0 ? Math.max(0, lastRanked - opening.lastSentAt) : null,
    ...{ reserved: reserved.length, waiting: waiting.length, unranked },
    overCommitted: Math.max(0, reserved.length - opening.awards),
    orderViolations: violations(reserved, waiting),
    budgetAddsUp: addsUp(budget, reserved.length, opening.awards),
    usage: Object.fromEntries(Object.entries(totals).map(([name, sum]) => [name, per(sum)])) as Outcome['usage'],
    operations: Object.fromEntries(each.sort(([, a], [, b]) => b - a)),
    hottest: most(store.refusals()),
    containers: Object.fromEntries([...functions].map(([name, { containers }]) => [name, containers])),
    throttledInvocations: [...functions.values()].reduce((sum, { throttled }) => sum + throttled, 0),
    mails: world.mailed,
    logged: most(world.logged),
    realSeconds: opening.realSeconds,
  };
}

const tookMs = ({ sentAt, acknowledgedAt }: Submitted): number => (acknowledgedAt ?? sentAt) - sentAt;

export function percentiles(values: readonly number[]): Percentiles {
  const sorted = [...values].sort((a, b) => a - b);
  const at = (share: number) => sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? 0;
  return { p50: Math.round(at(0.5)), p99: Math.round(at(0.99)) };
}

const counted = (values: readonly number[]): Record<string, number> => {
  const counts: Record<string, number> = {};
  for (const value of values) counts[value] = (counts[value] ?? 0) + 1;
  return counts;
};

const few = 6;
const most = (counts: ReadonlyMap<string, number>): [string, number][] =>
  [...counts].sort(([, a], [, b]) => b - a).slice(0, few);

const rankOf = ({ receivedAt, id }: Placed): string => `${receivedAt}#${id}`;

function violations(reserved: readonly Placed[], waiting: readonly Placed[]): number {
  const [first] = waiting.map(rankOf).sort();
  return first === undefined ? 0 : reserved.filter((one) => rankOf(one) > first).length;
}

const addsUp = ({ available, reserved }: Standing['budget'], given: number, awards: number): boolean =>
  available >= 0 && available + given === awards && reserved === given;
