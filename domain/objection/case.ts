import type { Budget } from '../budget/budget';
import type { Cents } from '../money';
import type { Move } from '../move';
import type { RecoveryMove } from '../recovery/move';
import type { RecoveryCase } from '../recovery/standing';
import { type Result, refuse } from '../result';
import type { AidStanding } from '../state-aid/register';
import type { CeilingTrace, Objection } from './record';
import type { Regained } from './regain';

/** An objection among what it is about. */
export interface ObjectionCase extends RecoveryCase {
  readonly objection: Objection;
  /** As it stands now: what is free of it is taken first. */
  readonly budget: Budget;
  /** The ceiling as it stood; null where the remedy does not hang on it. */
  readonly ceiling: CeilingTrace | null;
  /** What was granted to the undertaking beside this; needed where the scheme is about de-minimis aid. */
  readonly aid?: AidStanding | undefined;
}

/** What takes the place of the contested decision: a move of the application, before the objection itself is written into it. */
export interface Remedied {
  readonly move: Move;
  readonly recovery: Omit<RecoveryMove, 'move'> | null;
  readonly above: Pick<Regained, 'overshootCents' | 'overshootAwards'>;
  /** Granted, left of the award, or owed; null where the remedy names no amount. */
  readonly amountCents: Cents | null;
}

export const badInput = (path: string, message: string): Result<never> =>
  refuse({ code: 'input-invalid', detail: 'The objection cannot be decided so.', errors: [{ path, message }] });
