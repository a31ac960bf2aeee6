import fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import { placementTypes } from '../../domain/scheme/facts';
import { keepAboutYouth, keptAboutYouth } from '../../web/pages/public/about-youth';
import { type Answers, fromQuery, toQuery } from '../../web/pages/public/quote-url';

const day = fc
  .tuple(fc.integer({ min: 1950, max: 2040 }), fc.integer({ min: 1, max: 12 }), fc.integer({ min: 1, max: 28 }))
  .map(([year, month, date]) => `${year}-${String(month).padStart(2, '0')}-${String(date).padStart(2, '0')}`);

const answers = fc.record(
  {
    municipality: fc.constantFrom('Ede', "'s-Hertogenbosch", 'Súdwest-Fryslân', 'Loon op Zand'),
    elsewhere: fc.constant(true),
    type: fc.constantFrom(...placementTypes),
    startOn: day,
    endOn: fc.option(day, { nil: null }),
    hoursPerWeek: fc.integer({ min: 1, max: 8000 }).map((hundredths) => hundredths / 100),
    viaAgency: fc.boolean(),
    lastEmployedHereOn: fc.option(day, { nil: null }),
    trainingCompanyNumber: fc.constant('100012345 & zn=1'),
    kvkNumber: fc.constant('01234567'),
    employerMunicipality: fc.constant('Ede'),
    deMinimis: fc.boolean(),
    requestedAmountCents: fc.integer({ min: 0, max: 99_999_999_999 }),
  },
  { requiredKeys: [] },
);

const read = (query: string) => fromQuery(new URLSearchParams(query));

describe('answers in an address', () => {
  it('come back as they were', () => {
    fc.assert(
      fc.property(answers, (given: Answers) => {
        expect(read(toQuery(given).toString())).toEqual(given);
      }),
    );
  });

  it('are written as people can read them', () => {
    expect(toQuery({ type: 'bbl', endOn: null, lastEmployedHereOn: null, viaAgency: false }).toString()).toBe(
      'type=bbl&endOn=none&lastEmployedHereOn=never&viaAgency=no',
    );
  });

  it('leave out what is not known', () => {
    expect(toQuery({ type: undefined, municipality: '', hoursPerWeek: 0.5 }).toString()).toBe('hoursPerWeek=0.5');
    expect(read('')).toEqual({});
  });

  it.each([
    'type=holiday',
    'startOn=2026-02-30',
    'startOn=tomorrow',
    'endOn=never',
    'hoursPerWeek=0',
    'hoursPerWeek=81',
    'hoursPerWeek=1e1',
    'viaAgency=true',
    'kvkNumber=1234567',
    'requestedAmountCents=-1',
    'requestedAmountCents=12.5',
    'municipality=%20',
    'municipality=E%00de',
    'birthDate=2006-05-01',
    'benefit=wajong',
  ])('take %s for not known', (query) => {
    expect(read(query)).toEqual({});
  });
});

describe('what is personal to the youth', () => {
  const store = new Map<string, string>();
  vi.stubGlobal('sessionStorage', {
    getItem: (key: string) => store.get(key) ?? null,
    setItem: (key: string, value: string) => store.set(key, value),
    removeItem: (key: string) => store.delete(key),
  });

  it('stays in this tab', () => {
    keepAboutYouth({ birthDate: '2006-05-01', benefit: 'ww', inEducation: false });
    expect(keptAboutYouth()).toEqual({ birthDate: '2006-05-01', benefit: 'ww', inEducation: false });
  });

  it('is gone once nothing is answered', () => {
    keepAboutYouth({ birthDate: '2006-05-01' });
    keepAboutYouth({ birthDate: undefined });
    expect(store.size).toBe(0);
    expect(keptAboutYouth()).toEqual({});
  });

  it.each(['nonsense', '"text"', 'null', '{"birthDate":"2006-02-30","benefit":"gold","inEducation":"yes"}'])(
    'is not known when %s was kept',
    (text) => {
      store.set('voucherloket.about-youth', text);
      expect(keptAboutYouth()).toEqual({});
    },
  );
});
