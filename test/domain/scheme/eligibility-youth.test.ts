import { describe, expect, it } from 'vitest';
import type { Facts } from '../../../domain/scheme/facts';
import { checkNamed, fullFacts, schemeWith } from './fixtures';

const born = (birthDate: string | null, startOn = '2026-09-01', appliedOn = '2026-08-15'): Facts => ({
  appliedOn,
  youth: { birthDate },
  placement: { startOn },
});
const youth = (facts: Facts['youth']): Facts => ({ youth: facts });

describe('age', () => {
  const onStart = schemeWith({ youth: { minAge: 18, maxAge: 26 } });
  const onApplication = schemeWith({ youth: { minAge: 18, maxAge: 26, ageOn: 'application' } });

  it.each([
    ['turns 18 on the day of the start', '2008-09-01', 18, 'pass'],
    ['turns 18 the day after', '2008-09-02', 17, 'fail'],
    ['turns 27 the day after', '1999-09-02', 26, 'pass'],
    ['turns 27 on the day of the start', '1999-09-01', 27, 'fail'],
  ])('%s', (_case, birthDate, years, outcome) => {
    expect(checkNamed('age', onStart, born(birthDate))).toEqual({
      rule: 'age',
      outcome,
      input: years,
      expected: { minAge: 18, maxAge: 26 },
      reference: 'Proefregeling 2026, leeftijd',
    });
  });

  it('counts one born on 29 February as 18 from 1 March', () => {
    expect(checkNamed('age', onStart, born('2008-02-29', '2026-02-28')).outcome).toBe('fail');
    expect(checkNamed('age', onStart, born('2008-02-29', '2026-03-01')).outcome).toBe('pass');
  });

  it('counts on the day of the application where the scheme says so', () => {
    expect(checkNamed('age', onApplication, born('2008-08-20')).outcome).toBe('fail');
    expect(checkNamed('age', onStart, born('2008-08-20')).outcome).toBe('pass');
  });

  it('counts on the day of the application where the scheme asks no placement', () => {
    const scheme = schemeWith({ placement: null, youth: { minAge: 18 } });
    expect(checkNamed('age', scheme, { appliedOn: '2026-08-15', youth: { birthDate: '2008-08-15' } })).toMatchObject({
      outcome: 'pass',
      input: 18,
    });
  });

  it('is unknown without a birth date or a start, and then shows nothing', () => {
    expect(checkNamed('age', onStart, born(null))).toMatchObject({ outcome: 'unknown', input: null });
    expect(checkNamed('age', onStart, { youth: { birthDate: '2008-01-01' }, placement: null }).outcome).toBe('unknown');
  });

  it('has one bound only where the scheme has', () => {
    const upTo26 = schemeWith({ youth: { maxAge: 26 } });
    expect(checkNamed('age', upTo26, born('2014-01-01'))).toMatchObject({ outcome: 'pass', input: 12 });
  });
});

describe('start qualification, benefit and home', () => {
  it.each([
    [true, 'fail'],
    [false, 'pass'],
    [null, 'unknown'],
    [undefined, 'unknown'],
  ])('start qualification %s: %s', (startQualification, outcome) => {
    const scheme = schemeWith({ youth: { startQualification: 'absent' } });
    expect(checkNamed('start-qualification', scheme, youth({ startQualification })).outcome).toBe(outcome);
  });

  it.each([
    ['ww', 'pass'],
    ['none', 'pass'],
    ['wajong', 'fail'],
    ['unknown', 'unknown'],
    [undefined, 'unknown'],
  ] as const)('benefit %s: %s', (benefit, outcome) => {
    const scheme = schemeWith({ youth: { benefits: ['none', 'ww'] } });
    expect(checkNamed('benefit', scheme, youth({ benefit })).outcome).toBe(outcome);
  });

  it.each([
    ['Ede', 'pass'],
    [' ede ', 'pass'],
    ['Gemeente Ede', 'pass'],
    ['\u2019s-Hertogenbosch', 'pass'],
    ['Arnhem', 'fail'],
    ['Edegem', 'fail'],
    [undefined, 'unknown'],
  ])('lives in %s: %s', (municipality, outcome) => {
    const scheme = schemeWith({ youth: { municipalities: ['Ede', "'s-Hertogenbosch"] } });
    expect(checkNamed('municipality', scheme, youth({ municipality })).outcome).toBe(outcome);
  });

  it.each([
    ['registered-jobseeker', { registeredJobseeker: true }, { registeredJobseeker: true }, 'pass'],
    ['registered-jobseeker', { registeredJobseeker: true }, { registeredJobseeker: false }, 'fail'],
    ['registered-jobseeker', { registeredJobseeker: true }, { registeredJobseeker: null }, 'unknown'],
    ['in-education', { inEducation: false }, { inEducation: false }, 'pass'],
    ['in-education', { inEducation: false }, { inEducation: true }, 'fail'],
    ['in-education', { inEducation: false }, {}, 'unknown'],
  ])('%s %j with %j: %s', (rule, asked, facts, outcome) => {
    expect(checkNamed(rule, schemeWith({ youth: asked }), youth(facts)).outcome).toBe(outcome);
  });
});

describe('the employer', () => {
  const forWsp = schemeWith({ beneficiary: 'organisation', beneficiaryOrganisation: '68727720' });

  it.each([
    ['68727720', 'pass'],
    ['68750110', 'fail'],
    [undefined, 'unknown'],
  ])('beneficiary 68727720 asked, %s applies: %s', (kvkNumber, outcome) => {
    expect(checkNamed('beneficiary', forWsp, { employer: { kvkNumber } }).outcome).toBe(outcome);
  });

  it.each([
    ['Ede', 'pass'],
    ['Utrecht', 'fail'],
    [undefined, 'unknown'],
  ])('established in %s: %s', (municipality, outcome) => {
    const scheme = schemeWith({ employer: { municipalities: ['Ede'] } });
    expect(checkNamed('employer-municipality', scheme, { employer: { municipality } }).outcome).toBe(outcome);
  });

  it('shows nothing in the trace that tells who the youth is', () => {
    const scheme = schemeWith({ youth: { minAge: 18, maxAge: 26, startQualification: 'absent', benefits: ['none'] } });
    const facts: Facts = { ...fullFacts, youth: { ...fullFacts.youth, birthDate: '2006-05-01' } };
    expect(JSON.stringify(checkNamed('age', scheme, facts))).not.toContain('2006');
  });
});
