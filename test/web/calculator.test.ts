import { describe, expect, it } from 'vitest';
import { asksOf } from '../../domain/scheme/asks';
import { quoteRequest } from '../../domain/scheme/quote-request';
import { questionsFor } from '../../web/pages/public/calculator-questions';
import {
  aboutYouthOf,
  answersOf,
  type CalculatorValues,
  quoteBody,
  rightValues,
  valuesOf,
} from '../../web/pages/public/calculator-values';
import { schemeWith, shipped } from '../domain/scheme/fixtures';

const today = '2026-11-22';

describe('the values of the calculator', () => {
  it('come back out of an address and a tab', () => {
    const values: CalculatorValues = {
      type: 'bbl',
      startOn: '2026-12-01',
      birthDate: '2006-05-01',
      municipality: 'Ede',
      hasEnd: false,
      workedBefore: true,
      lastEmployedHereOn: '2025-01-31',
      benefit: 'none',
      deMinimis: true,
    };
    expect(valuesOf(answersOf(values), aboutYouthOf(values))).toEqual(values);
  });

  it('keep nothing about the youth for the address', () => {
    const values: CalculatorValues = {
      birthDate: '2006-05-01',
      benefit: 'wajong',
      startQualification: true,
      inEducation: true,
    };
    expect(Object.values(answersOf(values)).filter((answer) => answer !== undefined)).toEqual([]);
  });

  it('forget a last day once there is said to be none', () => {
    const values: CalculatorValues = {
      hasEnd: false,
      endOn: '2027-01-01',
      workedBefore: null,
      lastEmployedHereOn: '2025-01-31',
    };
    expect(answersOf(values)).toMatchObject({ endOn: null, lastEmployedHereOn: undefined });
  });

  it('leave out what cannot be, and keep the rest', () => {
    const slips = { birthDate: '2026-11-23', kvkNumber: '123', hoursPerWeek: 90, municipality: 'Ede', type: null };
    expect(rightValues(slips, today)).toEqual({ municipality: 'Ede', type: null });
    expect(rightValues({ birthDate: '1899-12-31', startOn: 'not a date' }, today)).toEqual({});
    const backward = { startOn: '2026-12-01', hasEnd: true, endOn: '2026-11-30' };
    expect(rightValues(backward, today)).toEqual({ startOn: '2026-12-01', hasEnd: true });
  });
});

describe('the question to the API', () => {
  const body = (values: CalculatorValues) => {
    const sent: unknown = JSON.parse(
      JSON.stringify(quoteBody(answersOf(values), aboutYouthOf(values), 'een andere gemeente')),
    );
    return quoteRequest.parse(sent);
  };

  it('is one that the API takes, with nothing known and with everything', () => {
    expect(body({})).toEqual({ youth: {}, placement: {}, employer: {} });
    expect(
      body({
        type: 'job',
        hasEnd: false,
        workedBefore: false,
        hoursPerWeek: 32.5,
        benefit: 'ww',
        kvkNumber: '68750110',
      }),
    ).toEqual({
      youth: { benefit: 'ww' },
      placement: { type: 'job', endOn: null, hoursPerWeek: 32.5, lastEmployedHereOn: null },
      employer: { kvkNumber: '68750110' },
    });
  });

  it('says that no aid was received, and does not guess how much was', () => {
    expect(body({ deMinimis: false }).declarations).toEqual({ deMinimis: [] });
    expect(body({ deMinimis: true }).declarations).toBeUndefined();
  });

  it('names a municipality that is not on the list in words', () => {
    expect(body({ municipality: '-' }).youth).toEqual({ municipality: 'een andere gemeente' });
  });
});

describe('what the calculator asks', () => {
  const entry = (schemeId: string) => ({ asks: asksOf(shipped(schemeId)) });
  const [bonus, lkv] = [entry('noordoost-brabant-bonus'), entry('informatie-lkv')];

  it('is little at first', () => {
    expect(questionsFor([bonus, lkv], [bonus, lkv], {})).toEqual({ first: ['type', 'startOn', 'birthDate'], more: [] });
  });

  it('becomes what still matters', () => {
    const { more } = questionsFor([bonus, lkv], [bonus, lkv], { type: 'bbl' });
    expect(more).toEqual(['startQualification', 'benefit', 'kvkNumber']);
  });

  it('is no more about a scheme that is ruled out, but for what was answered', () => {
    expect(questionsFor([bonus, lkv], [lkv], { type: 'job' }).more).toEqual([]);
    expect(questionsFor([bonus, lkv], [lkv], { type: 'job', benefit: null }).more).toEqual(['benefit']);
  });

  it('includes the training company for the types that need one', () => {
    const scheme = {
      asks: asksOf(schemeWith({ placement: { types: ['bbl', 'job'], recognisedTrainingCompanyFor: ['bbl'] } })),
    };
    expect(questionsFor([scheme], [scheme], { type: 'bbl' }).more).toEqual(['trainingCompanyNumber']);
    expect(questionsFor([scheme], [scheme], { type: 'job' }).more).toEqual([]);
  });

  it('begins at once where none of the first questions matters', () => {
    expect(questionsFor([entry('drechtsteden-maatwerkbudget')], [entry('drechtsteden-maatwerkbudget')], {})).toEqual({
      first: [],
      more: ['startQualification', 'kvkNumber', 'requestedAmountCents'],
    });
  });
});
