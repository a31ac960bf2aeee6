import { comesBefore } from '../../../domain/allocation/waiting-list';
import { rankOf } from '../../../domain/application/rank';
import type { Application } from '../../../domain/application/record';
import type { Budget } from '../../../domain/budget/budget';
import type { Instant } from '../../../domain/calendar';
import type { Scheme } from '../../../domain/scheme/definition';
import { loadApplications } from '../../store/applications';
import { type Head, lastWaitingBefore, type Place, pendingHead, waitingHead, wholeLine } from '../../store/line';
import { pinnedScheme } from '../../store/schemes';

/** From where a line is read on. */
export interface Cursor {
  /** The last rank that was read; null: nothing yet. */
  readonly after: string | null;
  /** Whether the waiting list is read too: only while there is room for who stands on it. */
  readonly waiting: boolean;
}

/** A stretch of the line: nobody unread stands before the last of its places. */
export interface Stretch {
  readonly places: readonly Place[];
  /** Whether more of them stand behind it. */
  readonly pendingGoesOn: boolean;
  readonly waitingGoesOn: boolean;
  /** Whether a list that was asked for a whole stretch holds more than that. */
  readonly isCrowd: boolean;
}

export interface Line {
  readonly budgetId: string;
  /** Only applications received at or before it. */
  readonly cutoff: Instant;
}

/** @param most of each of the two lists */
export async function readStretch(
  { budgetId, cutoff }: Line,
  shards: number,
  { after, waiting }: Cursor,
  most: { readonly pending: number; readonly waiting: number },
): Promise<Stretch> {
  const [pending, listed] = await Promise.all([
    pendingHead(budgetId, shards, cutoff, { after, limit: most.pending }),
    waiting ? waitingHead(budgetId, shards, { after, limit: most.waiting }) : nobody,
  ]);
  const { places } = wholeLine(pending, listed);
  const last = places.at(-1)?.rank ?? '';
  return {
    places,
    pendingGoesOn: goesOn(pending, last),
    waitingGoesOn: goesOn(listed, last),
    isCrowd: pending.more || (listed.more && most.waiting >= most.pending),
  };
}

const nobody: Head = { places: [], more: false };

const goesOn = ({ places, more }: Head, last: string): boolean => more || (places.at(-1)?.rank ?? '') > last;

/** The applications of a stretch, as they stood when they were read, each with the version of the scheme it is pinned to. */
export interface Standing {
  readonly applications: readonly Application[];
  readonly schemeOf: (application: Application) => Scheme;
  /** Of those found by a pending marker, by id: since when it is there. */
  readonly pendingSince: ReadonlyMap<string, Instant>;
  /** Of those whom a request put in line, by id: that request's. */
  readonly correlationOf: ReadonlyMap<string, string>;
}

export async function loadStanding(places: readonly Place[]): Promise<Standing> {
  const applications = (await loadApplications(places.map(({ applicationId }) => applicationId))).filter(inLine);
  const schemes = new Map<string, Scheme>();
  for (const application of applications) {
    const name = versionOf(application);
    if (!schemes.has(name)) schemes.set(name, await pinnedScheme(application));
  }
  const schemeOf = (application: Application): Scheme => {
    const scheme = schemes.get(versionOf(application));
    if (scheme === undefined) throw new Error(`application ${application.id} does not stand in this stretch`);
    return scheme;
  };
  const pending = places.filter(({ from }) => from === 'pending');
  const pendingSince = new Map(pending.map(({ applicationId, since }) => [applicationId, since]));
  const correlated = places.flatMap(({ applicationId, correlationId }) =>
    correlationId === undefined ? [] : [[applicationId, correlationId] as const],
  );
  return { applications, schemeOf, pendingSince, correlationOf: new Map(correlated) };
}

const versionOf = ({ schemeId, schemeVersion }: Application): string => `${schemeId}#${schemeVersion}`;

/** A marker may be a moment older than its application; whoever left the line meanwhile is not in it. */
const inLine = ({ status }: Application) => status === 'received' || status === 'waiting';

/**
 * For who would be squeezed into the waiting list: the number of the last before them, by its marker or, where that is
 * not on the list yet, among these applications. Seldom anybody (ADR 0006).
 */
export async function numbersBefore(
  budget: Budget,
  applications: readonly Application[],
): Promise<ReadonlyMap<string, number>> {
  const late = applications.filter((one) => one.status === 'received' && comesBefore(budget, one));
  const numbers = late.map(async (one) => {
    const rank = rankOf(one);
    const marked = await lastWaitingBefore(budget.budgetId, budget.lineShards, rank);
    const here = applications.filter((other) => other.status === 'waiting' && rankOf(other) < rank).at(-1);
    const last = here && rankOf(here) > (marked?.rank ?? '') ? here : marked;
    return [one.id, last?.waitingNumber ?? 0] as const;
  });
  return new Map(await Promise.all(numbers));
}
