import { describe, expect, it } from 'vitest';
import type { Actor } from '../../../domain/actor';
import { decide } from '../../../domain/application/decide';
import type { Application } from '../../../domain/application/record';
import type { Move } from '../../../domain/move';
import type { Result } from '../../../domain/result';
import type { Scheme } from '../../../domain/scheme/definition';
import { askCompletion, complete } from '../../../domain/term/complete';
import {
  deadlineOf,
  notTreatedBy,
  standsStillSince,
  termNeedsWork,
  termSum,
  termTaskOf,
} from '../../../domain/term/due';
import { withTermFollowed } from '../../../domain/term/follow';
import { fixPenalty, giveNotice, payPenalty } from '../../../domain/term/late';
import { mostDecideBy, postpone } from '../../../domain/term/postpone';
import { openRequest } from '../../../domain/term/record';
import { warningOn } from '../../../domain/term/watch';
import { haarlem, inStatus, received, reserved } from '../fixtures';

const withTermOf = (decision: Partial<Scheme['decision']>, rest: Partial<Scheme> = {}): Scheme => ({
  ...haarlem,
  ...rest,
  decision: { ...haarlem.decision, termWeeks: null, extensionWeeks: null, ...decision },
});
const law = withTermOf({});
const own = withTermOf({ termWeeks: 8 });
const extendable = withTermOf({ termWeeks: 8, extensionWeeks: 4 });

const officer: Actor = { sub: 'officer-1', role: 'officer', roles: ['officer'], organisation: null };
const employer: Actor = { sub: 'employer-1', role: 'employer', roles: ['employer'], organisation: '68750110' };
const finance: Actor = { sub: 'finance-1', role: 'finance', roles: ['finance'], organisation: null };
const morning = (day: string) => `${day}T09:00:00.000Z`;

const receivedAt = morning('2026-11-02');
const applied = (scheme: Scheme = law) => reserved(received(scheme, { receivedAt }));
const next = (move: Result<Move>): Application => {
  if (!move.ok) throw new Error(move.refusal.detail);
  return move.value.application.next;
};
const codeOf = (result: Result<unknown>) => (result.ok ? null : result.refusal.code);

const questions = ['Het contract, getekend door beide partijen'];
const asks = (application: Application, on = '2026-11-09', endsOn = '2026-11-23', scheme = law) =>
  askCompletion(application, scheme, { questions, endsOn }, officer, morning(on));
const answers = (application: Application, at: string, by = employer, completedOn?: string, scheme = law) =>
  complete(application, scheme, { text: 'Hierbij.', documents: [], completedOn }, [], by, at);
const asked = (scheme = law) => next(asks(applied(scheme), '2026-11-09', '2026-11-23', scheme));

describe('a request to complete an application', () => {
  it('lengthens the term by all days given, and by those used once it is answered', () => {
    expect(asked().decisionDueOn).toBe('2027-01-11');
    expect(next(answers(asked(), morning('2026-11-16'))).decisionDueOn).toBe('2027-01-04');
    expect(next(answers(asked(own), morning('2026-11-16'), employer, undefined, own)).decisionDueOn).toBe('2027-01-03');
  });

  it.each([
    ['2026-11-23T22:59:59.999Z', '2026-11-23', '2027-01-11'],
    ['2026-11-23T23:00:00.000Z', '2026-11-24', '2027-01-11'],
    ['2026-11-15T23:00:00.000Z', '2026-11-16', '2027-01-04'],
    ['2026-11-14T23:00:00.000Z', '2026-11-15', '2027-01-04'],
    ['2026-11-09T22:59:59.999Z', '2026-11-09', '2026-12-28'],
  ])('answered at %s, which is %s in Amsterdam: decide by %s', (at, completedOn, dueOn) => {
    const answered = next(answers(asked(), at));
    expect(answered).toMatchObject({ decisionDueOn: dueOn });
    expect(answered.term?.completionRequests[0]?.completion?.completedOn).toBe(completedOn);
  });

  it('asked at the last millisecond of a day stands still from the next day on', () => {
    const late = next(
      askCompletion(applied(), law, { questions, endsOn: '2026-11-23' }, officer, '2026-11-09T22:59:59.999Z'),
    );
    expect(late.decisionDueOn).toBe('2027-01-11');
    const next_ = next(
      askCompletion(applied(), law, { questions, endsOn: '2026-11-23' }, officer, '2026-11-09T23:00:00.000Z'),
    );
    expect(termSum(next_, law).suspendedDays).toBe(13);
  });

  it('gives at least a day and at most twelve weeks, and is not asked twice at once', () => {
    expect(codeOf(asks(applied(), '2026-11-09', '2026-11-09'))).toBe('input-invalid');
    expect(asks(applied(), '2026-11-09', '2027-02-01').ok).toBe(true);
    expect(codeOf(asks(applied(), '2026-11-09', '2027-02-02'))).toBe('input-invalid');
    expect(codeOf(asks(asked(), '2026-11-10', '2026-12-01'))).toBe('wrong-state');
    expect(asks(asked(), '2026-11-24', '2026-12-01').ok).toBe(true);
    expect(codeOf(asks(inStatus(asked(), 'rejected')))).toBe('wrong-state');
    const ownOfficer = { ...officer, organisation: '68750110' };
    const mine = askCompletion(applied(), law, { questions, endsOn: '2026-11-23' }, ownOfficer, morning('2026-11-09'));
    expect(codeOf(mine)).toBe('own-organisation');
  });

  it('is answered by the employer on its own day, and recorded by an officer with the day it came', () => {
    expect(codeOf(answers(asked(), morning('2026-11-16'), employer, '2026-11-12'))).toBe('input-invalid');
    const recorded = next(answers(asked(), morning('2026-11-20'), officer, '2026-11-16'));
    expect(recorded.decisionDueOn).toBe('2027-01-04');
    expect(codeOf(answers(asked(), morning('2026-11-20'), officer, '2026-11-08'))).toBe('input-invalid');
    expect(codeOf(answers(asked(), morning('2026-11-20'), officer, '2026-11-21'))).toBe('input-invalid');
    expect(codeOf(answers(recorded, morning('2026-11-21')))).toBe('wrong-state');
  });

  it('keeps what is asked out of the events', () => {
    const move = asks(applied());
    if (!move.ok) throw new Error(move.refusal.detail);
    expect(move.value.events).toMatchObject([
      { name: 'application.completion-requested', data: { endsOn: '2026-11-23' } },
    ]);
    expect(JSON.stringify(move.value.events)).not.toContain('contract');
  });
});

