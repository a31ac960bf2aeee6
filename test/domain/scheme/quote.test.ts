import { describe, expect, it } from 'vitest';
import { quote } from '../../../domain/scheme/quote';
import { fullFacts, schemeWith, shipped } from './fixtures';

describe('a quote', () => {
  it('for a Haarlem youth, all known: the amount and the day it falls due', () => {
    expect(quote(shipped('haarlem-jongerenvoucher'), fullFacts, '2026-08-15')).toMatchObject({
      schemeId: 'haarlem-jongerenvoucher',
      eligible: 'yes',
      amountCents: 150_000,
      instalments: [{ dueOn: '2027-03-02', amountCents: 150_000 }],
      whatToDo: {
        nl: 'U voldoet aan de voorwaarden die wij kunnen nagaan. Vraag de regeling aan met het formulier. Aanvragen kan tot 31 december 2027, 17:00 uur.',
        en: 'You meet the conditions that we can check. Apply with the form. You can apply until 31 December 2027, 17:00.',
      },
      nextStep: { nl: 'Vraag de regeling aan met het formulier. Aanvragen kan tot 31 december 2027, 17:00 uur.' },
    });
  });

  it('on nothing at all is unknown, with the most it can be', () => {
    const open = quote(shipped('noordoost-brabant-bonus'), {}, '2026-08-15');
    expect(open).toMatchObject({ eligible: 'unknown', amountCents: 300_000 });
    expect(open.instalments).toEqual([{ dueOn: null, amountCents: 300_000 }]);
    expect(open.whatToDo.nl).toContain('De jongere heeft geen startkwalificatie');
  });

  it('that fails names no amount, but the condition', () => {
    const facts = { ...fullFacts, placement: { ...fullFacts.placement, hoursPerWeek: 8 } };
    const answer = quote(shipped('haarlem-jongerenvoucher'), facts, '2026-08-15');
    expect(answer).toMatchObject({ eligible: 'no', amountCents: null, instalments: [] });
    expect(answer.whatToDo.nl).toContain('De jongere werkt minstens 12 uur per week. Klopt dit niet?');
    expect(answer.whatToDo.en).toContain('The youth works at least 12 hours a week.');
  });

  it('for one who is not the beneficiary sends on to the organisation', () => {
    const answer = quote(shipped('noordoost-brabant-bonus'), fullFacts, '2026-08-15');
    expect(answer.whatToDo.nl).toContain('Vraag die organisatie wat zij voor u kan doen.');
    expect(answer.whatToDo.nl).not.toContain('Dan mag u toch aanvragen');
  });

  it('for a scheme handled elsewhere is never a yes, and says where', () => {
    const answer = quote(shipped('informatie-no-risk-polis'), fullFacts, '2026-08-15');
    expect(answer).toMatchObject({ eligible: 'unknown', amountCents: null, instalments: [] });
    expect(answer.whatToDo.nl).toContain('maar bij UWV: https://www.uwv.nl');
    const trial = { ...fullFacts, placement: { type: 'trial' as const } };
    expect(quote(shipped('informatie-no-risk-polis'), trial, '2026-08-15').eligible).toBe('no');
  });

  it('takes today for the day of applying when none is given', () => {
    const scheme = schemeWith({ youth: { minAge: 18, ageOn: 'application' } });
    const facts = { youth: { birthDate: '2008-08-15' } };
    expect(quote(scheme, facts, '2026-08-14').eligible).toBe('no');
    expect(quote(scheme, facts, '2026-08-15').eligible).toBe('yes');
    expect(quote(scheme, { ...facts, appliedOn: '2026-08-15' }, '2026-08-14').eligible).toBe('yes');
  });

  it('says when the window opens, and that it is over', () => {
    const scheme = schemeWith();
    const said = (today: string) => quote(scheme, {}, today).whatToDo.nl;
    expect(said('2025-12-31')).toContain('Aanvragen kan vanaf 1 januari 2026, 09:00 uur.');
    expect(said('2026-01-01')).toContain('Aanvragen kan tot 31 december 2026, 17:00 uur.');
    expect(said('2027-01-01')).toContain('Aanvragen kan niet meer');
  });
});
