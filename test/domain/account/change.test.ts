import { describe, expect, it } from 'vitest';
import { adopt, asked, check, confirm, firstAccount, isAsked, isJudged } from '../../../domain/account/change';
import { accountStatus, type BankAccount, type StatedAccount } from '../../../domain/account/record';
import { coolingWorkingDays } from '../../../domain/account/touched';
import { isVerified, verify } from '../../../domain/account/verify';
import { payeeWarnings } from '../../../domain/account/warnings';
import type { Actor } from '../../../domain/actor';
import { addWorkingDays } from '../../../domain/holidays';
import type { Result } from '../../../domain/result';
import { accountInUse, idNumber } from '../payout-fixtures';

const now = '2026-11-17T10:00:00.000Z';
const today = '2026-11-17';
const [first, second] = ['officer-1', 'officer-2'].map(
  (sub): Actor => ({ sub, role: 'officer', roles: ['officer'], organisation: null }),
) as [Actor, Actor];

const stated = (changes: Partial<StatedAccount> = {}): StatedAccount => ({
  iban: 'NL60RABO0315274001',
  holderName: 'Test Bakkerij B.V.',
  ibanKey: 'key-of-the-new-one',
  statedAt: '2026-11-16T09:00:00.000Z',
  statedBy: { sub: 'employer-2', role: 'employer' },
  applicationId: null,
  ...changes,
});

function done<T>(result: Result<T>): T {
  if (!result.ok) throw new Error(result.refusal.detail);
  return result.value;
}

const waiting = (changes: Partial<StatedAccount> = {}): BankAccount => asked(accountInUse(), stated(changes)).next;
const judged = { outcome: 'confirm', motivation: 'Called back on the number in the trade register.' } as const;
const checked = (): BankAccount => done(check(waiting(), judged, first, now)).next;

describe('the account of an employer', () => {
  it('is in use at once where it is the first', () => {
    const { current, pending, version } = firstAccount(
      { region: 'foodvalley', organisation: '68750110', tradeName: 'Bakkerij', contactApplicationId: idNumber(1) },
      stated(),
      today,
    ).next;
    expect({ version, pending }).toEqual({ version: 1, pending: null });
    expect(current).toMatchObject({ iban: 'NL60RABO0315274001', usableFrom: today, check: null });
  });

  it('goes by what the employer said last', () => {
    const account = accountInUse();
    expect(adopt(account, stated({ iban: account.current.iban }))).toBeNull();
    expect(adopt(account, stated({ statedAt: '2026-08-31T09:00:00.000Z' }))).toBeNull();
    expect(adopt(account, stated())?.next.pending).toMatchObject({ iban: 'NL60RABO0315274001', check: null });
    const later = stated({ iban: 'NL85TEST0000000101', statedAt: '2026-11-15T09:00:00.000Z' });
    expect(adopt(waiting(), later)).toBeNull();
  });

  it('keeps what was asked for before as replaced', () => {
    const change = asked(checked(), stated({ iban: 'NL85TEST0000000101' }));
    expect(change.history).toMatchObject([{ what: 'replaced', asked: { iban: 'NL60RABO0315274001' } }]);
    expect(change.next.pending).toMatchObject({ iban: 'NL85TEST0000000101', check: null });
  });

  it('tells of a change without any account, to the contact known before', () => {
    const change = asked(accountInUse({ contactApplicationId: idNumber(5) }), stated({ applicationId: idNumber(9) }));
    expect(change.events).toMatchObject([{ name: 'account.change-requested', data: { applicationId: idNumber(5) } }]);
    expect(JSON.stringify(change.events)).not.toMatch(/RABO|ABNA|key-of/);
    const withContact = { ...checked(), contactApplicationId: idNumber(5) };
    const pending = withContact.pending && { ...withContact.pending, applicationId: idNumber(9) };
    const confirmed = done(confirm({ ...withContact, pending }, judged, second, now, today, 5));
    expect(confirmed.events).toMatchObject([{ name: 'account.confirmed', data: { applicationId: idNumber(5) } }]);
    expect(confirmed.next.contactApplicationId).toBe(idNumber(9));
  });
});

