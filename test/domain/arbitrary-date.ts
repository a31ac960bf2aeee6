import fc from 'fast-check';
import { Temporal } from 'temporal-polyfill';

/** Dates made by Temporal, so that what the tests feed in does not come from the code they test. */
const dateIn = (first: string, last: string): fc.Arbitrary<string> => {
  const start = Temporal.PlainDate.from(first);
  const days = start.until(Temporal.PlainDate.from(last)).days;
  return fc.integer({ min: 0, max: days }).map((offset) => start.add({ days: offset }).toString());
};

/** Four centuries, so a whole cycle of leap years. */
export const anyDate = dateIn('1850-01-01', '2250-12-31');

/** The years in which vouchers live. */
export const voucherDate = dateIn('2020-01-01', '2040-12-31');
