import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { problemOf, problems } from '../../functions/runtime/problem';
import { render } from '../../functions/runtime/render';
import type { ProblemCode } from '../../functions/runtime/step';

const codes = Object.keys(problems) as ProblemCode[];

/** The codes and statuses that the contract fixes. */
const fixed: Partial<Record<ProblemCode, number>> = {
  'idempotency-key-reused': 409,
  'nothing-payable': 409,
  'second-person-required': 403,
  'not-released': 409,
  'version-published': 409,
  'not-your-organisation': 403,
  'window-closed': 409,
  'facts-unknown': 409,
  'own-organisation': 403,
  'no-budget': 409,
  'check-failed': 409,
  'reply-term-running': 409,
  'term-passed': 409,
  'term-running': 409,
  'not-found': 404,
  'body-too-large': 413,
};

describe('problem documents', () => {
  it('exist for every code of the domain', () => {
    const source = readFileSync('domain/refusal.ts', 'utf8');
    const declared = [...source.matchAll(/\| '([a-z-]+)'/g)].map(([, code]) => code);
    expect(declared.length).toBeGreaterThan(20);
    expect(codes).toEqual(expect.arrayContaining(declared));
  });

  it.each(Object.entries(fixed))('%s has the status of the contract', (code, status) => {
    expect(problemOf({ code: code as ProblemCode, detail: 'D.' }).status).toBe(status);
  });

  it.each(codes)('%s has every member of RFC 9457 and of the house, and ends with a way out', (code) => {
    const problem = problemOf({ code, detail: 'What happened.' });
    expect(problem).toMatchObject({ code, type: `urn:voucherloket:problem:${code}`, errors: [] });
    expect(problem.status).toBeGreaterThanOrEqual(400);
    expect(problem.title).not.toBe('');
    expect(problem.detail).toMatch(/^What happened\. [A-Z][^.]+.*\.$/);
  });

  it('carry errors and extras, but an extra cannot replace a member', () => {
    const errors = [{ path: 'employer.kvkNumber', message: 'must be 8 digits' }];
    const problem = problemOf({ code: 'input-invalid', detail: 'D.', errors, extra: { status: 200, opensAt: 'x' } });
    expect(problem).toMatchObject({ status: 400, errors, opensAt: 'x' });
  });

  it('that say "later" say when', () => {
    const rendered = render({ ok: false, refusal: { code: 'try-again', detail: 'D.' } });
    expect(rendered).toMatchObject({ statusCode: 503, headers: { 'Retry-After': '2' } });
    expect(render({ ok: false, refusal: { code: 'forbidden', detail: 'D.' } }).headers).not.toHaveProperty(
      'Retry-After',
    );
  });
});