describe('a change of account', () => {
  it('needs one officer and then another, none of them of that employer or who asked', () => {
    expect(confirm(waiting(), judged, second, now, today, 5)).toMatchObject({ refusal: { code: 'wrong-state' } });
    const own = { ...first, organisation: '68750110' };
    expect(check(waiting(), judged, own, now)).toMatchObject({ refusal: { code: 'own-organisation' } });
    const asker = { ...first, sub: 'employer-2' };
    expect(check(waiting(), judged, asker, now)).toMatchObject({ refusal: { code: 'second-person-required' } });
    expect(check(checked(), judged, second, now)).toMatchObject({ refusal: { code: 'wrong-state' } });
    expect(confirm(checked(), judged, first, now, today, 5)).toMatchObject({
      refusal: { code: 'second-person-required' },
    });
    expect(confirm(checked(), judged, { ...second, organisation: '68750110' }, now, today, 5)).toMatchObject({
      refusal: { code: 'own-organisation' },
    });
    expect(check(accountInUse(), judged, first, now)).toMatchObject({ refusal: { code: 'wrong-state' } });
  });

  it('is the account once confirmed, cools, and keeps the one before', () => {
    const { next, history } = done(confirm(checked(), judged, second, now, today, 5));
    expect(next).toMatchObject({
      pending: null,
      current: { iban: 'NL60RABO0315274001', since: now, usableFrom: '2026-11-24' },
    });
    expect(next.current.check?.by.sub).toBe('officer-1');
    expect(next.current.confirmation?.by.sub).toBe('officer-2');
    expect(history).toMatchObject([{ what: 'used', used: { iban: 'NL91ABNA0417164300' } }]);
    expect(accountStatus(next, '2026-11-23')).toBe('cooling');
    expect(accountStatus(next, '2026-11-24')).toBe('in-use');
  });

  it('cools over weekends and holidays, and not at all for the same IBAN', () => {
    const on = (day: string, days: number) =>
      done(confirm(checked(), judged, second, now, day, days)).next.current.usableFrom;
    expect(on('2026-12-22', 5)).toBe('2026-12-30');
    expect(on('2027-03-24', 5)).toBe('2027-04-02');
    expect(on('2026-11-20', 1)).toBe('2026-11-23');
    expect(on('2026-11-17', 0)).toBe('2026-11-17');
    const again = asked(accountInUse(), stated({ iban: 'NL91ABNA0417164300' })).next;
    const same = done(check(again, judged, first, now)).next;
    expect(done(confirm(same, judged, second, now, today, 5)).next.current).toMatchObject({
      usableFrom: '2026-09-01',
      since: now,
    });
  });

  it('can be refused by either officer, and nothing else changes', () => {
    const refusal = { outcome: 'refuse', motivation: 'Nobody there knew of it.' } as const;
    for (const change of [
      done(check(waiting(), refusal, first, now)),
      done(confirm(checked(), refusal, second, now, today, 5)),
    ]) {
      expect(change.next).toMatchObject({ pending: null, current: { iban: 'NL91ABNA0417164300' } });
      expect(change.history).toMatchObject([{ what: 'refused', motivation: refusal.motivation }]);
      expect(change.events).toMatchObject([{ name: 'account.refused' }]);
    }
  });

  it('is known again when its answer got lost', () => {
    expect(isAsked(waiting(), stated())).toBe(true);
    expect(isAsked(waiting(), stated({ holderName: 'Another' }))).toBe(false);
    expect(isJudged(checked(), undefined, 'check', judged, first)).toBe(true);
    expect(isJudged(checked(), undefined, 'check', judged, second)).toBe(false);
    expect(isJudged(waiting(), undefined, 'check', judged, first)).toBe(false);
    const { next } = done(confirm(checked(), judged, second, now, today, 5));
    expect(isJudged(next, undefined, 'confirmation', judged, second)).toBe(true);
    expect(isJudged(checked(), undefined, 'confirmation', judged, second)).toBe(false);
    const refusal = { outcome: 'refuse', motivation: 'Not theirs.' } as const;
    const { next: kept, history } = done(check(waiting(), refusal, first, now));
    expect(isJudged(kept, history[0], 'check', refusal, first)).toBe(true);
    expect(isJudged(kept, history[0], 'check', refusal, second)).toBe(false);
  });

  it('takes the longest cooling period of the schemes it touches', () => {
    const scheme = (days: number) => ({ payout: { coolingWorkingDays: days } });
    expect(coolingWorkingDays([scheme(3), scheme(10), scheme(5)])).toBe(10);
    expect(coolingWorkingDays([])).toBe(5);
  });
});

describe('a verification of payee', () => {
  const request = { result: 'no-match', suggestedName: null, checkedOn: today } as const;

  it('is kept with the account it is about, newest first, and warns', () => {
    const once = done(verify(accountInUse(), request, first, now, today)).next;
    const twice = done(verify(once, { ...request, result: 'match' }, first, now, today)).next;
    expect(twice.current.verifications.map(({ result }) => result)).toEqual(['match', 'no-match']);
    expect(payeeWarnings(once.current)).toEqual(['payee-no-match']);
    expect(payeeWarnings(twice.current)).toEqual([]);
    expect(payeeWarnings(accountInUse().current)).toEqual([]);
    expect(isVerified(once, request, first)).toBe(true);
    expect(isVerified(twice, request, first)).toBe(false);
  });

  it('is about what is asked for, unless it says otherwise', () => {
    const { next } = done(verify(waiting(), request, first, now, today));
    expect(next.pending?.verifications).toHaveLength(1);
    expect(next.current.verifications).toHaveLength(0);
    const current = done(verify(waiting(), { ...request, of: 'current' }, first, now, today)).next;
    expect(current.current.verifications).toHaveLength(1);
    expect(verify(accountInUse(), { ...request, of: 'pending' }, first, now, today).ok).toBe(false);
    expect(verify(accountInUse(), { ...request, checkedOn: '2026-11-18' }, first, now, today).ok).toBe(false);
  });
});

describe('working days', () => {
  it('are counted without weekends and holidays', () => {
    expect(addWorkingDays('2026-11-20', 1)).toBe('2026-11-23');
    expect(addWorkingDays('2026-12-24', 1)).toBe('2026-12-28');
    expect(addWorkingDays('2027-04-26', 1)).toBe('2027-04-28');
    expect(addWorkingDays('2026-11-21', 0)).toBe('2026-11-21');
  });
});
