import fc from 'fast-check';
import { Temporal } from 'temporal-polyfill';
import { describe, expect, it } from 'vitest';
import {
  addMs,
  amsterdamDate,
  amsterdamInstant,
  endOfAmsterdamDay,
  instantFromMs,
  instantToMs,
  isInstant,
  isLocalMinute,
  startOfAmsterdamDay,
} from '../../domain/calendar';

const zone = 'Europe/Amsterdam';
const until = Date.UTC(2100, 0, 1);
const moment = fc.integer({ min: Date.UTC(1950, 0, 1), max: until });
/** Of years in which the clock went by the rule that `domain/amsterdam-time.ts` reckons by. */
const ruledMoment = fc.integer({ min: Date.UTC(1997, 0, 1), max: until });
/** Around the hours at which the clock changes: the last week of March and of October. */
const nearChange = fc
  .record({ year: fc.integer({ min: 1997, max: 2099 }), month: fc.constantFrom(2, 9), minute: fc.nat(7 * 24 * 60) })
  .map(({ year, month, minute }) => Date.UTC(year, month, 25, 0, minute));
const ruled = fc.oneof(ruledMoment, nearChange);

describe('an instant', () => {
  it.each(['2026-11-02T09:00:00.000Z', '2028-02-29T23:59:59.999Z'])('%s is one', (text) => {
    expect(isInstant(text)).toBe(true);
  });

  it.each([
    '2026-11-02T09:00:00Z',
    '2026-11-02T09:00:00.000+01:00',
    '2026-02-29T09:00:00.000Z',
    '2026-11-02T24:00:00.000Z',
    '2026-11-02T09:60:00.000Z',
    '2026-11-02 09:00:00.000Z',
    '2026-11-02',
  ])('%s is none', (text) => {
    expect(isInstant(text)).toBe(false);
  });

  it('is read without a fraction too, and refused without a zone', () => {
    expect(instantToMs('1970-01-02T00:00:00Z')).toBe(86_400_000);
    expect(() => instantToMs('2026-11-02T09:00:00')).toThrow(RangeError);
  });

  it('is written and read back as JavaScript does it', () => {
    fc.assert(
      fc.property(moment, (ms) => {
        expect(instantFromMs(ms)).toBe(new Date(ms).toISOString());
        expect(instantToMs(new Date(ms).toISOString())).toBe(ms);
      }),
    );
  });

  it('moves by milliseconds over a year and back before 1970', () => {
    expect(addMs('2026-12-31T23:59:59.999Z', 1)).toBe('2027-01-01T00:00:00.000Z');
    expect(addMs('1970-01-01T00:00:00.000Z', -1)).toBe('1969-12-31T23:59:59.999Z');
  });
});

describe('the date in Amsterdam', () => {
  it.each([
    ['2026-10-31T23:30:00Z', '2026-11-01'],
    ['2026-10-31T22:59:59.999Z', '2026-10-31'],
    ['2026-10-31T23:00:00.000Z', '2026-11-01'],
    ['2026-07-01T21:59:59.999Z', '2026-07-01'],
    ['2026-07-01T22:00:00.000Z', '2026-07-02'],
    ['2027-12-31T22:59:59.000Z', '2027-12-31'],
    ['2027-12-31T23:00:00.000Z', '2028-01-01'],
    ['2028-02-28T23:00:00.000Z', '2028-02-29'],
    ['2027-03-27T23:00:00.000Z', '2027-03-28'],
    ['2027-03-28T21:59:59.999Z', '2027-03-28'],
    ['2027-03-28T22:00:00.000Z', '2027-03-29'],
    ['2026-10-24T22:00:00.000Z', '2026-10-25'],
    ['2026-10-25T22:59:59.999Z', '2026-10-25'],
    ['2026-10-25T23:00:00.000Z', '2026-10-26'],
  ])('at %s is %s', (instant, date) => {
    expect(amsterdamDate(instant)).toBe(date);
  });

  it('is the one Temporal gives', () => {
    fc.assert(
      fc.property(ruled, (ms) => {
        const there = Temporal.Instant.fromEpochMilliseconds(ms).toZonedDateTimeISO(zone);
        expect(amsterdamDate(instantFromMs(ms))).toBe(there.toPlainDate().toString());
      }),
    );
  });
});

describe('the moment of a clock in Amsterdam', () => {
  it.each([
    ['2027-01-04T09:00', '2027-01-04T08:00:00.000Z', 'winter'],
    ['2027-07-01T09:00', '2027-07-01T07:00:00.000Z', 'summer'],
    ['2027-03-28T01:59', '2027-03-28T00:59:00.000Z', 'a minute before spring forward'],
    ['2027-03-28T02:30', '2027-03-28T01:30:00.000Z', 'the skipped hour: 03:30'],
    ['2027-03-28T03:00', '2027-03-28T01:00:00.000Z', 'right after it'],
    ['2026-10-25T01:59', '2026-10-24T23:59:00.000Z', 'before the double hour'],
    ['2026-10-25T02:30', '2026-10-25T00:30:00.000Z', 'the double hour: the first'],
    ['2026-10-25T03:00', '2026-10-25T02:00:00.000Z', 'after it'],
  ])('%s is %s (%s)', (local, instant) => {
    expect(amsterdamInstant(local)).toBe(instant);
  });

  it('is the one Temporal gives, on any minute', () => {
    fc.assert(
      fc.property(ruled, (ms) => {
        const local = new Date(ms).toISOString().slice(0, 16);
        const there = Temporal.PlainDateTime.from(local).toZonedDateTime(zone).toInstant();
        expect(instantToMs(amsterdamInstant(local))).toBe(there.epochMilliseconds);
      }),
    );
  });

  it.each([
    ['2026-10-25', 25],
    ['2027-03-28', 23],
    ['2026-11-02', 24],
  ])('makes %s last %i hours', (date, hours) => {
    expect(instantToMs(endOfAmsterdamDay(date)) - instantToMs(startOfAmsterdamDay(date))).toBe(hours * 3_600_000);
  });

  it('starts 1 November 2026 at 23:00 UTC the day before', () => {
    expect(startOfAmsterdamDay('2026-11-01')).toBe('2026-10-31T23:00:00.000Z');
    expect(endOfAmsterdamDay('2026-10-31')).toBe('2026-10-31T23:00:00.000Z');
  });

  it.each(['2027-02-29T09:00', '2027-01-04T24:00', '2027-01-04T9:00', '2027-01-04T09:00:00', '2027-01-04'])(
    'refuses %s',
    (text) => {
      expect(isLocalMinute(text)).toBe(false);
      expect(() => amsterdamInstant(text)).toThrow(RangeError);
    },
  );
});
