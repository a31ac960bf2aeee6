import { describe, expect, it } from 'vitest';
import { dueOf } from '../../../domain/claim/due';
import { makeClaims } from '../../../domain/claim/make';
import type { Claim } from '../../../domain/claim/record';
import { remind, reminderDays } from '../../../domain/claim/remind';
import type { Move } from '../../../domain/move';
import { claimOf, done, eventsOf, granted, haarlem, money, received, refused } from '../fixtures';

const application = granted(received(haarlem));
const opened = claimOf(application, {
  status: 'open',
  version: 2,
  openedOn: '2027-03-02',
  evidenceDueOn: '2027-04-13',
});
const with_ = (afterDays: number | null, beforeDays: number | null, passed = 0, more: Partial<Claim> = {}): Claim => ({
  ...opened,
  reminders: { afterDays, beforeDays, passed },
  ...more,
});
const claimAfter = (move: Move): Claim => move.claims[0]?.next ?? opened;

describe('the days of a reminder', () => {
  it.each<[string, Claim, readonly string[]]>([
    ['so many days after opening, and so many before the last', with_(14, 7), ['2027-03-16', '2027-04-06']],
    ['in order, whichever setting gives them', with_(38, 7), ['2027-04-06', '2027-04-09']],
    ['once where both fall on one day', with_(35, 7), ['2027-04-06']],
    ['never on the last day or after it', with_(42, 0), []],
    ['on the day before it at the latest', with_(41, 1), ['2027-04-12']],
    ['never on the day of opening or before', with_(0, 42), []],
    ['the first alone where it never lapses', with_(14, 7, 0, { evidenceDueOn: null }), ['2027-03-16']],
    ['the second alone where the scheme sets no first', with_(null, 7), ['2027-04-06']],
    ['none before the claim is open', with_(14, 7, 0, { openedOn: null, evidenceDueOn: null }), []],
    [
      'none where nothing is asked of the employer',
      with_(14, 7, 0, { evidenceKinds: [], retentionGate: false, evidenceDueOn: null }),
      [],
    ],
  ])('%s', (_, claim, days) => {
    expect(reminderDays(claim)).toEqual(days);
  });

  it('come with the claims of a grant, as the scheme of that day sets them', () => {
    const scheme = { ...haarlem, instalments: haarlem.instalments.map((one) => ({ ...one, remindBeforeDays: 3 })) };
    const { claims } = makeClaims(application, scheme, '2026-09-10');
    expect(claims.map(({ reminders }) => reminders)).toEqual([{ afterDays: 14, beforeDays: 3, passed: 0 }]);
  });
});

describe('a reminder', () => {
  it('is given on its day, moves no money and changes nothing else', () => {
    expect(refused(remind(application, opened, '2027-03-15'))).toBe('wrong-state');
    const move = done(remind(application, opened, '2027-03-16'));
    expect(claimAfter(move)).toEqual({ ...with_(14, 7, 1), version: 3 });
    expect(money(move)).toEqual([]);
    expect(eventsOf(move)).toEqual(['claim.reminded']);
    expect(move.events[0]?.data).toMatchObject({ evidenceDueOn: '2027-04-13', reminder: 1 });
  });

  it('is given once; then comes one more, and then the claim lapses', () => {
    const first = claimAfter(done(remind(application, opened, '2027-03-16')));
    expect(refused(remind(application, first, '2027-03-16'))).toBe('wrong-state');
    expect(dueOf(first)).toEqual({ kind: 'remind', day: '2027-04-06' });
    const move = done(remind(application, first, '2027-04-06'));
    expect(move.events[0]?.data).toMatchObject({ reminder: 2 });
    expect(dueOf(claimAfter(move))).toEqual({ kind: 'lapse', day: '2027-04-14' });
    expect(refused(remind(application, claimAfter(move), '2027-04-07'))).toBe('wrong-state');
  });

  it('comes late after days on which the rule did not run', () => {
    expect(done(remind(application, opened, '2027-03-20')).events[0]?.data).toMatchObject({ reminder: 1 });
  });

  it('is one, the last, for both days when both are behind it', () => {
    const move = done(remind(application, opened, '2027-04-12'));
    expect(eventsOf(move)).toEqual(['claim.reminded']);
    expect(move.events[0]?.data).toMatchObject({ reminder: 2 });
    expect(dueOf(claimAfter(move))).toEqual({ kind: 'lapse', day: '2027-04-14' });
  });

  it('is not given on the last day any more, and the claim lapses on its own day', () => {
    const move = done(remind(application, opened, '2027-04-13'));
    expect(eventsOf(move)).toEqual([]);
    expect(dueOf(claimAfter(move))).toEqual({ kind: 'lapse', day: '2027-04-14' });
  });

  it('comes to a claim that has lapsed by now as its lapse, with the whole way back', () => {
    const move = done(remind(application, opened, '2027-04-20'));
    expect(eventsOf(move)).toEqual(['claim.lapsed']);
    expect(claimAfter(move)).toMatchObject({ status: 'lapsed', reopenUntil: '2027-05-04' });
  });

  it('is not given once evidence came', () => {
    expect(refused(remind(application, { ...opened, status: 'submitted' }, '2027-03-16'))).toBe('wrong-state');
    expect(dueOf({ ...opened, status: 'submitted' })).toBeNull();
  });
});
