import { describe, expect, it } from 'vitest';
import { cents } from '../../../domain/money';
import { isAnnounced, leftOf, menuEntry } from '../../../domain/scheme/menu-entry';
import { schemeWith, shipped, shippedIds } from './fixtures';

const left = { amountCents: cents(100), awards: 1, waiting: 0 };
const at = (now: string) => menuEntry(schemeWith(), left, now).window;

describe('a scheme on the menu', () => {
  it('is open from the first minute to the last, by the clock in Amsterdam', () => {
    expect(at('2026-01-01T07:59:59.999Z').state).toBe('not-yet');
    expect(at('2026-01-01T08:00:00.000Z')).toEqual({
      opensAt: '2026-01-01T08:00:00.000Z',
      closesAt: '2026-12-31T16:00:00.000Z',
      extension: null,
      state: 'open',
    });
    expect(at('2026-12-31T16:00:00.000Z').state).toBe('closed');
  });

  it('says in plain words what it asks, how long the youth stays, and how often', () => {
    const scheme = schemeWith({
      youth: { minAge: 18, maxAge: 26 },
      retention: { months: 6, rule: 'longer-than', minHoursPerWeek: 12.5 },
      caps: { perEmployerAwards: 3, perEmployerPerYearAwards: 1, perYouthAwards: 1 },
    });
    expect(menuEntry(scheme, left, '2026-06-01T10:00:00.000Z').conditions).toEqual({
      nl: [
        'De jongere is 18 tot en met 26 jaar op de dag dat het werk begint.',
        'De jongere blijft langer dan 6 maanden aan het werk.',
        'In die tijd werkt de jongere minstens 12,5 uur per week.',
        'Een werkgever krijgt dit hoogstens 3 keer.',
        'Een werkgever krijgt dit per jaar hoogstens 1 keer.',
        'Dit kan per jongere hoogstens 1 keer.',
      ],
      en: [
        'The youth is 18 up to and including 26 on the day the work starts.',
        'The youth stays at work for longer than 6 months.',
        'During that time the youth works at least 12.5 hours a week.',
        'An employer gets this at most 3 times.',
        'An employer gets this in one year at most once.',
        'For one youth this is possible at most once.',
      ],
    });
  });

  it('says for whom an amount is, and how it is counted', () => {
    const scheme = schemeWith({
      award: [
        { when: { types: ['learn-work'], benefits: ['none', 'ww'] }, amountCents: 300_000 },
        { when: { types: ['job', 'bbl'] }, amountCents: 50_000, perMonth: true, maxMonths: 6 },
        { amountCents: 120_050, proRataHours: 32, requested: true },
      ],
    });
    const { amounts } = menuEntry(scheme, left, '2026-06-01T10:00:00.000Z');
    expect(amounts.map((row) => [row.case.nl, row.amount.nl])).toEqual([
      ['Voor een leer-werktraject. De jongere heeft geen uitkering of een WW-uitkering.', '€ 3.000.'],
      ['Voor een baan of een bbl-plek.', '€ 500 per maand, hoogstens 6 maanden.'],
      [
        'In alle andere gevallen.',
        'Hoogstens € 1.200,50 bij 32 uur per week of meer, en naar verhouding minder bij minder uren.',
      ],
    ]);
    expect(amounts[1]).toMatchObject({ amountCents: 50_000, perMonth: true, maxMonths: 6, requested: false });
  });

  it('says when each part can be claimed', () => {
    const retention = { months: 6, rule: 'at-least' };
    const instalments = [
      { amountCents: 40_000, due: { after: 'P2M' } },
      { shareBp: 2_550, due: { onGrant: true } },
      { shareBp: 10_00, due: { afterRetention: true }, retentionGate: true },
    ];
    const parts = menuEntry(schemeWith({ retention, instalments }), left, '2026-06-01T10:00:00.000Z').instalments;
    expect(parts.map(({ part, moment }) => `${part.nl} ${moment.nl}`)).toEqual([
      '€ 400 2 maanden na het begin van het werk',
      '25,5% na de toekenning',
      '10% als de jongere lang genoeg aan het werk is gebleven',
    ]);
  });

  it('offers every kind of placement where the scheme names none, and none where it asks for no placement', () => {
    const types = (changes: Record<string, unknown>) =>
      menuEntry(schemeWith(changes), left, '2026-06-01T10:00:00.000Z').placementTypes;
    expect(types({ placement: {} })).toHaveLength(6);
    expect(types({ placement: { types: ['bbl'] } })).toEqual(['bbl']);
    expect(types({ placement: null })).toEqual([]);
  });

  it('says where to apply', () => {
    const elsewhere = menuEntry(shipped('informatie-lkv'), null, '2026-06-01T10:00:00.000Z');
    expect(elsewhere.whereToApply.nl).toMatch(/^U vraagt dit aan bij .+: https:\/\//);
    expect(elsewhere.left).toBeNull();
    expect(menuEntry(schemeWith(), left, '2026-06-01T10:00:00.000Z').whereToApply.nl).toContain('hier');
  });

  it.each(shippedIds)('says everything in both languages: %s', (schemeId) => {
    const { conditions, amounts } = menuEntry(shipped(schemeId), left, '2026-06-01T10:00:00.000Z');
    expect(conditions.nl).toHaveLength(conditions.en.length);
    const sentences = [...conditions.nl, ...conditions.en, ...amounts.flatMap((row) => Object.values(row.case))];
    expect(sentences.filter((sentence) => !/^[A-Z€].*\.$/.test(sentence))).toEqual([]);
  });
});

describe('what is left', () => {
  it('is never below nothing, and null in a unit without cap', () => {
    const over = { availableCents: cents(-5_000), availableAwards: -1, waitingAwards: 3 };
    expect(leftOf(over)).toEqual({ amountCents: 0, awards: 0, waiting: 3 });
    expect(leftOf({ availableCents: null, availableAwards: 7, waitingAwards: 0 })).toEqual({
      amountCents: null,
      awards: 7,
      waiting: 0,
    });
  });
});

describe('a version with a date', () => {
  it('is announced from that day on', () => {
    expect(isAnnounced({ publishedOn: '2026-12-01' }, '2026-11-30')).toBe(false);
    expect(isAnnounced({ publishedOn: '2026-12-01' }, '2026-12-01')).toBe(true);
  });
});
