import { addDays, type LocalDate } from '../calendar';
import type { Claim } from './record';
import { nextReminderOn } from './remind';

export type DueKind = 'open' | 'remind' | 'lapse' | 'release';

/** What a daily rule must do for a claim, and the first day on which it may. */
export interface Due {
  readonly kind: DueKind;
  readonly day: LocalDate;
}

/**
 * What falls due for a claim next; null: nothing does. Of an open claim first its reminders, then that it lapses: one
 * after the other, so that it has one marker. One rule does them all in order of days: what it comes to late, it does late.
 */
export function dueOf(claim: Claim): Due | null {
  if (claim.status === 'scheduled' && claim.dueOn !== null) return { kind: 'open', day: claim.dueOn };
  if (claim.status === 'open') return dueWhileOpen(claim);
  if (claim.status === 'lapsed' && !claim.released && claim.reopenUntil !== null) {
    return { kind: 'release', day: addDays(claim.reopenUntil, 1) };
  }
  return null;
}

function dueWhileOpen(claim: Claim): Due | null {
  const reminder = nextReminderOn(claim);
  if (reminder !== null) return { kind: 'remind', day: reminder };
  return claim.evidenceDueOn === null ? null : { kind: 'lapse', day: addDays(claim.evidenceDueOn, 1) };
}