describe('an application that is not completed', () => {
  const untreated = (application: Application, on: string, scheme = law) =>
    decide(
      application,
      scheme,
      { outcome: 'not-treated', motivation: 'Niet aangevuld.', overrides: [] },
      officer,
      morning(on),
    );

  it('is left untreated after the term, through four weeks: 21 December 2026', () => {
    expect(codeOf(untreated(asked(), '2026-11-23'))).toBe('reply-term-running');
    const move = untreated(asked(), '2026-11-24');
    expect(next(move)).toMatchObject({ status: 'rejected', heldCents: 0, decision: { outcome: 'not-treated' } });
    expect(move).toMatchObject({
      value: {
        movements: [{ kind: 'release-reserved' }],
        events: [{ name: 'application.rejected', data: { reasonCode: 'not-treated' } }],
      },
    });
    expect(untreated(asked(), '2026-12-21').ok).toBe(true);
    expect(codeOf(untreated(asked(), '2026-12-22'))).toBe('term-passed');
  });

  it('counts four weeks from an answer that is not enough, and from the end of the term for one that came later', () => {
    const answered = next(answers(asked(), morning('2026-11-16')));
    expect(untreated(answered, '2026-12-14').ok).toBe(true);
    expect(codeOf(untreated(answered, '2026-12-15'))).toBe('term-passed');
    const late = next(answers(asked(), morning('2026-12-01')));
    expect(untreated(late, '2026-12-21').ok).toBe(true);
    expect(codeOf(untreated(late, '2026-12-22'))).toBe('term-passed');
  });

  it('is not left untreated without having been asked', () => {
    expect(codeOf(untreated(applied(), '2026-11-24'))).toBe('wrong-state');
  });

  it('is on the worklist by the day of that decision, which comes before the end of the term', () => {
    const open = asked();
    const request = openRequest(open);
    if (request === null) throw new Error('nothing was asked');
    expect([notTreatedBy(request), deadlineOf(open), open.decisionDueOn]).toEqual([
      '2026-12-21',
      '2026-12-21',
      '2027-01-11',
    ]);
    expect([termTaskOf(open, '2026-11-23'), termTaskOf(open, '2026-11-24'), termTaskOf(open, '2026-12-22')]).toEqual([
      ...[null, 'not-treated', null],
    ]);
    expect(termNeedsWork(inStatus(open, 'waiting'))).toBe(true);
    expect(termNeedsWork(inStatus(applied(), 'waiting'))).toBe(false);
    expect(deadlineOf(next(answers(open, morning('2026-11-16'))))).toBe('2027-01-04');
  });
});

