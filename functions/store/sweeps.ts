import * as z from 'zod';
import type { ApplicationDueKind } from '../../domain/application/due';
import { addDays, type LocalDate } from '../../domain/calendar';
import type { DueKind } from '../../domain/claim/due';
import { instant, localDate } from '../../domain/records';
import { whenAsked } from '../../domain/when-asked';
import { commit } from './commit';
import { dueShards, keys } from './keys';
import type { Item, Key } from './table';
import { get, query, queryAll, queryPage } from './table';

/** One day that a rule has done: the proof that nothing due on it was forgotten. */
export const sweepDay = whenAsked(() =>
  z.object({
    rule: z.string(),
    day: localDate,
    completedAt: instant,
    /** Markers found for the day, and how many of them led to a change; the rest had been dealt with already. */
    found: z.int(),
    done: z.int(),
  }),
);
export type SweepDay = z.infer<typeof sweepDay>;

export type MarkerKind = DueKind | ApplicationDueKind;

export interface DueMarker {
  readonly kind: MarkerKind;
  readonly key: Key;
  /** Null: it is about the application itself. */
  readonly claimId: string | null;
  readonly applicationId: string;
}

/**
 * The days a rule still has to do, oldest first: those after its last completed one, up to and including today. Before
 * its first run: from the day the first scheme was published.
 */
export async function daysToSweep(rule: string, today: LocalDate): Promise<LocalDate[]> {
  const last = await lastSweptDay(rule, today);
  const first = last === undefined ? await firstDay(today) : addDays(last, 1);
  const days: LocalDate[] = [];
  for (let day = first; day <= today; day = addDays(day, 1)) days.push(day);
  return days;
}

/** Undefined: the rule never completed a day. */
export async function lastSweptDay(rule: string, today: LocalDate): Promise<LocalDate | undefined> {
  const { items } = await queryPage({
    KeyConditionExpression: 'pk = :pk',
    ExpressionAttributeValues: { ':pk': keys.sweepDay(rule, today).pk },
    ScanIndexForward: false,
    ConsistentRead: true,
    Limit: 1,
  });
  return items[0] === undefined ? undefined : sweepDay.parse(items[0]).day;
}

/** The day the first scheme was published; before that today. */
export async function firstDay(today: LocalDate): Promise<LocalDate> {
  const start = await get(keys.sweepStart(), { consistent: true });
  return start === undefined ? today : localDate.parse(start.startOn);
}

/**
 * The markers of these kinds due on one day: most days have few, so the shards' first pages are read together, and those
 * of several kinds at once.
 */
export async function* dueMarkers(day: LocalDate, kinds: readonly MarkerKind[]): AsyncGenerator<DueMarker, void, void> {
  const [only, ...others] = kinds;
  const ofOne = only !== undefined && others.length === 0 ? only : null;
  const shards = Array.from({ length: dueShards }, (_, shard) => ({
    KeyConditionExpression: ofOne === null ? 'pk = :pk' : 'pk = :pk AND begins_with(sk, :kind)',
    ExpressionAttributeValues: {
      ':pk': keys.due(day, shard, 'open', '').pk,
      ...(ofOne === null ? {} : { ':kind': `${ofOne}#` }),
    },
    ConsistentRead: true,
  }));
  const wanted = ({ kind }: DueMarker) => kinds.includes(kind);
  const firstPages = await Promise.all(shards.map((shard) => queryPage(shard)));
  for (const [index, { items, lastKey }] of firstPages.entries()) {
    yield* items.map(markerOf).filter(wanted);
    const shard = shards[index];
    if (lastKey === null || shard === undefined) continue;
    for await (const item of query({ ...shard, ExclusiveStartKey: lastKey })) {
      const marker = markerOf(item);
      if (wanted(marker)) yield marker;
    }
  }
}

const markerOf = ({ pk, sk, due, claimId, applicationId }: Item): DueMarker => ({
  kind: String(due) as MarkerKind,
  key: { pk: String(pk), sk: String(sk) },
  claimId: claimId === undefined ? null : String(claimId),
  applicationId: String(applicationId),
});

/** A marker whose work was done by other means. */
export const dropMarker = async ({ key }: DueMarker): Promise<void> => {
  await commit([{ name: 'marker', delete: { Key: { ...key } } }]);
};

export async function completeDay(entry: SweepDay): Promise<void> {
  await commit([
    { name: 'day', put: { Item: { ...keys.sweepDay(entry.rule, entry.day), kind: 'sweep-day', ...entry } } },
  ]);
}

/** The ledger of a rule, oldest first, both days included. */
export async function listSweepDays(rule: string, from: LocalDate, to: LocalDate): Promise<SweepDay[]> {
  const items = await queryAll({
    KeyConditionExpression: 'pk = :pk AND sk BETWEEN :from AND :to',
    ExpressionAttributeValues: { ':pk': keys.sweepDay(rule, from).pk, ':from': from, ':to': to },
  });
  return items.map((item) => sweepDay.parse(item));
}
