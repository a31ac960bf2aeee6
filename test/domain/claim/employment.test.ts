import fc from 'fast-check';
import { Temporal } from 'temporal-polyfill';
import { describe, expect, it } from 'vitest';
import type { ReportedChanges } from '../../../domain/application/record';
import { reportedEmployment } from '../../../domain/claim/employment';
import type { EmploymentPeriod } from '../../../domain/claim/record';

const changes = (reported: Partial<ReportedChanges>): ReportedChanges => ({
  endedOn: null,
  hours: [],
  interruptions: [],
  ...reported,
});
const whole: EmploymentPeriod[] = [{ from: '2026-09-01', to: null, hoursPerWeek: 32 }];
const employment = (reported: Partial<ReportedChanges>, evidence = whole) =>
  reportedEmployment(evidence, changes(reported)).employment;

describe('employment as the evidence says, narrowed by what was reported', () => {
  it('is the evidence where nothing was reported', () => {
    expect(employment({})).toEqual(whole);
  });

  it('ends on the day reported', () => {
    expect(employment({ endedOn: '2026-12-31' })).toEqual([{ from: '2026-09-01', to: '2026-12-31', hoursPerWeek: 32 }]);
    expect(employment({ endedOn: '2026-08-31' })).toEqual([]);
  });

  it('keeps an end in the evidence that is earlier than the one reported', () => {
    const evidence = [{ from: '2026-09-01', to: '2026-11-30', hoursPerWeek: 32 }];
    expect(employment({ endedOn: '2026-12-31' }, evidence)).toEqual(evidence);
  });

  it('has the fewer hours from the day reported, until the next report', () => {
    const hours = [
      { from: '2026-12-01', hoursPerWeek: 24 },
      { from: '2026-10-01', hoursPerWeek: 8 },
    ];
    expect(employment({ hours })).toEqual([
      { from: '2026-09-01', to: '2026-09-30', hoursPerWeek: 32 },
      { from: '2026-10-01', to: '2026-11-30', hoursPerWeek: 8 },
      { from: '2026-12-01', to: null, hoursPerWeek: 24 },
    ]);
  });

  it('does not believe more hours than the evidence has', () => {
    expect(employment({ hours: [{ from: '2026-10-01', hoursPerWeek: 40 }] })).toEqual(whole);
  });

  it('takes hours reported from before the start', () => {
    expect(employment({ hours: [{ from: '2026-01-01', hoursPerWeek: 16 }] })).toEqual([
      { from: '2026-09-01', to: null, hoursPerWeek: 16 },
    ]);
  });

  it('goes back to the hours of the evidence when a later report says so', () => {
    const hours = [
      { from: '2026-10-01', hoursPerWeek: 8 },
      { from: '2026-11-01', hoursPerWeek: 32 },
    ];
    expect(employment({ hours })).toEqual([
      { from: '2026-09-01', to: '2026-09-30', hoursPerWeek: 32 },
      { from: '2026-10-01', to: '2026-10-31', hoursPerWeek: 8 },
      { from: '2026-11-01', to: null, hoursPerWeek: 32 },
    ]);
  });

  it('takes the last of two reports for the same day', () => {
    const hours = [
      { from: '2026-10-01', hoursPerWeek: 8 },
      { from: '2026-10-01', hoursPerWeek: 20 },
    ];
    expect(employment({ hours }).at(-1)).toEqual({ from: '2026-10-01', to: null, hoursPerWeek: 20 });
  });

  it('hands the interruptions on as reported', () => {
    const interruptions = [{ from: '2026-10-05', to: '2026-10-09' }];
    expect(reportedEmployment(whole, changes({ interruptions })).interruptions).toEqual(interruptions);
  });
});

const days = 60;
const dayOf = (offset: number) => Temporal.PlainDate.from('2026-09-01').add({ days: offset }).toString();
const offset = fc.integer({ min: 0, max: days - 1 });
const hoursPerWeek = fc.integer({ min: 0, max: 40 });
const evidence = fc.array(
  fc.tuple(offset, fc.option(fc.nat({ max: 30 }), { nil: null }), hoursPerWeek).map(([from, length, hours]) => ({
    from: dayOf(from),
    to: length === null ? null : dayOf(from + length),
    hoursPerWeek: hours,
  })),
  { maxLength: 4 },
);
const report = fc.record({
  endedOn: fc.option(offset.map(dayOf), { nil: null }),
  hours: fc.array(fc.record({ from: offset.map(dayOf), hoursPerWeek }), { maxLength: 4 }),
  interruptions: fc.constant<ReportedChanges['interruptions']>([]),
});

/** The hours on a day; null when not employed. Worked out day by day, apart from the code under test. */
function hoursOn(periods: readonly EmploymentPeriod[], day: string): number | null {
  const on = periods.filter(({ from, to }) => from <= day && (to === null || day <= to));
  return on.length === 0 ? null : Math.max(...on.map((period) => period.hoursPerWeek));
}

function reportedOn({ hours }: ReportedChanges, day: string): number {
  const before = hours.filter(({ from }) => from <= day).map(({ from }) => from);
  const latest = before.sort().at(-1);
  return hours.findLast(({ from }) => from === latest)?.hoursPerWeek ?? Number.POSITIVE_INFINITY;
}

describe('whatever was reported', () => {
  it('never adds a day or an hour, and takes away exactly what was reported', () => {
    fc.assert(
      fc.property(evidence, report, (periods, reported) => {
        const narrowed = reportedEmployment(periods, reported).employment;
        for (let at = 0; at < days + 40; at++) {
          const day = dayOf(at);
          const said = hoursOn(periods, day);
          const gone = said === null || (reported.endedOn !== null && day > reported.endedOn);
          expect(hoursOn(narrowed, day)).toBe(gone ? null : Math.min(said, reportedOn(reported, day)));
        }
      }),
      { numRuns: 300 },
    );
  });

  it('leaves periods that do not end before they begin', () => {
    fc.assert(
      fc.property(evidence, report, (periods, reported) => {
        for (const { from, to } of reportedEmployment(periods, reported).employment) {
          expect(to === null || from <= to).toBe(true);
        }
      }),
    );
  });
});
