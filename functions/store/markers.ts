import { waitingNumberOf } from '../../domain/allocation/waiting-list';
import { isComplete } from '../../domain/application/completeness';
import { dueOfApplication } from '../../domain/application/due';
import { rankOf } from '../../domain/application/rank';
import type { Application } from '../../domain/application/record';
import { amsterdamDate, type Instant } from '../../domain/calendar';
import { dueOf } from '../../domain/claim/due';
import type { Claim } from '../../domain/claim/record';
import { keptThrough } from '../../domain/destruction/keep-terms-table';
import { isClosed, keepClassOf } from '../../domain/destruction/keeping';
import type { Scheme } from '../../domain/scheme/definition';
import { lineShards } from '../../domain/scheme/line-shards';
import { correlationNow } from '../runtime/work';
import type { NamedAction } from './commit';
import { keepDueAction } from './destruction/keep-due';
import { dueShards, keys } from './keys';
import { shardOf } from './shard';
import type { Key } from './table';

/** Small items that say "here is something to do", derived from a record's state and kept in step with it. */
interface Marker {
  readonly key: Key;
  readonly attributes: Readonly<Record<string, string | number>>;
}

/**
 * Where an application stands in line: `received` and complete waits to be ranked, `waiting` for money. The pinned version of its
 * scheme says over how many partitions, so that its place is found again when a later version says otherwise.
 */
function lineMarker(application: Application, scheme: Scheme): Marker | null {
  const { budgetId, id, status, schemeId } = application;
  const shard = shardOf(id, lineShards(scheme));
  const attributes = { budgetId, applicationId: id, schemeId };
  if (status === 'received' && isComplete(application)) {
    const pending = { kind: 'pending', ...attributes, ...correlation() };
    return { key: keys.pending(budgetId, shard, rankOf(application)), attributes: pending };
  }
  if (status === 'waiting') {
    const waitingNumber = waitingNumberOf(application);
    const key = keys.waiting(budgetId, shard, rankOf(application));
    return { key, attributes: { kind: 'waiting', ...attributes, waitingNumber } };
  }
  return null;
}

/** What puts an application in line, or frees money for it, is told of again when its turn comes. */
const correlation = (): Readonly<Record<string, string>> => {
  const correlationId = correlationNow();
  return correlationId === undefined ? {} : { correlationId };
};

function dueMarker(claim: Claim): Marker | null {
  const due = dueOf(claim);
  if (due === null) return null;
  const key = keys.due(due.day, shardOf(claim.applicationId, dueShards), due.kind, claim.id);
  return { key, attributes: { kind: 'due', due: due.kind, claimId: claim.id, applicationId: claim.applicationId } };
}

/** What must be put and deleted so that the markers say what the new state says; nothing where they stay the same. */
function step(name: string, before: Marker | null, after: Marker | null, at: Instant): NamedAction[] {
  if (before !== null && after !== null && sameKey(before.key, after.key)) return [];
  const actions: NamedAction[] = [];
  if (before !== null) {
    actions.push({ name: `${name} left`, delete: { Key: { ...before.key } } });
  }
  if (after !== null) {
    actions.push({ name: `${name} set`, put: { Item: { ...after.key, ...after.attributes, occurredAt: at } } });
  }
  return actions;
}

const sameKey = (a: Key, b: Key) => a.pk === b.pk && a.sk === b.sk;

/**
 * Who joins the waiting list keeps the pending marker until `relist` moves it, apart from the money: half the writes of
 * a group would be markers otherwise (ADR 0024). So who leaves the list may have either.
 * @param scheme the pinned version of the application's scheme.
 */
export function lineMarkerActions(
  prior: Application | null,
  next: Application,
  scheme: Scheme,
  at: Instant,
): NamedAction[] {
  if (prior?.status === 'received' && next.status === 'waiting') return [];
  const before = prior && lineMarker(prior, scheme);
  const after = lineMarker(next, scheme);
  const actions = step(`line ${next.id}`, before, after, at);
  if (prior?.status !== 'waiting' || actions.length === 0 || after !== null) return actions;
  const pending = lineMarker({ ...prior, status: 'received' }, scheme);
  return pending === null ? actions : [...actions, { name: `line ${next.id} done`, delete: { Key: pending.key } }];
}

