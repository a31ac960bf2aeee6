import { daysBetween, type LocalDate } from '../calendar';

/** So many weeks of releases are looked at, at most. */
export const mostWeeks = 12;

/** With less history than this nothing is said: a few lucky weeks are no pace. */
const leastWeeks = 4;
const leastPlaces = 3;

/** Of a normal distribution, nine of ten lie within so many standard deviations. */
const nineOfTen = 1.645;

/** What came free of a budget in the last weeks, in places of the size that stands on its waiting list. */
export interface Pace {
  /** Whole weeks that were looked at, up to and including `asOf`. */
  readonly weeks: number;
  readonly places: number;
  readonly asOf: LocalDate;
}

export const expectations = ['likely', 'uncertain', 'unlikely'] as const;

/** What may be said of a place on the list: no promise, and never a number for one applicant. */
export interface Chance {
  readonly expectation: (typeof expectations)[number];
  /** How many places may come free until the scheme closes: nine times of ten within these, at the pace of late. */
  readonly fromPlaces: number;
  readonly toPlaces: number;
  readonly pace: Pace;
  /** The last day that was reckoned with. */
  readonly closesOn: LocalDate;
}

/** Money and awards of a budget that count together. Null: that unit has no cap. */
export interface Freed {
  readonly cents: number | null;
  readonly awards: number | null;
}

/** How many of those who wait what came free would have served, by their mean amount: rounded down. */
export function placesIn(freed: Freed, waiting: { readonly cents: number; readonly awards: number }): number {
  if (waiting.awards === 0) return 0;
  const byMoney = freed.cents === null || waiting.cents === 0 ? null : (freed.cents * waiting.awards) / waiting.cents;
  const units = [byMoney, freed.awards].filter((unit) => unit !== null);
  return units.length === 0 ? 0 : Math.floor(Math.min(...units));
}

/**
 * Places come free one by one and apart from each other, so how many is taken to be Poisson; the pace itself was only seen
 * for some weeks, which makes the spread the wider, the farther ahead one looks: variance λ(1 + ahead / looked at).
 * @param position on the waiting list, 1 is next
 * @returns null where too little is known, or the scheme has closed: then nothing is said
 */
export function chanceOf(position: number, pace: Pace | null, closesOn: LocalDate, today: LocalDate): Chance | null {
  const daysLeft = daysBetween(today, closesOn);
  if (pace === null || pace.weeks < leastWeeks || pace.places < leastPlaces || daysLeft <= 0) return null;
  const daysLooked = pace.weeks * 7;
  const expected = (pace.places / daysLooked) * daysLeft;
  const spread = nineOfTen * Math.sqrt(expected * (1 + daysLeft / daysLooked));
  const fromPlaces = Math.max(0, Math.floor(expected - spread));
  const toPlaces = Math.ceil(expected + spread);
  const expectation = position <= fromPlaces ? 'likely' : position > toPlaces ? 'unlikely' : 'uncertain';
  return { expectation, fromPlaces, toPlaces, pace, closesOn };
}
