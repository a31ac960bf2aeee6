import { addPeriod, amsterdamDate, type Instant, isLocalDate, startOfAmsterdamDay } from '../calendar';

/** A calendar month in Amsterdam: `2026-10`. Two of them compare as strings; empty sorts before every one. */
export type Month = string;

const monthShape = /^\d{4}-\d{2}$/;

export const isMonth = (text: string): boolean => monthShape.test(text) && isLocalDate(firstDayOf(text));

export const firstDayOf = (month: Month) => `${month}-01`;

export const monthAfter = (month: Month): Month => addPeriod(firstDayOf(month), 'P1M').slice(0, 7);

/** The month of a moment: 2026-10-31T23:30:00.000Z falls in 2026-11. */
export const monthOf = (at: Instant): Month => amsterdamDate(at).slice(0, 7);

/** The first moment of a month, and that of the next: what is booked in it lies from the one up to the other. */
export const startOfMonth = (month: Month): Instant => startOfAmsterdamDay(firstDayOf(month));
export const endOfMonth = (month: Month): Instant => startOfMonth(monthAfter(month));

/** What of a budget says where a movement is booked: the last month that is closed, or empty. */
export interface Closed {
  readonly closedThrough: Month;
}

/** The month in which a movement at this moment is booked: its own, or the first that is open. */
export function periodOf(at: Instant, { closedThrough }: Closed): Month {
  const month = monthOf(at);
  return month > closedThrough ? month : monthAfter(closedThrough);
}

/**
 * The moment at which it stands in the books: its own, or the first of the first open month. Entries are kept in this
 * order, so a month lies in one stretch of the ledger, and nothing is ever put into the stretch of a closed one.
 */
export function bookedAt(at: Instant, { closedThrough }: Closed): Instant {
  const month = monthOf(at);
  return month > closedThrough ? at : endOfMonth(closedThrough);
}
