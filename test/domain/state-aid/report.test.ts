import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays, isWeekend } from '../../../domain/calendar';
import { cents } from '../../../domain/money';
import { type AidGrant, aidGrantOf, reported, reportedRequest, reportingOf } from '../../../domain/state-aid/report';
import { isUnionWorkingDay, reportBy, workingDaysUntil } from '../../../domain/state-aid/report-term';
import { voucherDate } from '../arbitrary-date';
import { done, inStatus, officer1, refused } from '../fixtures';
import { aidApplication, aidScheme } from './world';

const scheme = aidScheme('aid', 150_000);

describe('20 working days', () => {
  it.each([
    ['2026-12-09', '2027-01-08', 'over Christmas, of which one day is a Saturday, and New Year'],
    ['2026-09-01', '2026-09-29', 'over weekends alone'],
    ['2026-09-05', '2026-10-02', 'from a Saturday'],
    ['2026-04-17', '2026-05-20', "over King's Day, 5 May and Ascension; the decreed Friday after it counts"],
    ['2027-03-08', '2027-04-06', 'over Easter Monday; Good Friday counts'],
  ])('of a grant on %s end on %s: %s', (grantedOn, by) => {
    expect(reportBy(grantedOn)).toBe(by);
  });

  it('are never fewer nor more, whenever they begin', () => {
    fc.assert(
      fc.property(voucherDate, (grantedOn) => {
        const by = reportBy(grantedOn);
        let count = 0;
        for (let day = addDays(grantedOn, 1); day <= by; day = addDays(day, 1)) if (isUnionWorkingDay(day)) count += 1;
        expect(count).toBe(20);
        expect(isUnionWorkingDay(by) && !isWeekend(by)).toBe(true);
      }),
    );
  });

  it.each([
    ['2026-09-01', 20, 'on the day of the grant'],
    ['2026-09-02', 19, 'a day later'],
    ['2026-09-26', 2, 'on a Saturday'],
    ['2026-09-29', 0, 'on the last day'],
    ['2026-09-30', -1, 'a day too late'],
    ['2026-10-05', -4, 'over a weekend too late'],
  ])('of a grant on 2026-09-01 leave on %s %i: %s', (today, left) => {
    expect(workingDaysUntil(reportBy('2026-09-01'), today)).toBe(left);
  });

  it('are not late on a day off after the last day, as far as they are counted', () => {
    expect(Object.is(workingDaysUntil('2026-10-02', '2026-10-04'), 0)).toBe(true);
  });
});

const grant = (changes: Partial<Omit<AidGrant, 'amountCents'>> & { amountCents?: number } = {}): AidGrant => ({
  applicationId: '01M00000000000000000000001',
  number: 'VL-2026-00000-00001',
  schemeId: 'aid',
  region: 'foodvalley',
  grantedOn: '2026-09-01',
  beneficiaryName: 'Proefbedrijf',
  kvkNumber: '68750110',
  authority: 'Gemeente Ede',
  sector: 'general',
  regulation: 'Verordening (EU) 2023/2831, art. 3',
  version: 1,
  changedOn: '2026-09-01',
  reports: [],
  ...changes,
  amountCents: cents(changes.amountCents ?? 150_000),
});

