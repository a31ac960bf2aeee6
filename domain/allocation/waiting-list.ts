import { rankOf } from '../application/rank';
import type { Application } from '../application/record';
import type { Budget } from '../budget/budget';
import type { Change } from '../move';

/** Where the waiting list of a budget ends: how many ever joined it there, and the rank of the last of those. */
export type ListEnd = Pick<Budget, 'waitingEntered' | 'waitingLastRank'>;

/** A place on the list; see the fields of an application. */
export interface ListPlace {
  readonly waitingNumber: number;
  readonly squeezedIn: boolean;
}

/** True of who would be squeezed in: corrected facts took it out of line, and others joined the list behind it. */
export const comesBefore = (end: ListEnd, application: Application): boolean =>
  rankOf(application) <= end.waitingLastRank;

/**
 * The place that an application gets when it joins the list now.
 * @param numbersBefore of who is squeezed in, by id: the `waitingNumber` of the last on the list before it, 0 for none
 * @throws Error when that is lacking
 */
export function placeOn(end: ListEnd, application: Application, numbersBefore: ReadonlyMap<string, number>): ListPlace {
  if (!comesBefore(end, application)) return { waitingNumber: end.waitingEntered + 1, squeezedIn: false };
  const before = numbersBefore.get(application.id);
  if (before === undefined) throw new Error(`nobody looked who stands before application ${application.id}`);
  return { waitingNumber: before, squeezedIn: true };
}

/** Where the list ends after these changes, which stand in order of rank. */
export function endAfter(end: ListEnd, changes: readonly Change<Application>[]): ListEnd {
  const joined = changes.filter((change) => joins(change) && !change.next.squeezedIn);
  const last = joined.at(-1);
  return {
    waitingEntered: end.waitingEntered + joined.length,
    waitingLastRank: last === undefined ? end.waitingLastRank : rankOf(last.next),
  };
}

export const joins = ({ prior, next }: Change<Application>): boolean =>
  prior.status !== 'waiting' && next.status === 'waiting';

export const leaves = ({ prior, next }: Change<Application>): boolean =>
  prior.status === 'waiting' && next.status !== 'waiting';

/** The number of an application on the waiting list. @throws Error when it never joined one. */
export function waitingNumberOf({ id, waitingNumber }: Application): number {
  if (waitingNumber === null) throw new Error(`application ${id} is on the waiting list without a number`);
  return waitingNumber;
}
