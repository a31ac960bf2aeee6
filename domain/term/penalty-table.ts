/**
 * What the law sets for a decision that is late, and indexes from time to time (Awb 4:17 lid 2 and 5). A change adds a
 * row with the day from which it holds; rows are never removed.
 */
import type { LocalDate } from '../calendar';
import { type Cents, cents } from '../money';

export interface PenaltyRates {
  /** For days of delay from this one. */
  readonly from: LocalDate;
  /** Cents a day: for the first fourteen days, the fourteen after those, and the rest. */
  readonly perDayCents: readonly [Cents, Cents, Cents];
  readonly maxCents: Cents;
}

/** Latest first. */
export const penaltyRates: readonly PenaltyRates[] = [
  { from: '2019-01-01', perDayCents: [cents(2_300), cents(3_500), cents(4_500)], maxCents: cents(144_200) },
  { from: '2009-10-01', perDayCents: [cents(2_000), cents(3_000), cents(4_000)], maxCents: cents(126_000) },
];

/** Days in each of the first two steps. */
export const daysAStep = 14;

/** Days of delay that count at most. */
export const mostPenaltyDays = 42;