describe('putting a decision off', () => {
  const reason = 'De stuurgroep vergadert later.';
  const puts = (application: Application, on: string, decideBy: string, scheme = law) =>
    postpone(application, scheme, { reason, decideBy }, officer, morning(on));

  it('names a later day, once, within the term: of the law’s at most eight weeks', () => {
    const off = next(puts(applied(), '2026-12-28', '2027-02-22'));
    expect(off).toMatchObject({ decisionDueOn: '2027-02-22', term: { postponement: { postponedOn: '2026-12-28' } } });
    expect(codeOf(puts(applied(), '2026-12-29', '2027-02-01'))).toBe('term-passed');
    expect(codeOf(puts(applied(), '2026-12-28', '2027-02-23'))).toBe('input-invalid');
    expect(codeOf(puts(applied(), '2026-12-01', '2026-12-28'))).toBe('input-invalid');
    expect(codeOf(puts(off, '2027-01-10', '2027-03-01'))).toBe('wrong-state');
  });

  it('ends on the day that was named, day of rest or not', () => {
    expect(next(puts(applied(), '2026-12-01', '2027-01-31')).decisionDueOn).toBe('2027-01-31');
  });

  it('of a scheme’s own term is as the scheme says, or not at all', () => {
    expect(codeOf(puts(applied(own), '2026-12-01', '2027-01-04', own))).toBe('wrong-state');
    expect(next(puts(applied(extendable), '2026-12-01', '2027-01-25', extendable)).decisionDueOn).toBe('2027-01-25');
    expect(codeOf(puts(applied(extendable), '2026-12-01', '2027-01-26', extendable))).toBe('input-invalid');
    expect([mostDecideBy(applied(own), own), mostDecideBy(applied(extendable), extendable)]).toEqual([
      null,
      '2027-01-25',
    ]);
  });

  it('waits until the term runs again, and what stands still afterwards lengthens the new term', () => {
    expect(codeOf(puts(asked(), '2026-11-20', '2027-02-01'))).toBe('wrong-state');
    const off = next(puts(next(answers(asked(), morning('2026-11-16'))), '2026-12-01', '2027-02-01'));
    const again = next(asks(off, '2027-01-11', '2027-01-18'));
    expect(termSum(again, law)).toMatchObject({ suspendedDays: 13, postponedTo: '2027-02-01', dueOn: '2027-02-08' });
  });

  it('counts what was suspended up to the day it was put off apart from what begins the day after', () => {
    const twice = next(puts(next(answers(asked(), morning('2026-11-11'))), '2026-11-11', '2027-02-01'));
    expect(next(asks(twice, '2026-11-11', '2026-11-20')).decisionDueOn).toBe('2027-02-10');
  });
});

describe('waiting for money with consent', () => {
  const on = (application: Application, status: Application['status'], day: string, scheme = law) =>
    withTermFollowed(application, inStatus(application, status), scheme, day);

  it('stands still from the day after it joins until the day it leaves the list', () => {
    const first = received(law, { receivedAt });
    const waits = on(first, 'waiting', '2026-11-02');
    expect(waits).toMatchObject({ decisionDueOn: '2026-12-28', term: { waits: [{ from: '2026-11-02', to: null }] } });
    expect(standsStillSince(waits, '2026-12-01')).toBe('2026-11-02');
    expect(on(waits, 'reserved', '2027-03-01').decisionDueOn).toBe('2027-04-26');
    expect(warningOn(waits, '2027-06-01')).toBeNull();
  });

  it('counts a wait that ends the same day, or the next, as nothing', () => {
    const waits = on(received(law, { receivedAt }), 'waiting', '2026-11-02');
    expect(on(waits, 'reserved', '2026-11-02').decisionDueOn).toBe('2026-12-28');
    expect(on(waits, 'reserved', '2026-11-03').decisionDueOn).toBe('2026-12-28');
  });

  it('does not without consent, and nothing else touches the term', () => {
    const unwilling = received(law, { receivedAt, agreesToWait: false });
    expect(on(unwilling, 'waiting', '2026-11-02').term).toBeUndefined();
    expect(on(unwilling, 'reserved', '2026-11-03').term).toBeUndefined();
    expect(on(unwilling, 'rejected', '2026-11-03').term).toBeUndefined();
  });
});

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

describe('what the office is warned of', () => {
  it.each([
    ['2026-12-13', null],
    ['2026-12-14', 14],
    ['2026-12-20', 14],
    ['2026-12-21', 7],
    ['2026-12-25', 7],
    ['2026-12-26', 2],
    ['2026-12-28', 2],
  ])('on %s, for a term that ends on 28 December 2026: %s days', (today, days) => {
    expect(warningOn(applied(), today)?.event.data.daysLeft ?? null).toBe(days);
  });

  it('is the same warning, at the same moment, on whichever day it is looked for', () => {
    const [first, later] = [warningOn(applied(), '2026-12-21'), warningOn(applied(), '2026-12-24')];
    expect(first).toEqual(later);
    expect(first).toMatchObject({ name: '2026-12-28.7', at: '2026-12-20T23:00:00.000Z' });
  });

  it('is that it has passed from the day after', () => {
    const passed = warningOn(applied(), '2026-12-29');
    expect(passed).toMatchObject({ name: '2026-12-28.passed', event: { name: 'application.term-passed' } });
    expect(warningOn(applied(), '2027-06-01')).toEqual(passed);
    expect(warningOn(inStatus(applied(), 'granted'), '2027-06-01')).toBeNull();
  });

  it('comes anew for a term that became another', () => {
    expect(warningOn(asked(), '2026-12-28')?.name).toBe('2027-01-11.14');
  });
});
