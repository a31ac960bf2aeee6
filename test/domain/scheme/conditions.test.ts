import { describe, expect, it } from 'vitest';
import { conditionsInWords } from '../../../domain/scheme/conditions';
import { schemeWith, shipped } from './fixtures';

const dutch = (changes: Record<string, unknown>) => conditionsInWords(schemeWith(changes)).map(({ nl }) => nl);
const english = (changes: Record<string, unknown>) => conditionsInWords(schemeWith(changes)).map(({ en }) => en);

describe('conditions in plain words', () => {
  it('for Haarlem', () => {
    expect(conditionsInWords(shipped('haarlem-jongerenvoucher'))).toEqual([
      {
        rule: 'age',
        nl: 'De jongere is 16 tot en met 26 jaar op de dag dat het werk begint.',
        en: 'The youth is 16 up to and including 26 on the day the work starts.',
      },
      {
        rule: 'placement-type',
        nl: 'Het gaat om een baan of een bbl-plek.',
        en: 'It is about a job or a bbl apprenticeship.',
      },
      {
        rule: 'hours-min',
        nl: 'De jongere werkt minstens 12 uur per week.',
        en: 'The youth works at least 12 hours a week.',
      },
    ]);
  });
});

describe('each condition', () => {
  it('is silent about what a scheme does not ask', () => {
    expect(dutch({})).toEqual([]);
  });

  it.each([
    [{ youth: { minAge: 18 } }, 'De jongere is 18 jaar of ouder op de dag dat het werk begint.'],
    [{ youth: { maxAge: 26, ageOn: 'application' } }, 'De jongere is 26 jaar of jonger op de dag van de aanvraag.'],
    [
      { youth: { benefits: ['none', 'ww', 'wajong'] } },
      'De jongere heeft geen uitkering, een WW-uitkering of een Wajong-uitkering.',
    ],
    [{ youth: { municipalities: ['Ede'] } }, 'De jongere woont in Ede.'],
    [{ youth: { registeredJobseeker: true } }, 'De jongere staat ingeschreven als werkzoekende.'],
    [{ youth: { inEducation: false } }, 'De jongere volgt geen onderwijs.'],
    [{ placement: { maxHoursPerWeek: 32.5 } }, 'De jongere werkt hoogstens 32,5 uur per week.'],
    [{ placement: { minContractMonths: 1 } }, 'Het contract duurt minstens 1 maand.'],
    [{ placement: { startOn: { from: '2026-03-01' } } }, 'Het werk begint op 1 maart 2026 of later.'],
    [
      { placement: { startOn: { from: '2026-03-01', to: '2026-10-31' } } },
      'Het werk begint tussen 1 maart 2026 en 31 oktober 2026. Die dagen tellen mee.',
    ],
    [{ placement: { agency: 'excluded' } }, 'De jongere werkt niet via een uitzendbureau.'],
    [
      { placement: { notEmployedHereMonths: 3 } },
      'De jongere werkte niet bij de werkgever in de 3 maanden voor het begin.',
    ],
    [
      { placement: { recognisedTrainingCompanyFor: ['bbl'] } },
      'Voor een bbl-plek is de werkgever een erkend leerbedrijf.',
    ],
    [{ applyBeforeStart: 'P1M' }, 'De aanvraag komt op zijn vroegst 1 maand voor het begin van het werk.'],
    [{ applyAfterStart: 'P6W' }, 'De aanvraag komt op zijn laatst 42 dagen na het begin van het werk.'],
    [
      { award: [{ amountCents: 123_450, requested: true }] },
      'De aanvraag noemt het bedrag dat nodig is. Wij betalen hoogstens € 1.234,50.',
    ],
  ])('%j: %s', (changes, sentence) => {
    expect(dutch(changes)).toEqual([sentence]);
  });

  it('writes amounts and lists the English way in English', () => {
    expect(english({ award: [{ amountCents: 123_450, requested: true }] })[0]).toContain('€1,234.50');
    expect(english({ youth: { municipalities: ['Ede', 'Rhenen', 'Wageningen'] } })).toEqual([
      'The youth lives in Ede, Rhenen or Wageningen.',
    ]);
  });
});
