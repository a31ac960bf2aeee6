import { addDays, type LocalDate } from '../calendar';
import type { Claim } from './record';

export type DueKind = 'open' | 'lapse' | 'release';

/** What a daily rule must do for a claim, and the first day on which it may. */
export interface Due {
  readonly kind: DueKind;
  readonly day: LocalDate;
}

/** At most one thing falls due for a claim in any state; null: nothing does. */
export function dueOf(claim: Claim): Due | null {
  if (claim.status === 'scheduled' && claim.dueOn !== null) return { kind: 'open', day: claim.dueOn };
  if (claim.status === 'open' && claim.evidenceDueOn !== null) {
    return { kind: 'lapse', day: addDays(claim.evidenceDueOn, 1) };
  }
  if (claim.status === 'lapsed' && !claim.released && claim.reopenUntil !== null) {
    return { kind: 'release', day: addDays(claim.reopenUntil, 1) };
  }
  return null;
}
