import { describe, expect, it } from 'vitest';
import { identityFields, openFields, schemaOf } from '../../domain/application/fact-fields';
import { paragraph } from '../../domain/text';
import { ruleInWords } from '../../web/words/checks';
import { factFields, factInWords, factWords } from '../../web/words/fact-fields';
import { type Judgement, motivations, motivationsFor } from '../../web/words/motivations';

const format = {
  say: ({ nl }: { nl: string }) => nl,
  shortDay: (date: string) => `dag ${date}`,
  money: (cents: number) => `${cents} cent`,
  number: (value: number) => String(value).replace('.', ','),
};

describe('facts in words', () => {
  it('knows every fact the API takes', () => {
    expect([...factFields].sort()).toEqual([...Object.keys(identityFields), ...Object.keys(openFields)].sort());
  });

  it('offers as choice what the API takes, and all of it', () => {
    for (const field of factFields) {
      const { kind, choices = {} } = factWords[field];
      if (kind !== 'choice') continue;
      for (const value of Object.keys(choices))
        expect(schemaOf(field).safeParse(value).success, `${field} ${value}`).toBe(true);
      expect(schemaOf(field).safeParse('something else').success).toBe(false);
    }
    expect(Object.keys(factWords['youth.benefit'].choices ?? {})).toHaveLength(6);
  });

  it('asks for no date only where the API takes none', () => {
    for (const field of factFields) {
      const takesNone = schemaOf(field).safeParse(null).success;
      const asksNone = ['date-or-none', 'yes-no-unknown'].includes(factWords[field].kind);
      expect(asksNone, field).toBe(takesNone);
    }
  });

  it.each([
    ['youth.benefit', 'ww', 'een WW-uitkering'],
    ['youth.startQualification', null, 'niet bekend'],
    ['placement.endOn', null, 'geen einddatum'],
    ['placement.endOn', '2027-03-01', 'dag 2027-03-01'],
    ['placement.hoursPerWeek', 24.5, '24,5'],
    ['placement.viaAgency', false, 'nee'],
    ['requestedAmountCents', 42_000, '42000 cent'],
    ['something.newer', 'as it is', 'as it is'],
  ])('shows %s %j', (field, value, shown) => {
    expect(factInWords(field, value, format)).toBe(shown);
  });
});

describe('motivations to choose from', () => {
  const judgements = Object.keys(motivations) as Judgement[];

  it.each(judgements)('has one for %s whatever the checks say, short enough for the API', (judgement) => {
    expect(motivationsFor(judgement, []).length).toBeGreaterThan(0);
    for (const { text, label } of motivations[judgement]) {
      expect(paragraph(4000).safeParse(text).success).toBe(true);
      expect(label.nl && label.en).toBeTruthy();
    }
  });

  it('names only rules there are', () => {
    const rules = judgements.flatMap((judgement) => motivations[judgement].flatMap(({ rules: of = [] }) => of));
    expect(rules.filter((rule) => ruleInWords(rule) === null)).toEqual([]);
  });

  it('offers the text of a rule when it did not pass, and not otherwise', () => {
    const labels = (open: readonly string[]) => motivationsFor('reject', open).map(({ label }) => label.nl);
    expect(labels(['age'])).toContain('Leeftijd');
    expect(labels(['hours-min'])).not.toContain('Leeftijd');
  });
});