describe('what there is to report', () => {
  const application = aidApplication(scheme, { nth: 1 });
  const decision = {
    outcome: 'grant' as const,
    motivation: 'Voldoet.',
    amountCents: cents(150_000),
    overrides: [],
    deciderSub: 'officer-1',
    deciderRole: 'officer',
    decidedAt: '2026-09-01T09:00:00.000Z',
  };
  const granted = {
    ...inStatus(application, 'granted'),
    aidOn: '2026-09-01',
    heldCents: cents(150_000),
    decision,
  };

  it('begins with the grant and stays after the end, with what is left', () => {
    expect(aidGrantOf({ ...granted, status: 'reserved', decision: null }, scheme)).toBeNull();
    expect(aidGrantOf(granted, aidScheme('none', 1, { stateAid: 'none' }))).toBeNull();
    expect(aidGrantOf(granted, scheme)).toMatchObject({
      grantedOn: '2026-09-01',
      amountCents: 150_000,
      kvkNumber: '68750110',
      authority: 'Gemeente Ede',
      regulation: 'Verordening (EU) 2023/2831, art. 3',
    });
    const ended = { ...granted, status: 'withdrawn' as const, heldCents: cents(0) };
    expect(aidGrantOf(ended, scheme)).toMatchObject({ amountCents: 0 });
  });

  it('names the regulation of the sector', () => {
    const farm = { ...granted, employer: { ...granted.employer, sector: 'agriculture' as const } };
    expect(aidGrantOf(farm, scheme)?.regulation).toContain('1408/2013');
  });
});

describe('how far a grant is', () => {
  it.each([
    ['2026-09-01', 'open'],
    ['2026-09-29', 'open'],
    ['2026-09-30', 'late'],
  ])('unreported on %s it is %s', (today, status) => {
    expect(reportingOf(grant(), today)).toEqual({ status, reportBy: '2026-09-29' });
  });

  it('is reported once marked, open again once it changed, and void when nothing came of it', () => {
    const today = '2026-10-12';
    const marked = done(
      reported(grant(), { reportedOn: today, reference: 'EU-1' }, officer1, `${today}T10:00:00.000Z`, today),
    );
    expect(reportingOf(marked, today)).toEqual({ status: 'reported', reportBy: '2026-09-29' });
    const lowered = { ...marked, amountCents: cents(0), changedOn: '2026-11-02' };
    expect(reportingOf(lowered, '2026-11-30')).toEqual({ status: 'open', reportBy: '2026-11-30' });
    expect(reportingOf(lowered, '2026-12-01').status).toBe('late');
    expect(reportingOf({ ...marked, sector: 'agriculture', changedOn: today }, today).status).toBe('open');
    expect(reportingOf(grant({ amountCents: 0 }), today).status).toBe('void');
  });
});

describe('marking as reported', () => {
  const today = '2026-09-15';
  const mark = (of: AidGrant, reference: string, reportedOn = today) =>
    reported(of, { reportedOn, reference }, officer1, `${today}T10:00:00.000Z`, today);

  it('keeps who and when, and changes nothing when it is sent again', () => {
    const marked = done(mark(grant(), 'EU-1'));
    expect(marked).toMatchObject({
      version: 2,
      reports: [{ amountCents: 150_000, reportedOn: today, reference: 'EU-1', bySub: 'officer-1', byRole: 'officer' }],
    });
    expect(done(mark(marked, 'EU-1'))).toBe(marked);
  });

  it('adds another reference, or a changed amount under the same one, and takes nothing back', () => {
    const twice = done(mark(done(mark(grant(), 'EU-1')), 'EU-2'));
    expect(twice.reports.map(({ reference }) => reference)).toEqual(['EU-1', 'EU-2']);
    expect(done(mark({ ...twice, amountCents: cents(1) }, 'EU-2')).reports.at(-1)?.amountCents).toBe(1);
  });

  it('is refused for a day to come and for one before the grant', () => {
    expect(refused(mark(grant(), 'EU-1', '2026-09-16'))).toBe('input-invalid');
    expect(refused(mark(grant(), 'EU-1', '2026-08-31'))).toBe('input-invalid');
    expect(mark(grant(), 'EU-1', '2026-09-01').ok).toBe(true);
  });

  it('takes 1 to 50 different applications', () => {
    const asked = (applicationIds: string[]) =>
      reportedRequest.safeParse({ applicationIds, reportedOn: today, reference: 'EU-1' }).success;
    const ids = Array.from({ length: 51 }, (_, nth) => String(nth));
    expect([asked([]), asked(['a', 'a']), asked(ids), asked(ids.slice(1))]).toEqual([false, false, false, true]);
  });
});
