import type { Application } from '../application/record';
import type { Movement } from '../budget/movement';
import type { Claim } from '../claim/record';
import type { DomainEvent } from '../event';
import type { Change, Move } from '../move';
import type { Entry, Recovery } from './record';

/** What one decision about a recovery changes, all of it in one write. */
export interface RecoveryMove {
  /** Of the application of the recovery; its version goes up with everything that happens to the recovery. */
  readonly move: Move;
  readonly recovery: { readonly prior: Recovery | null; readonly next: Recovery };
  readonly entries: readonly Entry[];
  /** Who writes must not be this one: also a condition of the write. */
  readonly notBy?: { readonly whoDid: 'intention' | 'write-off'; readonly sub: string };
  /** Of another application, where a claim of it takes part: its own budget, its own claim. */
  readonly other?: Move;
}

interface Parts {
  /** Where more of it changes than its version; of the version of `prior`. */
  readonly application?: Application;
  readonly claims?: readonly Change<Claim>[];
  readonly movements?: readonly Movement[];
  readonly events?: readonly DomainEvent[];
  readonly entries?: readonly Entry[];
}

export const recoveryMove = (
  prior: Application,
  recovery: RecoveryMove['recovery'],
  { application = prior, claims = [], movements = [], events = [], entries = [] }: Parts,
): RecoveryMove => ({
  move: {
    application: { prior, next: { ...application, version: prior.version + 1 } },
    claims,
    movements,
    events,
  },
  recovery,
  entries,
});
