import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cents } from '../../../domain/money';
import { awardFor } from '../../../domain/scheme/award';
import { conditionsInWords } from '../../../domain/scheme/conditions';
import { checkEligibility } from '../../../domain/scheme/eligibility';
import { instalmentsFor } from '../../../domain/scheme/instalments';
import { quote } from '../../../domain/scheme/quote';
import { arbitraryFacts, arbitraryPart, arbitraryScheme } from './arbitrary';
import { schemeWith } from './fixtures';

const less = arbitraryFacts.chain((all) => arbitraryPart(all).map((part) => ({ all, part })));
const outcomes = (...given: Parameters<typeof checkEligibility>) =>
  new Map(checkEligibility(...given).map(({ rule, outcome }) => [rule, outcome]));

describe('knowing less, for any scheme', () => {
  it('never turns a pass into a fail, a fail into a pass, nor an unknown into either', () => {
    fc.assert(
      fc.property(arbitraryScheme, less, (scheme, { all, part }) => {
        const before = outcomes(scheme, all);
        for (const [rule, outcome] of outcomes(scheme, part)) {
          expect([rule, [before.get(rule), 'unknown']]).toEqual([rule, expect.arrayContaining([outcome])]);
        }
      }),
      { numRuns: 600 },
    );
  });

  it('never drops or adds a check', () => {
    fc.assert(
      fc.property(arbitraryScheme, less, (scheme, { all, part }) => {
        const rules = [...outcomes(scheme, all).keys()];
        expect([...outcomes(scheme, part).keys()]).toEqual(rules);
        expect([...outcomes(scheme, {}).keys()]).toEqual(rules);
        expect(new Set(rules).size).toBe(rules.length);
      }),
    );
  });

  it('never lowers the amount that is held for it', () => {
    fc.assert(
      fc.property(arbitraryScheme, less, (scheme, { all, part }) => {
        const [settled, open] = [awardFor(scheme, all), awardFor(scheme, part)];
        expect(settled.kind).not.toBe('highest');
        if (settled.kind !== 'none') {
          expect(open.kind === 'none' ? -1 : open.amountCents).toBeGreaterThanOrEqual(settled.amountCents);
        }
        if (open.kind === 'fixed') expect(settled).toMatchObject({ kind: 'fixed', amountCents: open.amountCents });
        if (open.kind === 'none') expect(settled.kind).toBe('none');
      }),
      { numRuns: 600 },
    );
  });

  it('has no outcome unknown when everything is known', () => {
    fc.assert(
      fc.property(arbitraryScheme, arbitraryFacts, (scheme, all) => {
        const open = checkEligibility(scheme, all).filter(({ outcome }) => outcome === 'unknown');
        expect(open).toEqual([]);
      }),
    );
  });
});

describe('the trace', () => {
  it('never tells the birth date, and has words for each rule that a scheme sets', () => {
    fc.assert(
      fc.property(arbitraryScheme, arbitraryFacts, (scheme, all) => {
        const checks = checkEligibility(scheme, all);
        const trace = JSON.stringify(checks);
        expect(trace).not.toContain(all.youth?.birthDate);
        expect(JSON.parse(trace)).toEqual(checks);
        const said = conditionsInWords(scheme).map(({ rule }) => rule);
        const asked = checks.map(({ rule }) => rule).filter((rule) => rule !== 'award-row' || said.includes(rule));
        expect(said).toEqual(asked);
      }),
    );
  });

  it('makes a quote that agrees with it', () => {
    fc.assert(
      fc.property(arbitraryScheme, less, (scheme, { part }) => {
        const { eligible, checks, amountCents, instalments } = quote(scheme, part, '2026-08-15');
        expect(eligible === 'no').toBe(checks.some(({ outcome }) => outcome === 'fail'));
        expect(eligible === 'yes').toBe(checks.every(({ outcome }) => outcome === 'pass'));
        expect(instalments.reduce((sum, part) => sum + part.amountCents, 0)).toBe(amountCents ?? 0);
      }),
    );
  });
});

describe('instalments', () => {
  const sharesArbitrary = fc
    .array(fc.integer({ min: 1, max: 2000 }), { minLength: 1, maxLength: 5 })
    .map((shares) => shares.map((shareBp) => ({ shareBp, due: { onGrant: true } })));

  it('of shares add up to any amount', () => {
    fc.assert(
      fc.property(sharesArbitrary, fc.integer({ min: 0, max: 99_999_999_999 }), (instalments, total) => {
        const parts = instalmentsFor(schemeWith({ instalments }), null, cents(total));
        expect(parts.reduce((sum, part) => sum + part.amountCents, 0)).toBe(total);
        expect(parts.every((part) => part.amountCents > 0)).toBe(true);
      }),
    );
  });

  it('of fixed amounts are those amounts for the whole award, and add up to any part of it', () => {
    const fixed = fc.array(fc.integer({ min: 1, max: 1_000_000 }), { minLength: 1, maxLength: 5 });
    fc.assert(
      fc.property(fixed, fc.double({ min: 0, max: 1, noNaN: true }), (wanted, share) => {
        const whole = wanted.reduce((sum, amount) => sum + amount, 0);
        const instalments = wanted.map((amountCents) => ({ amountCents, due: { onGrant: true } }));
        const scheme = schemeWith({ award: [{ amountCents: whole }], instalments });
        expect(instalmentsFor(scheme, null, cents(whole)).map((part) => part.amountCents)).toEqual(wanted);
        const granted = cents(Math.floor(whole * share));
        const parts = instalmentsFor(scheme, null, granted);
        expect(parts.reduce((sum, part) => sum + part.amountCents, 0)).toBe(granted);
      }),
    );
  });
});
