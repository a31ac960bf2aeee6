/**
 * What a law or decree can change about holidays. Edit it when a new decree or a new monarch comes; rows are never
 * removed, for old terms must come out as they did.
 */
import type { LocalDate } from './local-date';

/** What a holiday is called, in code. */
export type HolidayName =
  | 'new-year'
  | 'good-friday'
  | 'easter-monday'
  | 'monarchs-day'
  | 'liberation-day'
  | 'ascension-day'
  | 'whit-monday'
  | 'christmas-day'
  | 'boxing-day'
  | 'by-decree';

/** By `MM-DD`: New Year's Day, Liberation Day, both days of Christmas (Algemene termijnenwet art. 3 lid 1). */
export const fixedHolidays: Readonly<Record<string, HolidayName>> = {
  '01-01': 'new-year',
  '05-05': 'liberation-day',
  '12-25': 'christmas-day',
  '12-26': 'boxing-day',
};

/** By days from Easter Sunday: Good Friday (lid 2), Easter Monday, Ascension Day, Whit Monday (lid 1). */
export const easterHolidays: ReadonlyMap<number, HolidayName> = new Map([
  [-2, 'good-friday'],
  [1, 'easter-monday'],
  [39, 'ascension-day'],
  [50, 'whit-monday'],
]);

export interface MonarchsDay {
  readonly fromYear: number;
  /** `MM-DD`; celebrated a day earlier when it is a Sunday. */
  readonly on: string;
}

/** The day on which the monarch's birthday is celebrated (lid 1), latest first. */
export const monarchsDays: readonly MonarchsDay[] = [
  { fromYear: 2014, on: '04-27' },
  { fromYear: 1980, on: '04-30' },
];

export interface DecreedHolidays {
  readonly decree: string;
  readonly days: readonly LocalDate[];
}

/** Days put on a par with holidays by royal decree (lid 3), which comes about once in three years. */
export const decreedHolidays: readonly DecreedHolidays[] = [
  {
    decree:
      'Besluit gelijkstelling van 28 april 2023, 19 mei 2023, 10 mei 2024, 27 december 2024 en 30 mei 2025 met een algemeen erkende feestdag',
    days: ['2023-04-28', '2023-05-19', '2024-05-10', '2024-12-27', '2025-05-30'],
  },
  {
    decree:
      'Besluit gelijkstelling van 2 januari 2026, 15 mei 2026, 7 mei 2027, 28 april 2028 en 26 mei 2028 met een algemeen erkende feestdag',
    days: ['2026-01-02', '2026-05-15', '2027-05-07', '2028-04-28', '2028-05-26'],
  },
];

/** `MM-DD` on which TARGET is closed, besides weekends: the ECB's long-term calendar. */
export const fixedTargetClosings: readonly string[] = ['01-01', '05-01', '12-25', '12-26'];

/** Days from Easter Sunday on which TARGET is closed: Good Friday and Easter Monday. */
export const easterTargetClosings: readonly number[] = [-2, 1];
