import { describe, expect, it } from 'vitest';
import { dueOf } from '../../../domain/claim/due';
import { submitEvidence } from '../../../domain/claim/evidence';
import { lapse, releaseLapsed } from '../../../domain/claim/lapse';
import { open } from '../../../domain/claim/open';
import type { Claim } from '../../../domain/claim/record';
import { cents } from '../../../domain/money';
import type { Move } from '../../../domain/move';
import { claimOf, done, eventsOf, granted, haarlem, money, received, refused } from '../fixtures';

const application = granted(received(haarlem));
const scheduled = claimOf(application);
const opened = claimOf(application, {
  status: 'open',
  version: 2,
  openedOn: '2027-03-02',
  evidenceDueOn: '2027-04-13',
});
const lapsed: Claim = { ...opened, status: 'lapsed', version: 3, reopenUntil: '2027-04-28' };
const reminded = (passed: number): Claim => ({ ...opened, reminders: { afterDays: 14, beforeDays: 7, passed } });
const { reminders: _, ...unreminded } = opened;
const claimAfter = (move: Move) => move.claims[0]?.next;
const evidence = { employment: [], documents: [], statementBy: 'Test Directeur' };

describe('a scheduled claim', () => {
  it('opens on its day, with no money moved', () => {
    const move = done(open(application, scheduled, '2027-03-02'));
    expect(claimAfter(move)).toEqual(opened);
    expect(move.movements).toEqual([]);
    expect(eventsOf(move)).toEqual(['claim.opened']);
    expect(move.application.next).toBe(application);
  });

  it('does not open a day early', () => {
    expect(refused(open(application, scheduled, '2027-03-01'))).toBe('wrong-state');
  });

  it('opened by a late run costs the employer no day for the evidence', () => {
    const move = done(open(application, scheduled, '2027-03-09'));
    expect(claimAfter(move)).toMatchObject({ openedOn: '2027-03-09', evidenceDueOn: '2027-04-20' });
  });

  it('opens once', () => {
    expect(refused(open(application, opened, '2027-03-03'))).toBe('wrong-state');
  });
});

describe('an open claim without evidence', () => {
  it('lapses after its last day, and keeps its money for now', () => {
    expect(refused(lapse(application, opened, '2027-04-13'))).toBe('wrong-state');
    const move = done(lapse(application, opened, '2027-04-14'));
    expect(claimAfter(move)).toEqual(lapsed);
    expect(move.movements).toEqual([]);
    expect(eventsOf(move)).toEqual(['claim.lapsed']);
    expect(move.events[0]?.data.reopenUntil).toBe('2027-04-28');
  });

  it('never lapses where the scheme sets no term', () => {
    expect(refused(lapse(application, { ...opened, evidenceDueOn: null }, '2030-01-01'))).toBe('wrong-state');
  });

  it('does not lapse once evidence came', () => {
    expect(refused(lapse(application, { ...opened, status: 'submitted' }, '2027-04-14'))).toBe('wrong-state');
  });
});

describe('a lapsed claim', () => {
  const reopen = (today: string, claim = lapsed) =>
    submitEvidence(application, haarlem, claim, evidence, `${today}T09:00:00.000Z`, today);

  it('reopens by evidence within fourteen days more', () => {
    const move = done(reopen('2027-04-28'));
    expect(claimAfter(move)).toMatchObject({ status: 'submitted', version: 4, reopenUntil: null });
    expect(eventsOf(move)).toEqual(['claim.evidence-submitted']);
    expect(move.movements).toEqual([]);
  });

  it('does not reopen later', () => {
    expect(reopen('2027-04-29')).toMatchObject({
      ok: false,
      refusal: {
        code: 'wrong-state',
        detail: 'Evidence still reopened this claim until 2027-04-28; since that day has passed nothing does.',
      },
    });
    expect(refused(reopen('2027-04-20', { ...lapsed, released: true }))).toBe('wrong-state');
  });

  it('gives its money back once the way back has closed, and the application is completed', () => {
    expect(refused(releaseLapsed(application, [lapsed], lapsed, '2027-04-28'))).toBe('wrong-state');
    const move = done(releaseLapsed(application, [lapsed], lapsed, '2027-04-29'));
    expect(money(move)).toEqual([['release-committed', 150_000, 1]]);
    expect(claimAfter(move)).toMatchObject({ status: 'lapsed', version: 4, released: true });
    expect(move.application.next).toMatchObject({ status: 'completed', version: 4, heldCents: 0, heldAwards: 0 });
    expect(eventsOf(move)).toEqual(['application.completed']);
  });

  it('gives its money back once', () => {
    const released = { ...lapsed, released: true };
    expect(refused(releaseLapsed(application, [released], released, '2027-05-01'))).toBe('wrong-state');
  });

  it('keeps the award while another claim may still be paid', () => {
    const first = { ...lapsed, amountCents: cents(50_000) };
    const second = claimOf(application, { instalment: 2, amountCents: cents(100_000) });
    const move = done(releaseLapsed(application, [first, second], first, '2027-04-29'));
    expect(money(move)).toEqual([['release-committed', 50_000, 0]]);
    expect(move.application.next).toMatchObject({ status: 'granted', heldCents: 100_000, heldAwards: 1 });
    expect(eventsOf(move)).toEqual([]);
  });
});

describe('what falls due', () => {
  it.each<[string, Claim, ReturnType<typeof dueOf>]>([
    ['a scheduled claim opens on its day', scheduled, { kind: 'open', day: '2027-03-02' }],
    ['of an open one first a reminder', opened, { kind: 'remind', day: '2027-03-16' }],
    ['then one more', reminded(1), { kind: 'remind', day: '2027-04-06' }],
    ['then it lapses, the day after the last for evidence', reminded(2), { kind: 'lapse', day: '2027-04-14' }],
    ['one of before there were reminders lapses', unreminded, { kind: 'lapse', day: '2027-04-14' }],
    ['a lapsed one is released the day after the way back closed', lapsed, { kind: 'release', day: '2027-04-29' }],
    ['a released one: nothing', { ...lapsed, released: true }, null],
    ['an open one without term: a reminder', { ...opened, evidenceDueOn: null }, { kind: 'remind', day: '2027-03-16' }],
    ['and then nothing', { ...reminded(1), evidenceDueOn: null }, null],
    ['a submitted one: nothing', { ...opened, status: 'submitted' }, null],
    ['an approved one: nothing', { ...opened, status: 'approved' }, null],
  ])('%s', (_, claim, due) => {
    expect(dueOf(claim)).toEqual(due);
  });
});
