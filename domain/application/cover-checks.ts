import type { Override } from '../records';
import { ok, type Result, refuse } from '../result';
import type { Check } from '../scheme/check';

/** The checks that did not pass, failed or unknown, and that no override sets aside. */
export function notCovered(checks: readonly Check[], overrides: readonly Override[]): Check[] {
  const overridden = new Set(overrides.map((override) => override.rule));
  return checks.filter(({ rule, outcome }) => outcome !== 'pass' && !overridden.has(rule));
}

/**
 * Every check must have passed or be overridden with a reason; no checks at all pass. An override of a rule that was
 * not checked is refused: it hides a mistake. Unknown is told apart from failed, for its remedy is another one.
 */
export function coversChecks(checks: readonly Check[], overrides: readonly Override[]): Result<null> {
  const checked = new Set(checks.map((check) => check.rule));
  const strange = overrides.findIndex((override) => !checked.has(override.rule));
  if (strange >= 0) {
    const errors = [{ path: `overrides.${strange}.rule`, message: 'no such rule was checked' }];
    return refuse({ code: 'input-invalid', detail: 'An override names a rule that was not checked.', errors });
  }
  const left = notCovered(checks, overrides);
  const open = (outcome: Check['outcome']) =>
    left.filter((check) => check.outcome === outcome).map((check) => check.rule);
  const failed = open('fail');
  if (failed.length > 0) {
    return refuse({
      code: 'check-failed',
      detail: `These checks failed: ${failed.join(', ')}. Correct the facts, or override each with a reason.`,
      errors: failed.map((rule) => ({ path: 'overrides', message: `${rule} failed and is not overridden` })),
    });
  }
  const unknown = open('unknown');
  if (unknown.length > 0) {
    return refuse({
      code: 'facts-unknown',
      detail: `These checks lack a fact: ${unknown.join(', ')}. Add the facts, or override each with a reason.`,
      errors: unknown.map((rule) => ({ path: 'overrides', message: `${rule} is unknown and not overridden` })),
    });
  }
  return ok(null);
}
