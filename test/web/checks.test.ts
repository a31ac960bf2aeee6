import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Check } from '../../domain/scheme/check';
import { checkEligibility } from '../../domain/scheme/eligibility';
import { checkInWords, ruleInWords } from '../../web/words/checks';
import { arbitraryFacts, arbitraryPart, arbitraryScheme } from '../domain/scheme/arbitrary';
import { checkNamed, fullFacts, schemeWith, shipped, shippedIds } from '../domain/scheme/fixtures';
import { read, sources } from '../house';

const inSources = sources
  .filter((file) => /^domain\/(scheme\/rules|claim|allocation)\//.test(file))
  .flatMap((file) => [...read(file).matchAll(/(?:rule: |Rule = )'([a-z-]+)'/g)].map((match) => match[1] ?? ''));

const evidenceOf = (schemeId: string) =>
  shipped(schemeId).instalments.flatMap(({ evidence }) => evidence.map((kind) => `evidence-${kind}`));

const check = (rule: string, outcome: Check['outcome'], input: Check['input'], expected: Check['expected']): Check => ({
  rule,
  outcome,
  input,
  expected,
  reference: 'Proefregeling 2026',
});

const dutch = (...parts: Parameters<typeof check>) => checkInWords(check(...parts)).sentence.nl;

describe('every rule has words', () => {
  it('finds the rules in the sources', () => {
    expect(inSources).toEqual(expect.arrayContaining(['age', 'de-minimis', 'awards-per-youth', 'retention']));
    expect(inSources.length).toBeGreaterThan(20);
  });

  it.each([...new Set([...inSources, ...shippedIds.flatMap(evidenceOf)])])('%s', (rule) => {
    const title = ruleInWords(rule);
    expect(title?.nl).toMatch(/^[A-Z]/);
    expect(title?.en).toMatch(/^[A-Z]/);
    expect(title?.nl).not.toBe(title?.en);
  });

  it.each(shippedIds)('for what the engine says of %s', (schemeId) => {
    const said = checkEligibility(shipped(schemeId), fullFacts).map(({ rule }) => ruleInWords(rule));
    expect(said).not.toContain(null);
  });

  it('says something whole in both languages, whatever is known and whatever a scheme asks', () => {
    const some = fc.tuple(arbitraryScheme, arbitraryFacts.chain(arbitraryPart));
    fc.assert(
      fc.property(some, ([scheme, facts]) => {
        for (const one of checkEligibility(scheme, facts)) {
          const { title, sentence } = checkInWords(one);
          for (const text of [title.nl, title.en, sentence.nl, sentence.en]) {
            expect(text).not.toMatch(/undefined|null|NaN|\?|\[object|without end| {2}|\bnever\b/);
            expect(text.length).toBeGreaterThan(2);
          }
          expect(sentence.nl).toMatch(/^[A-Z].*\.$/);
          expect(sentence.en).toMatch(/^[A-Z].*\.$/);
        }
      }),
    );
  });
});

describe('a check in words', () => {
  const scheme = schemeWith({ youth: { minAge: 16, maxAge: 27, municipalities: ['Ede', 'Rhenen'] } });

  it('says what was seen and what is asked', () => {
    const old = checkNamed('age', scheme, { ...fullFacts, youth: { birthDate: '1990-01-31' } });
    expect(checkInWords(old)).toEqual({
      title: { nl: 'Leeftijd', en: 'Age' },
      sentence: {
        nl: 'De jongere is dan 36 jaar. De regeling is voor jongeren van 16 tot en met 27 jaar.',
        en: 'The youth is 36 years old then. The scheme is for young people aged 16 to 27.',
      },
    });
  });

  it('says what is not known', () => {
    const { sentence } = checkInWords(checkNamed('municipality', scheme, {}));
    expect(sentence.nl).toBe(
      'Wij weten nog niet in welke gemeente de jongere woont. De regeling is voor jongeren uit Ede of Rhenen.',
    );
  });

  it('writes hours, dates, kinds and euros as people do', () => {
    expect(dutch('hours-min', 'fail', 7.5, { minHoursPerWeek: 12 })).toContain('7,5 uur per week');
    expect(
      dutch('contract-months', 'pass', { startOn: '2026-09-01', endOn: '2027-02-28' }, { minContractMonths: 6 }),
    ).toBe(
      'Het contract loopt van 1 september 2026 tot en met 28 februari 2027. Het contract moet minstens 6 maanden duren.',
    );
    expect(dutch('placement-type', 'fail', 'trial', ['job', 'bbl'])).toBe(
      'Het gaat om een proefplaatsing. De regeling is voor een baan of een bbl-plek.',
    );
    const aid = { sector: 'agriculture', countedCents: 4_900_050, awardCents: 150_000 };
    expect(dutch('de-minimis', 'fail', aid, { ceilingCents: 5_000_000, years: 3 }).replaceAll('\u00a0', ' ')).toBe(
      'De onderneming in de landbouw kreeg al € 49.000,50 aan steun. Daar komt nu € 1.500 bij. Samen mag dat in 3 jaar hoogstens € 50.000 zijn.',
    );
  });

  it('tells the reasons of a retention check', () => {
    const input = {
      startOn: '2026-09-01',
      employedThrough: '2027-01-15',
      reasons: [{ code: 'employment-ended', detail: { endedOn: '2027-01-15', requiredThrough: '2027-03-01' } }],
    };
    const expected = { months: 6, rule: 'longer-than', gapDays: 0, employedThrough: '2027-03-01' };
    expect(dutch('retention', 'fail', input, expected)).toBe(
      'Het werk eindigde op 15 januari 2027. De jongere moet langer dan 6 maanden aan het werk blijven. Dat is tot en met 1 maart 2027.',
    );
    expect(dutch('retention', 'unknown', { ...input, reasons: [], notYetDue: true }, expected)).toMatch(
      /^Dit kan nog niet worden beoordeeld/,
    );
  });

  it('asks for another file when one was refused, and waits for one that is underway', () => {
    const files = { named: 1, clean: 0, underway: 0, refused: 1 };
    expect(dutch('evidence-payslip', 'unknown', files, { kind: 'payslip' })).toContain('Stuur een ander bestand.');
    expect(dutch('evidence-payslip', 'unknown', { ...files, underway: 1 }, {})).toContain('nog gecontroleerd');
    expect(checkInWords(check('evidence-cost-overview', 'pass', files, {})).title.nl).toBe('Cost overview');
  });

  it('does not keep silent about a rule that is new', () => {
    const { title, sentence } = checkInWords(check('some-new-rule', 'unknown', null, null));
    expect(title.nl).toBe('some-new-rule');
    expect(sentence.nl).toBe('Of aan deze voorwaarde is voldaan, weten wij nog niet.');
  });
});
