import { applicationEvent } from '../application/events';
import type { Application } from '../application/record';
import { addDays, daysBetween, type Instant, type LocalDate, startOfAmsterdamDay } from '../calendar';
import type { DomainEvent } from '../event';
import { isEnded } from './due';
import { termOf } from './record';

/** Days before the last day to decide on which the office is warned, nearest first. */
const warnedBefore = [2, 7, 14] as const;

/** How many days ahead of today the last day to decide can lie where there is something to warn of. */
export const farthestWarning = 14;

/** A warning, always the same for the same last day to decide, so that it can be given once however often it is looked for. */
export interface TermWarning {
  /** Tells it apart from every other one of the application. */
  readonly name: string;
  /** When it became due: the beginning of its day, or receipt where that was later. */
  readonly at: Instant;
  readonly event: DomainEvent;
}

/**
 * What the office must be told on a day about the term to decide. Of days that were missed it is the nearest warning
 * alone, for those before it say less. Null: nothing, or the application waits on the list with the applicant's consent.
 */
export function warningOn(application: Application, today: LocalDate): TermWarning | null {
  const waiting = termOf(application).waits.some(({ to }) => to === null);
  if (isEnded(application) || waiting) return null;
  const { decisionDueOn } = application;
  const left = daysBetween(today, decisionDueOn);
  if (left < 0) {
    const event = applicationEvent(application, 'term-passed', { decisionDueOn });
    return { name: `${decisionDueOn}.passed`, at: since(application, addDays(decisionDueOn, 1)), event };
  }
  const daysLeft = warnedBefore.find((days) => left <= days);
  if (daysLeft === undefined) return null;
  const event = applicationEvent(application, 'term-near', { daysLeft, decisionDueOn });
  return { name: `${decisionDueOn}.${daysLeft}`, at: since(application, addDays(decisionDueOn, -daysLeft)), event };
}

function since({ receivedAt }: Application, day: LocalDate): Instant {
  const at = startOfAmsterdamDay(day);
  return at < receivedAt ? receivedAt : at;
}
