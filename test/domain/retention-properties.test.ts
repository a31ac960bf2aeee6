import fc from 'fast-check';
import { Temporal } from 'temporal-polyfill';
import { expect, it } from 'vitest';
import { completedMonths, type EmploymentPeriod, retentionDueOn, retentionVerdict } from '../../domain/retention';

const startOn = '2026-08-31';
const plus = (date: string, days: number) => Temporal.PlainDate.from(date).add({ days }).toString();

const periodWith = (hours: fc.Arbitrary<number>): fc.Arbitrary<EmploymentPeriod> =>
  fc
    .record({ at: fc.integer({ min: -30, max: 220 }), length: fc.option(fc.nat(200)), hoursPerWeek: hours })
    .map(({ at, length, hoursPerWeek }) => {
      const from = plus(startOn, at);
      return { from, to: length === null ? null : plus(from, length), hoursPerWeek };
    });

const anyPeriod = periodWith(fc.integer({ min: 0, max: 40 }));
const fullPeriod = periodWith(fc.integer({ min: 12, max: 40 }));
const rule = fc.record({
  months: fc.integer({ min: 1, max: 9 }),
  rule: fc.constantFrom('at-least' as const, 'longer-than' as const),
  gapDays: fc.nat(90),
  minHoursPerWeek: fc.constantFrom(null, 12),
});
const employments = fc.array(anyPeriod, { maxLength: 6 });
const asOf = fc.integer({ min: 0, max: 400 }).map((days) => plus(startOn, days));

it('adding employment with enough hours never turns a pass into a fail', () => {
  const input = fc.record({ rule, employment: fc.array(fullPeriod, { maxLength: 5 }), asOf });
  fc.assert(
    fc.property(input, fullPeriod, ({ rule, employment, asOf }, more) => {
      const before = retentionVerdict({ rule, startOn, employment, asOf }).outcome;
      const after = retentionVerdict({ rule, startOn, employment: [more, ...employment], asOf }).outcome;
      expect(before === 'pass' && after !== 'pass').toBe(false);
    }),
  );
});

it('the order of the periods does not matter', () => {
  const shuffled = employments.chain((list) =>
    fc.tuple(fc.constant(list), fc.shuffledSubarray(list, { minLength: list.length })),
  );
  fc.assert(
    fc.property(rule, shuffled, asOf, (rule, [one, other], asOf) => {
      expect(retentionVerdict({ rule, startOn, employment: other, asOf })).toEqual(
        retentionVerdict({ rule, startOn, employment: one, asOf }),
      );
    }),
  );
});

it('cutting a period into adjoining parts changes nothing', () => {
  fc.assert(
    fc.property(rule, employments, anyPeriod, fc.nat(200), asOf, (rule, rest, whole, at, asOf) => {
      const cut = plus(whole.from, at);
      fc.pre(whole.to === null || cut < whole.to);
      const parts = [
        { ...whole, to: cut },
        { ...whole, from: plus(cut, 1) },
      ];
      expect(retentionVerdict({ rule, startOn, employment: [...rest, ...parts], asOf })).toEqual(
        retentionVerdict({ rule, startOn, employment: [...rest, whole], asOf }),
      );
    }),
  );
});

it('asked before it is due it never answers, and from that day on it always does', () => {
  fc.assert(
    fc.property(rule, employments, asOf, (rule, employment, asOf) => {
      const { outcome, dueOn, lastRequiredDay, reasons } = retentionVerdict({ rule, startOn, employment, asOf });
      expect(dueOn).toBe(retentionDueOn(startOn, rule));
      expect(dueOn).toBe(plus(lastRequiredDay, 1));
      expect(outcome === 'not-yet-due').toBe(asOf < dueOn);
      if (asOf >= dueOn) expect(outcome).toBe(reasons.length === 0 ? 'pass' : 'fail');
    }),
  );
});

it('more days of gap allowed never turn a pass into a fail', () => {
  fc.assert(
    fc.property(rule, employments, fc.nat(30), (rule, employment, extra) => {
      const asked = (gapDays: number) =>
        retentionVerdict({ rule: { ...rule, gapDays }, startOn, employment, asOf: '2028-01-01' }).outcome;
      expect(asked(rule.gapDays) === 'pass' && asked(rule.gapDays + extra) === 'fail').toBe(false);
    }),
  );
});

it('months are completed exactly as far as "at least" holds for the last of them', () => {
  fc.assert(
    fc.property(employments, fc.nat(20), (employment, gapDays) => {
      const months = completedMonths(startOn, employment, { maxMonths: 6, gapDays, minHoursPerWeek: 12 });
      const holds = [1, 2, 3, 4, 5, 6].filter((count) => {
        const rule = { months: count, rule: 'at-least' as const, gapDays, minHoursPerWeek: 12 };
        return retentionVerdict({ rule, startOn, employment, asOf: '2028-01-01' }).outcome === 'pass';
      });
      expect(months).toBe(holds.at(-1) ?? 0);
    }),
  );
});