/** An application on the waiting list that still has its pending marker. */
export interface Joined {
  readonly application: Application;
  /** The pinned version of its scheme. */
  readonly scheme: Scheme;
  /** `occurredAt` of the pending marker: one that was put since is of another time in line. */
  readonly pendingSince: Instant;
}

/** Moves its marker to the waiting list; fails where the application left the list or came back into line meanwhile. */
export function relistActions({ application, scheme, pendingSince }: Joined, at: Instant): NamedAction[] {
  const pending = lineMarker({ ...application, status: 'received' }, scheme);
  const waiting = lineMarker({ ...application, status: 'waiting' }, scheme);
  if (pending === null || waiting === null) throw new Error(`application ${application.id} has no place in line`);
  return [
    {
      name: application.id,
      delete: {
        Key: { ...pending.key },
        ConditionExpression: 'occurredAt = :since',
        ExpressionAttributeValues: { ':since': pendingSince },
      },
    },
    { name: `${application.id} set`, put: { Item: { ...waiting.key, ...waiting.attributes, occurredAt: at } } },
  ];
}

/** Few applications have one: a hold that nears its end. */
function applicationDueMarker(application: Application): Marker | null {
  const due = dueOfApplication(application);
  if (due === null) return null;
  const key = keys.due(due.day, shardOf(application.id, dueShards), due.kind, application.id);
  return { key, attributes: { kind: 'due', due: due.kind, applicationId: application.id } };
}

export const applicationDueActions = (prior: Application | null, next: Application, at: Instant): NamedAction[] =>
  step(`due ${next.id}`, prior && applicationDueMarker(prior), applicationDueMarker(next), at);

export const dueMarkerActions = (prior: Claim | null, next: Claim, at: Instant): NamedAction[] =>
  step(`due ${next.id}`, prior && dueMarker(prior), dueMarker(next), at);

/** By which the applications of one youth are found; it moves with a correction of who the youth is. */
function youthMarker({ pseudonym, receivedAt, id, region }: Application): Marker {
  return { key: keys.youth(pseudonym, receivedAt, id), attributes: { kind: 'youth', applicationId: id, region } };
}

/** The same by the number that its scheme goes by, where it has one. */
const numberMarker = (application: Application): Marker | null =>
  application.numberPseudonym === undefined
    ? null
    : youthMarker({ ...application, pseudonym: application.numberPseudonym });

export const youthMarkerActions = (prior: Application | null, next: Application, at: Instant): NamedAction[] => [
  ...step(`youth ${next.id}`, prior && youthMarker(prior), youthMarker(next), at),
  ...step(`youth by number ${next.id}`, prior && numberMarker(prior), numberMarker(next), at),
];

/**
 * When an application is decided, or withdrawn, the earliest month in which its time can be over is marked: what ends
 * later is found then, and marked anew (ADR 0040).
 */
export function keepDueActions(prior: Application | null, next: Application, at: Instant): NamedAction[] {
  if (!isDecided(next) || (prior !== null && isDecided(prior))) return [];
  const day = keptThrough(keepClassOf(next), amsterdamDate(at));
  return [keepDueAction('case', next.id, next.region, day)];
}

const isDecided = ({ status }: Application): boolean => status === 'granted' || isClosed({ status });

const nudgeSeconds = 24 * 3600;

/** Tells `allocate-budget` that money came free. Gone after a day; the sweeper looks at every budget anyway. */
export function nudgeAction(budgetId: string, schemeId: string, at: Instant, cause: string): NamedAction {
  const expiresAt = Math.floor(Date.parse(at) / 1000) + nudgeSeconds;
  const what = { kind: 'nudge', budgetId, schemeId, occurredAt: at, expiresAt, ...correlation() };
  const Item = { ...keys.nudge(budgetId, at, cause), ...what };
  return { name: `nudge ${cause}`, put: { Item } };
}
