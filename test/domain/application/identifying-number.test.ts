import { describe, expect, it } from 'vitest';
import { countChecks, countKeysOf } from '../../../domain/allocation/counts';
import { identifyingNumber } from '../../../domain/application/identifying-number';
import { applicationRequest } from '../../../domain/application/request';
import { haarlem, received, requestFor } from '../fixtures';

const by = (number: 'candidate-number' | 'bsn') => ({
  ...haarlem,
  youth: { ...haarlem.youth, identifiedBy: { number, basis: 'Test artikel 1' } },
});
const bsn = '999990019';

describe('the number by which a scheme knows a youth again', () => {
  it('is none unless the scheme says so, and then a BSN is refused rather than kept or dropped', () => {
    expect(identifyingNumber(haarlem, { candidateNumber: 'K1' })).toEqual({ ok: true, value: null });
    for (const scheme of [haarlem, by('candidate-number')]) {
      expect(identifyingNumber(scheme, { bsn })).toMatchObject({
        ok: false,
        refusal: { code: 'input-invalid', errors: [{ path: 'youth.bsn' }] },
      });
    }
  });

  it('is the one that the scheme has a basis for, where it was given', () => {
    expect(identifyingNumber(by('bsn'), { bsn })).toEqual({ ok: true, value: { kind: 'bsn', number: bsn } });
    expect(identifyingNumber(by('bsn'), { candidateNumber: 'K1' })).toEqual({ ok: true, value: null });
    const number = { kind: 'candidate-number', number: 'K1' };
    expect(identifyingNumber(by('candidate-number'), { candidateNumber: 'K1' })).toEqual({ ok: true, value: number });
  });

  it('must pass the eleven-test', () => {
    const request = requestFor(haarlem, {});
    const withBsn = (text: string) =>
      applicationRequest.safeParse({ ...request, youth: { ...request.youth, bsn: text } });
    expect([withBsn(bsn).success, withBsn('999990018').success, withBsn('99999001').success]).toEqual([
      true,
      false,
      false,
    ]);
  });
});

describe('a youth counted by both names', () => {
  const scheme = { ...haarlem, caps: { ...haarlem.caps, perYouthAwards: 1 } };
  const application = { ...received(scheme, {}), pseudonym: 'by-name', numberPseudonym: 'by-number' };
  const held = (counts: Record<string, number>) =>
    countChecks(application, scheme, (key) => ({ total: counts[key] ?? 0, years: {} })).find(
      ({ rule }) => rule === 'awards-per-youth',
    );

  it('is known again by either, and one match is a check that fails: a signal for an officer', () => {
    expect(countKeysOf(application, scheme)).toEqual(['youth#by-name', 'youth-number#by-number']);
    expect(held({})?.outcome).toBe('pass');
    expect(held({ 'youth#by-name': 1 })).toMatchObject({ outcome: 'fail', input: { held: 1 } });
    expect(held({ 'youth-number#by-number': 1 })).toMatchObject({ outcome: 'fail', input: { held: 1 } });
  });
});
