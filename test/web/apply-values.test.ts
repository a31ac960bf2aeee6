import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { ApplicationRequest } from '../../domain/application/request';
import { asksOf } from '../../domain/scheme/asks';
import { schemeDefinition } from '../../domain/scheme/definition';
import { emptyValues, fromCalculator, laidOver, schemaOf, tidied } from '../../web/pages/apply/values';

const read = (schemeId: string) =>
  JSON.parse(readFileSync(new URL(`../../domain/scheme/schemes/${schemeId}.json`, import.meta.url), 'utf8'));
const schemeOf = (definition: unknown) => {
  const scheme = schemeDefinition.parse(definition);
  return { schemeId: scheme.schemeId, asks: asksOf(scheme) };
};
const foodvalley = schemeOf(read('foodvalley-jongerenvoucher'));
const wsp = schemeOf(read('noordoost-brabant-bonus'));
const stoof = schemeOf(read('stoof-scholingsvoucher'));

const request: ApplicationRequest = {
  schemeId: 'foodvalley-jongerenvoucher',
  employer: {
    kvkNumber: '68750110',
    tradeName: 'Bakkerij De Proef',
    contact: { name: 'Test Persoon', email: 'test@example.nl', phone: '0318-123456' },
  },
  bankAccount: { iban: 'NL91ABNA0417164300', holderName: 'Bakkerij De Proef' },
  youth: { firstName: 'Test', lastName: 'Jongere', birthDate: '2006-05-01', postcode: '6711AA', municipality: 'Ede' },
  placement: {
    type: 'job',
    startOn: '2027-02-01',
    endOn: null,
    hoursPerWeek: 32.5,
    jobTitle: 'Bakker',
    viaAgency: false,
    lastEmployedHereOn: null,
  },
  declarations: { truthful: true, noDisplacement: true, youthInformed: true, agreesToWait: true, deMinimis: [] },
  documents: [],
};

describe('what a form begins with', () => {
  it('answers for the applicant only what no rule looks at', () => {
    expect(emptyValues(foodvalley).placement).toEqual({ viaAgency: false, lastEmployedHereOn: null });
    expect(emptyValues(foodvalley).declarations).toEqual({ otherFunding: [], deMinimis: [] });
    expect(emptyValues(stoof).placement).not.toHaveProperty('viaAgency');
  });

  it('takes over from the calculator what the form asks, and nothing else', () => {
    const told = fromCalculator(
      { type: 'trial', startOn: '2027-02-01', viaAgency: true, hoursPerWeek: 32, municipality: 'Ede' },
      { birthDate: '2006-05-01', benefit: 'ww', startQualification: false },
      foodvalley.asks,
    );
    expect(told).toEqual({
      employer: {},
      youth: { birthDate: '2006-05-01', municipality: 'Ede' },
      placement: { startOn: '2027-02-01', hoursPerWeek: 32 },
    });
  });

  it('takes over what an officer would add where the WSP applies for itself', () => {
    const told = fromCalculator({}, { benefit: 'ww', startQualification: false, inEducation: true }, wsp.asks);
    expect(told.youth).toEqual({ benefit: 'ww', startQualification: false });
  });

  it('lays the draft over the rest, lists as a whole, and keeps what the draft does not know', () => {
    expect(
      laidOver(
        { a: { b: 1, c: 2 }, list: [1, 2], none: null, kept: 'yes' },
        { a: { b: 3 }, list: [], none: { d: 4 }, kept: undefined },
      ),
    ).toEqual({ a: { b: 3, c: 2 }, list: [], none: { d: 4 }, kept: 'yes' });
  });
});

describe('what a form sends', () => {
  it('holds an amount where the scheme asks for one', () => {
    const messages = (schemeId: typeof stoof) =>
      schemaOf(schemeId.asks)
        .safeParse(request)
        .error?.issues.map(({ path }) => path.join('.')) ?? [];
    expect(messages(foodvalley)).toEqual([]);
    expect(messages(stoof)).toEqual(['requestedAmountCents']);
  });

  it('leaves out the number of a training company for a plain job', () => {
    const { asks } = schemeOf({
      ...read('foodvalley-jongerenvoucher'),
      placement: { ...read('foodvalley-jongerenvoucher').placement, recognisedTrainingCompanyFor: ['bbl'] },
    });
    const { placement } = request;
    if (placement === null) throw new Error('the request above has a placement');
    const withNumber = (type: 'job' | 'bbl') => ({
      ...request,
      placement: { ...placement, type, trainingCompanyNumber: '100123' },
    });
    expect(tidied(withNumber('job'), asks).placement).toEqual(placement);
    expect(tidied(withNumber('bbl'), asks).placement?.trainingCompanyNumber).toBe('100123');
  });

  it('holds no placement where the scheme asks none', () => {
    expect(tidied(request, schemeOf(read('drechtsteden-maatwerkbudget')).asks).placement).toBeNull();
  });
});
