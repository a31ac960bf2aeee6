import { describe, expect, it } from 'vitest';
import type { Actor } from '../../../domain/actor';
import type { Application } from '../../../domain/application/record';
import { deadlineOf, termNeedsWork, termTaskOf } from '../../../domain/term/due';
import { withTermFollowed } from '../../../domain/term/follow';
import { fixPenalty, giveNotice, payPenalty } from '../../../domain/term/late';
import { inStatus } from '../fixtures';
import { applied, codeOf, employer, finance, law, morning, next, officer, withTermOf } from './fixtures';

describe('a decision that comes late', () => {
  const notice = (application: Application, on: string, noticedOn?: string, by = officer, scheme = law) =>
    giveNotice(application, scheme, { noticedOn }, by, morning(on));
  const ends = (application: Application, day: string) =>
    withTermFollowed(application, inStatus(application, 'granted'), law, day);
  const late = () => next(notice(applied(), '2027-01-05'));
  const owed = () => ends(late(), '2027-02-01');
  const fixes = (application: Application, on: string, exemption: 'manifestly-unfounded' | null = null) =>
    fixPenalty(application, { motivation: 'Te laat.', exemption }, officer, morning(on));

  it('takes notice once the term has passed, from the employer or on paper', () => {
    expect(codeOf(notice(applied(), '2026-12-28'))).toBe('term-running');
    expect(codeOf(notice(applied(), '2027-01-05', '2026-12-28'))).toBe('term-running');
    expect(codeOf(notice(applied(), '2027-01-05', '2027-01-06'))).toBe('input-invalid');
    expect(codeOf(notice(applied(), '2027-01-05', '2027-01-04', employer))).toBe('input-invalid');
    expect(notice(applied(), '2026-12-29', undefined, employer).ok).toBe(true);
    expect(late()).toMatchObject({ term: { notice: { noticedOn: '2027-01-05', penaltyFrom: '2027-01-20' } } });
    expect(codeOf(notice(late(), '2027-01-06'))).toBe('wrong-state');
  });

  it('under an agreement leads to no penalty', () => {
    const agreement = withTermOf({}, { legalNature: 'agreement' });
    const found = next(notice(applied(agreement), '2027-01-05', undefined, officer, agreement));
    expect(found.term?.notice?.penaltyFrom).toBeNull();
    expect(codeOf(fixes(ends(found, '2027-03-01'), '2027-03-02'))).toBe('wrong-state');
  });

  it('is fixed once it was decided: the days before that one, to be paid in six weeks', () => {
    expect(codeOf(fixes(late(), '2027-02-01'))).toBe('term-running');
    const fixed = fixes(owed(), '2027-02-01');
    expect(next(fixed).term?.penalty).toMatchObject({
      ...{ days: 12, amountCents: 27_600, fixedOn: '2027-02-01', payBy: '2027-03-15', exemption: null },
    });
    expect(fixed).toMatchObject({ value: { events: [{ data: { amountCents: 27_600, days: 12 } }], movements: [] } });
    expect(codeOf(fixes(next(fixed), '2027-02-02'))).toBe('wrong-state');
  });

  it('is on the worklist until it is fixed, by the last day for that', () => {
    expect([termTaskOf(owed(), '2027-02-02'), deadlineOf(owed()), termNeedsWork(owed())]).toEqual([
      ...['fix-penalty', '2027-02-15', true],
    ]);
    expect(termNeedsWork(next(fixes(owed(), '2027-02-02')))).toBe(false);
    expect(termNeedsWork(ends(late(), '2027-01-20'))).toBe(false);
  });

  it('may be fixed before the decision once 42 days have gone by: € 1,442', () => {
    expect(codeOf(fixes(late(), '2027-03-02'))).toBe('term-running');
    expect(next(fixes(late(), '2027-03-03')).term?.penalty).toMatchObject({ days: 42, amountCents: 144_200 });
  });

  it('is none where the application was manifestly unfounded (Awb 4:17 lid 6)', () => {
    const none = next(fixes(owed(), '2027-02-01', 'manifestly-unfounded'));
    expect(none.term?.penalty).toMatchObject({ days: 0, amountCents: 0, exemption: 'manifestly-unfounded' });
    expect(codeOf(payPenalty(none, { paidOn: '2027-02-02', reference: 'D-1' }, finance, morning('2027-02-02')))).toBe(
      'wrong-state',
    );
  });

  it('is paid by finance, who is another than who fixed it', () => {
    const fixed = next(fixes(owed(), '2027-02-01'));
    const pays = (by: Actor, paidOn = '2027-02-08') =>
      payPenalty(fixed, { paidOn, reference: 'D-1' }, by, morning('2027-02-08'));
    expect(codeOf(pays({ ...finance, sub: officer.sub }))).toBe('second-person-required');
    expect(codeOf(pays({ ...finance, organisation: '68750110' }))).toBe('own-organisation');
    expect([codeOf(pays(finance, '2027-02-09')), codeOf(pays(finance, '2027-01-31'))]).toEqual([
      ...['input-invalid', 'input-invalid'],
    ]);
    const paid = next(pays(finance));
    expect(paid.term?.penalty?.payment).toMatchObject({ paidOn: '2027-02-08', reference: 'D-1' });
    expect(codeOf(payPenalty(paid, { paidOn: '2027-02-08', reference: 'D-2' }, finance, morning('2027-02-08')))).toBe(
      'wrong-state',
    );
  });
});
