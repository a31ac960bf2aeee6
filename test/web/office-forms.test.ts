import { describe, expect, it } from 'vitest';
import type * as z from 'zod';
import { knownMessage } from '../../web/form/messages';
import { assessmentSchema } from '../../web/pages/office/case/assessment-schema';
import { decisionSchema } from '../../web/pages/office/case/decision-schema';
import { factSchema } from '../../web/pages/office/case/fact-schema';
import { askField, askSchema, objectionField, objectionSchema } from '../../web/pages/office/case/typed';
import { shortcutOf } from '../../web/pages/office/worklist/shortcuts';

const paths = (error: { issues: readonly { path: readonly PropertyKey[] }[] } | undefined) =>
  error?.issues.map(({ path }) => path.join('.')) ?? [];

describe('the form of a decision', () => {
  const overrides = [{ rule: 'age', reason: undefined }];

  it('asks a reason for each rule that is set aside by a grant', () => {
    const values = { outcome: 'grant', motivation: 'Past.', amountCents: undefined, overrides } as const;
    expect(paths(decisionSchema.safeParse(values).error)).toEqual(['overrides.0.reason']);
  });

  it('sends no override and no amount with a rejection', () => {
    const values = { outcome: 'reject', motivation: 'Past niet.', amountCents: 'veel', overrides } as const;
    expect(decisionSchema.parse(values)).toEqual({ outcome: 'reject', motivation: 'Past niet.', overrides: [] });
  });

  it('asks for outcome and motivation', () => {
    const values = { outcome: undefined, motivation: undefined, amountCents: undefined, overrides: [] };
    expect(paths(decisionSchema.safeParse(values).error)).toEqual(['outcome', 'motivation']);
  });

  it('sends no override with an intended refusal', () => {
    const values = {
      outcome: 'refuse',
      motivation: 'Te kort.',
      overrides: [{ rule: 'retention', reason: undefined }],
    } as const;
    expect(assessmentSchema.parse(values).overrides).toEqual([]);
  });
});

describe('the form of a fact', () => {
  it('tells everything that is wrong at once', () => {
    expect(paths(factSchema.safeParse({ field: 'youth.benefit', value: undefined, source: undefined }).error)).toEqual([
      'value',
      'source',
    ]);
    expect(paths(factSchema.safeParse({ field: undefined, value: undefined, source: 'contract' }).error)).toEqual([
      'field',
    ]);
  });

  it.each([
    ['placement.endOn', null],
    ['youth.startQualification', null],
    ['placement.hoursPerWeek', 24.5],
    ['youth.municipality', 'Ede'],
  ] as const)('takes %s %j', (field, value) => {
    expect(factSchema.safeParse({ field, value, source: 'contract' }).success).toBe(true);
  });
});

describe('keys of the worklist', () => {
  const typed = (key: string, target: object = { tagName: 'A' }, held: object = {}) =>
    ({ key, ctrlKey: false, metaKey: false, altKey: false, ...held, target }) as unknown as Parameters<
      typeof shortcutOf
    >[0];

  it('moves by letters everywhere, by arrows in the list', () => {
    expect(shortcutOf(typed('j'), false, true)).toBe('next');
    expect(shortcutOf(typed('k'), false, true)).toBe('previous');
    expect(shortcutOf(typed('?'), false, true)).toBe('help');
    expect(shortcutOf(typed('ArrowDown'), true, true)).toBe('next');
    expect(shortcutOf(typed('ArrowDown'), false, true)).toBeNull();
  });

  it('leaves letters alone once they are switched off; arrows stay', () => {
    expect(shortcutOf(typed('j'), true, false)).toBeNull();
    expect(shortcutOf(typed('?'), true, false)).toBeNull();
    expect(shortcutOf(typed('ArrowUp'), true, false)).toBe('previous');
  });

  it.each(['INPUT', 'TEXTAREA', 'SELECT'])('steals nothing from a field: %s', (tagName) => {
    expect(shortcutOf(typed('j', { tagName }), true, true)).toBeNull();
    expect(shortcutOf(typed('ArrowDown', { tagName }), true, true)).toBeNull();
  });

  it('steals nothing from the browser or from text that is edited', () => {
    expect(shortcutOf(typed('k', {}, { ctrlKey: true }), true, true)).toBeNull();
    expect(shortcutOf(typed('k', { isContentEditable: true }), true, true)).toBeNull();
  });
});

describe('forms whose fields are not those of the body', () => {
  const wrong = (schema: z.ZodType, typed: object) =>
    schema.safeParse(typed).error?.issues.map(({ path, message }) => [path.join('.'), knownMessage(message)?.nl]);
  const missing = 'Vul dit in of kies een antwoord.';

  it('takes a question a line, and says what is wrong beside the field', () => {
    expect(askSchema.parse({ questions: 'Het contract\n\n Hoeveel uur? ', endsOn: '2026-12-14' })).toEqual({
      questions: ['Het contract', 'Hoeveel uur?'],
      endsOn: '2026-12-14',
    });
    expect(wrong(askSchema, { questions: undefined, endsOn: undefined })).toEqual([
      ['questions', missing],
      ['endsOn', missing],
    ]);
    expect(wrong(askSchema, { questions: `kort\n${'x'.repeat(301)}`, endsOn: '2026-12-14' })).toEqual([
      ['questions', 'Dit is te lang. Maak het korter.'],
    ]);
    expect(askField('questions.1')).toBe('questions');
  });

  it('takes one choice for a decision and, of a payment, which one', () => {
    const rest = { receivedOn: '2026-12-01', summary: 'Te laag.' };
    expect(objectionSchema.parse({ ...rest, against: 'claim 01ABC-1' })).toEqual({
      ...rest,
      contested: 'claim',
      claimId: '01ABC-1',
    });
    expect(objectionSchema.parse({ ...rest, against: 'settlement' })).toEqual({ ...rest, contested: 'settlement' });
    expect(wrong(objectionSchema, { ...rest, against: undefined })).toEqual([['against', 'Kies een antwoord.']]);
    expect(objectionField('claimId')).toBe('against');
  });
});
