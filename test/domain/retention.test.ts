import { describe, expect, it } from 'vitest';
import { type EmploymentPeriod, type RetentionRule, retentionDueOn, retentionVerdict } from '../../domain/retention';

const startOn = '2026-09-01';
const atLeast: RetentionRule = { months: 6, rule: 'at-least', gapDays: 0, minHoursPerWeek: 12 };
const longerThan: RetentionRule = { ...atLeast, rule: 'longer-than' };
const period = (from: string, to: string | null, hoursPerWeek = 32): EmploymentPeriod => ({ from, to, hoursPerWeek });

const afterwards = (employment: EmploymentPeriod[], rule: RetentionRule = atLeast) =>
  retentionVerdict({ rule, startOn, employment, asOf: '2027-06-01' });

describe('when the check falls due', () => {
  it.each([
    ['2026-08-28', 'at-least', '2027-02-27', '2027-02-27', '2027-02-28'],
    ['2026-08-28', 'longer-than', '2027-02-27', '2027-02-28', '2027-03-01'],
    ['2026-08-31', 'at-least', '2027-02-28', '2027-02-28', '2027-03-01'],
    ['2026-08-31', 'longer-than', '2027-02-28', '2027-03-01', '2027-03-02'],
    ['2026-09-01', 'at-least', '2027-02-28', '2027-02-28', '2027-03-01'],
    ['2026-09-01', 'longer-than', '2027-02-28', '2027-03-01', '2027-03-02'],
    ['2027-08-29', 'at-least', '2028-02-28', '2028-02-28', '2028-02-29'],
    ['2027-08-29', 'longer-than', '2028-02-28', '2028-02-29', '2028-03-01'],
  ] as const)(
    'start %s, %s six months: complete %s, required through %s, due %s',
    (start, rule, complete, last, due) => {
      const verdict = retentionVerdict({
        rule: { ...atLeast, rule },
        startOn: start,
        employment: [period(start, last)],
        asOf: due,
      });
      expect(verdict).toEqual({
        outcome: 'pass',
        completeOn: complete,
        lastRequiredDay: last,
        dueOn: due,
        employedThrough: last,
        reasons: [],
      });
      expect(retentionDueOn(start, { months: 6, rule })).toBe(due);
    },
  );

  it.each(['2026-09-01', '2027-02-28', '2027-03-01'])('asked on %s, "longer than" is not yet due', (asOf) => {
    const running = retentionVerdict({ rule: longerThan, startOn, employment: [period(startOn, null)], asOf });
    expect(running).toMatchObject({ outcome: 'not-yet-due', reasons: [] });
    const ended = retentionVerdict({ rule: longerThan, startOn, employment: [period(startOn, '2026-10-31')], asOf });
    expect(ended.outcome).toBe('not-yet-due');
    expect(ended.reasons.map(({ code }) => code)).toEqual(['employment-ended']);
  });

  it('refuses a rule of no months', () => {
    expect(() => retentionDueOn(startOn, { months: 0, rule: 'at-least' })).toThrow(RangeError);
  });
});

describe('an end', () => {
  it('on 28 February meets "at least six months", not "longer than"', () => {
    const contract = [period('2026-09-01', '2027-02-28')];
    expect(afterwards(contract).outcome).toBe('pass');
    expect(afterwards(contract, longerThan)).toMatchObject({
      outcome: 'fail',
      employedThrough: '2027-02-28',
      reasons: [{ code: 'employment-ended', detail: { endedOn: '2027-02-28', requiredThrough: '2027-03-01' } }],
    });
  });

  it('is not excused by days of gap, even when work resumes later', () => {
    const employment = [period(startOn, '2027-02-27'), period('2027-03-02', null)];
    expect(afterwards(employment, { ...atLeast, gapDays: 30 }).reasons).toEqual([
      { code: 'employment-ended', detail: { endedOn: '2027-02-27', requiredThrough: '2027-02-28' } },
    ]);
  });

  it.each([
    ['no period at all', []],
    ['only work from before', [period('2026-01-01', '2026-08-31')]],
    ['only work from after', [period('2027-03-01', null)]],
  ])('with %s is no employment', (_, employment) => {
    expect(afterwards(employment)).toMatchObject({
      outcome: 'fail',
      employedThrough: null,
      reasons: [{ code: 'not-employed', detail: { requiredFrom: '2026-09-01', requiredThrough: '2027-02-28' } }],
    });
  });
});

