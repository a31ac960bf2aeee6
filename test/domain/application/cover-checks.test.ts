import { describe, expect, it } from 'vitest';
import { coversChecks, notCovered } from '../../../domain/application/cover-checks';
import { check } from '../fixtures';

const checks = [check('age', 'pass'), check('benefit', 'fail'), check('agency', 'unknown'), check('hours-min', 'fail')];
const override = (...rules: string[]) => rules.map((rule) => ({ rule, reason: 'Gezien.' }));

describe('checks and overrides', () => {
  it('pass when there is nothing to check, or all pass', () => {
    expect(coversChecks([], []).ok).toBe(true);
    expect(coversChecks([check('age', 'pass')], []).ok).toBe(true);
  });

  it('name what failed first, each rule', () => {
    expect(coversChecks(checks, [])).toMatchObject({
      refusal: {
        code: 'check-failed',
        errors: [
          { path: 'overrides', message: 'benefit failed and is not overridden' },
          { path: 'overrides', message: 'hours-min failed and is not overridden' },
        ],
      },
    });
    expect(coversChecks(checks, override('benefit'))).toMatchObject({
      refusal: { code: 'check-failed', errors: [{ message: 'hours-min failed and is not overridden' }] },
    });
  });

  it('then what is unknown', () => {
    expect(coversChecks(checks, override('benefit', 'hours-min'))).toMatchObject({
      refusal: { code: 'facts-unknown', errors: [{ message: 'agency is unknown and not overridden' }] },
    });
  });

  it('pass when every failure and unknown is overridden; overriding a pass does no harm', () => {
    expect(coversChecks(checks, override('benefit', 'agency', 'hours-min', 'age')).ok).toBe(true);
  });

  it('refuse an override of what was not checked, by its place', () => {
    expect(coversChecks(checks, override('benefit', 'shoe-size'))).toMatchObject({
      refusal: { code: 'input-invalid', errors: [{ path: 'overrides.1.rule' }] },
    });
  });

  it('say which are left', () => {
    expect(notCovered(checks, override('benefit')).map(({ rule }) => rule)).toEqual(['agency', 'hours-min']);
  });
});
