import type { Application } from '../application/record';
import { addDays, type LocalDate } from '../calendar';
import { type Move, wrongState } from '../move';
import { ok, type Result, refuse } from '../result';
import { claimEvent } from './events';
import { lapse } from './lapse';
import type { Claim } from './record';

/**
 * The days on which the employer is reminded, in order, two at most: so many days after opening, and so many before the
 * last day for evidence. Always after the day of opening and before the last day; both on one day are one reminder.
 */
export function reminderDays(claim: Claim): LocalDate[] {
  const { openedOn, evidenceDueOn, reminders } = claim;
  if (openedOn === null || reminders === undefined || !asksTheEmployer(claim)) return [];
  const { afterDays, beforeDays } = reminders;
  const days = [
    ...(afterDays === null ? [] : [addDays(openedOn, afterDays)]),
    ...(beforeDays === null || evidenceDueOn === null ? [] : [addDays(evidenceDueOn, -beforeDays)]),
  ].filter((day) => day > openedOn && (evidenceDueOn === null || day < evidenceDueOn));
  return [...new Set(days)].sort();
}

/** One that asks for neither goes by itself, unless it lapses: then something is expected all the same. */
const asksTheEmployer = ({ retentionGate, evidenceKinds, evidenceDueOn }: Claim): boolean =>
  retentionGate || evidenceKinds.length > 0 || evidenceDueOn !== null;

/** The next day for a reminder; null: none is left, or the claim is not open. */
export const nextReminderOn = (claim: Claim): LocalDate | null =>
  claim.status === 'open' ? (reminderDays(claim)[claim.reminders?.passed ?? 0] ?? null) : null;

/**
 * The daily rule reminds. Late, after days on which it did not run, it reminds once for all the days behind it, and on
 * the last day for evidence no more: a mail of that day would be read after it. Later still the claim lapses.
 */
export function remind(application: Application, claim: Claim, today: LocalDate): Result<Move> {
  if (claim.status !== 'open') return wrongState('The claim', claim.status, ['open']);
  const day = nextReminderOn(claim);
  if (day === null || day > today || claim.reminders === undefined) {
    return refuse({ code: 'wrong-state', detail: `Nothing is to be reminded of on ${today}.` });
  }
  const { evidenceDueOn } = claim;
  if (evidenceDueOn !== null && today > evidenceDueOn) return lapse(application, claim, today);
  const passed = reminderDays(claim).filter((one) => one <= today).length;
  const next: Claim = { ...claim, version: claim.version + 1, reminders: { ...claim.reminders, passed } };
  const inTime = evidenceDueOn === null || today < evidenceDueOn;
  return ok({
    application: { prior: application, next: application },
    claims: [{ prior: claim, next }],
    movements: [],
    events: inTime ? [claimEvent(application, next, 'reminded', { evidenceDueOn, reminder: passed })] : [],
  });
}
