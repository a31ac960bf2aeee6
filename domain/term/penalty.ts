import { addDays, daysBetween, type LocalDate } from '../calendar';
import { legalTermEndsOn } from '../decision-term';
import { type Cents, least, sum as sumOf, zero } from '../money';
import { daysAStep, mostPenaltyDays, penaltyRates } from './penalty-table';
import type { TermRecord } from './record';

export interface PenaltySum {
  /** Whole days of delay that went by, at most 42. */
  readonly days: number;
  readonly amountCents: Cents;
}

/**
 * The first day over which a penalty is owed: the day after two weeks from receipt of the notice (Awb 4:17 lid 3), which
 * the Algemene termijnenwet moves as any short term of law.
 */
export const penaltyFromOn = (noticedOn: LocalDate): LocalDate => addDays(legalTermEndsOn('default', noticedOn), 1);

/** What so many days of delay come to, each at the rates of its own day. @throws RangeError outside 0 to 42 days */
export function penaltyOver(firstDay: LocalDate, days: number): Cents {
  if (!Number.isSafeInteger(days) || days < 0 || days > mostPenaltyDays) throw new RangeError(`${days} days`);
  let [total, max] = [zero, zero];
  for (let index = 0; index < days; index++) {
    const rates = ratesOn(addDays(firstDay, index));
    const step = Math.min(2, Math.floor(index / daysAStep)) as 0 | 1 | 2;
    total = sumOf([total, rates.perDayCents[step]]);
    max = rates.maxCents;
  }
  return least(total, max);
}

function ratesOn(day: LocalDate) {
  const rates = penaltyRates.find(({ from }) => from <= day);
  if (rates === undefined) throw new RangeError(`no penalty on ${day}`);
  return rates;
}

/**
 * The penalty on a day: each day counts that went by without a decision, so not the day of the decision itself. Null:
 * nobody gave notice, or none is ever owed.
 */
export function penaltyOn({ notice, endedOn }: TermRecord, today: LocalDate): PenaltySum | null {
  if (notice === null || notice.penaltyFrom === null) return null;
  const until = endedOn !== null && endedOn < today ? endedOn : today;
  const days = Math.min(mostPenaltyDays, Math.max(0, daysBetween(notice.penaltyFrom, until)));
  return { days, amountCents: penaltyOver(notice.penaltyFrom, days) };
}

/** The last day over which it is owed; null: none is owed, or it still grows. */
function lastDayOf({ notice, endedOn }: TermRecord): LocalDate | null {
  if (notice === null || notice.penaltyFrom === null) return null;
  const most = addDays(notice.penaltyFrom, mostPenaltyDays - 1);
  if (endedOn === null || endedOn > most) return most;
  return endedOn > notice.penaltyFrom ? addDays(endedOn, -1) : null;
}

/** The last day to fix it: two weeks after the last day over which it is owed (Awb 4:18). Null: fixed, or nothing to fix. */
export function penaltyFixBy(term: TermRecord): LocalDate | null {
  const lastDay = lastDayOf(term);
  return term.penalty !== null || lastDay === null ? null : legalTermEndsOn('penalty', lastDay);
}

/** Whether it grows no more, so that it can be fixed: the decision is there, or 42 days have gone by. */
export function isFinal(term: TermRecord, today: LocalDate): boolean {
  const lastDay = lastDayOf(term);
  return lastDay !== null && lastDay < today;
}
