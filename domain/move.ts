import type { Application } from './application/record';
import type { Movement } from './budget/movement';
import type { Claim } from './claim/record';
import type { DomainEvent } from './event';
import { type Result, refuse } from './result';

/** A record before and after. The write has the prior version and status as its condition. */
export interface Change<T> {
  readonly prior: T;
  readonly next: T;
}

/**
 * What one decision changes, all of it in one write: the application, its claims, the money of its budget, and what
 * happened. Everything that follows from a state (place in line, due marker, worklist, counts) is derived from the
 * records by the store, so a move cannot forget it.
 */
export interface Move {
  /** `next === prior` where only claims change. */
  readonly application: Change<Application>;
  /** Claims that change; `prior` null for new ones. */
  readonly claims: readonly { readonly prior: Claim | null; readonly next: Claim }[];
  readonly movements: readonly Movement[];
  readonly events: readonly DomainEvent[];
  /** Who writes must not be the assessor of this claim: also a condition of the write. */
  readonly notBy?: { readonly claimId: string; readonly sub: string };
  /** Nor who stands at this place of the application, as it was read, or in the list there: a condition of its write. */
  readonly notByAt?: { readonly at: readonly (string | number)[]; readonly sub: string; readonly listed?: true };
}

export function wrongState(what: string, status: string, allowed: readonly string[]): Result<never> {
  const while_ = allowed.map((one) => `"${one}"`).join(' or ');
  return refuse({
    code: 'wrong-state',
    detail: `${what} is "${status}"; this can be done only while it is ${while_}.`,
  });
}
