import { describe, expect, it } from 'vitest';
import { quoteRequest } from '../../../domain/scheme/quote-request';

const paths = (body: unknown) => {
  const read = quoteRequest.safeParse(body);
  return read.success ? [] : [...new Set(read.error.issues.map(({ path }) => path.join('.')))];
};

describe('a question to the calculator', () => {
  it('may leave out everything', () => {
    expect(paths({})).toEqual([]);
    expect(paths({ youth: {}, placement: {}, employer: {}, declarations: {} })).toEqual([]);
    expect(paths({ youth: null, placement: null, employer: null })).toEqual([]);
    expect(paths({ youth: { birthDate: null, benefit: null }, placement: { type: null, endOn: null } })).toEqual([]);
  });

  it('may hold what an application holds', () => {
    const youth = { firstName: 'Test', lastName: 'Jongere', birthDate: '2006-05-01', postcode: '6711AA' };
    const employer = { kvkNumber: '68750110', tradeName: 'Test', linkedKvkNumbers: [] };
    expect(paths({ youth, employer, schemeId: 'foodvalley-jongerenvoucher', appliedOn: '2026-08-17' })).toEqual([]);
  });

  it('names everything that is wrong at once', () => {
    const body = {
      youth: { birthDate: '2006-02-30' },
      placement: { hoursPerWeek: 0, startOn: 'soon' },
      employer: { kvkNumber: '1234567' },
      appliedOn: '01-09-2026',
    };
    const wrong = ['appliedOn', 'employer.kvkNumber', 'placement.hoursPerWeek', 'placement.startOn', 'youth.birthDate'];
    expect(paths(body).sort()).toEqual(wrong);
    expect(paths({ placement: { startOn: '2026-09-01', endOn: '2026-08-31' } })).toEqual(['placement.endOn']);
  });

  it('knows no other fields', () => {
    expect(paths({ young: {} })).toEqual(['']);
    expect(paths({ youth: { bsn: '123456782' } })).toEqual(['youth']);
  });
});