describe('gaps', () => {
  const twoGaps = [period('2026-12-04', null), period('2026-09-01', '2026-10-31'), period('2026-11-03', '2026-11-30')];

  it('are none between adjoining contracts, nor between overlapping ones', () => {
    expect(afterwards([period('2026-12-01', null), period(startOn, '2026-11-30')]).outcome).toBe('pass');
    expect(afterwards([period('2026-11-01', null), period(startOn, '2026-12-31')]).outcome).toBe('pass');
  });

  it('add up: two days and three days are five', () => {
    expect(afterwards(twoGaps, { ...atLeast, gapDays: 5 })).toMatchObject({ outcome: 'pass', reasons: [] });
    expect(afterwards(twoGaps, { ...atLeast, gapDays: 4 })).toMatchObject({
      outcome: 'fail',
      reasons: [
        {
          code: 'gap-too-long',
          detail: {
            gaps: [
              { from: '2026-11-01', to: '2026-11-02' },
              { from: '2026-12-01', to: '2026-12-03' },
            ],
            totalGapDays: 5,
            gapDays: 4,
          },
        },
      ],
    });
  });
});

describe('gaps at the edges, and on top of each other', () => {
  it('begin on the first day: a late start counts', () => {
    const late = [period('2026-09-04', null)];
    expect(afterwards(late, { ...atLeast, gapDays: 3 }).outcome).toBe('pass');
    expect(afterwards(late, { ...atLeast, gapDays: 2 }).reasons).toEqual([
      {
        code: 'started-late',
        detail: { startOn: '2026-09-01', startedOn: '2026-09-04', totalGapDays: 3, gapDays: 2 },
      },
    ]);
  });

  it('and a late start make one total, and both are named', () => {
    const employment = [period('2026-09-03', '2026-10-31'), period('2026-11-03', null)];
    expect(afterwards(employment, { ...atLeast, gapDays: 4 }).outcome).toBe('pass');
    expect(afterwards(employment, { ...atLeast, gapDays: 3 }).reasons.map(({ code }) => code)).toEqual([
      'started-late',
      'gap-too-long',
    ]);
  });

  it('do not count before the start or after the last required day', () => {
    const employment = [
      period('2026-06-01', '2026-06-30'),
      period('2026-08-15', '2027-02-28'),
      period('2027-05-01', null),
    ];
    expect(afterwards(employment).outcome).toBe('pass');
  });

  it('out of overlapping interruptions count once', () => {
    const interruptions = [
      { from: '2026-11-01', to: '2026-11-05' },
      { from: '2026-11-04', to: '2026-11-07' },
    ];
    const asked = (gapDays: number) =>
      retentionVerdict({
        rule: { ...atLeast, gapDays },
        startOn,
        employment: [period(startOn, null)],
        interruptions,
        asOf: '2027-03-01',
      }).outcome;
    expect(asked(7)).toBe('pass');
    expect(asked(6)).toBe('fail');
  });
});

describe('hours', () => {
  const lowInWinter = [
    period(startOn, '2026-11-30', 24),
    period('2026-12-01', '2027-01-31', 10),
    period('2027-02-01', null, 12),
  ];

  it('below the minimum on any required day fail, with the days named', () => {
    expect(afterwards(lowInWinter)).toMatchObject({
      outcome: 'fail',
      reasons: [
        {
          code: 'hours-too-low',
          detail: { from: '2026-12-01', to: '2027-01-31', hoursPerWeek: 10, minHoursPerWeek: 12 },
        },
      ],
    });
  });

  it('do not fail where the scheme pays pro rata, or has no minimum', () => {
    const input = { rule: atLeast, startOn, employment: lowInWinter, asOf: '2027-03-01' };
    expect(retentionVerdict({ ...input, proRata: true }).outcome).toBe('pass');
    expect(afterwards(lowInWinter, { ...atLeast, minHoursPerWeek: null }).outcome).toBe('pass');
  });

  it('outside the required days do not matter', () => {
    const employment = [
      period('2026-08-01', '2026-08-31', 4),
      period(startOn, '2027-02-28'),
      period('2027-03-01', null, 4),
    ];
    expect(afterwards(employment).outcome).toBe('pass');
  });

  it('of overlapping periods are not added up: a contract reported twice is one', () => {
    expect(afterwards([period(startOn, null, 8), period(startOn, null, 8)]).outcome).toBe('fail');
  });
});

describe('a period that ends before it begins', () => {
  it('is a fault, not an answer', () => {
    expect(() => afterwards([period('2026-10-01', '2026-09-30')])).toThrow(RangeError);
  });
});
