import { describe, expect, it } from 'vitest';
import { decide } from '../../../domain/application/decide';
import type { Application } from '../../../domain/application/record';
import { askCompletion } from '../../../domain/term/complete';
import { deadlineOf, notTreatedBy, termNeedsWork, termSum, termTaskOf } from '../../../domain/term/due';
import { openRequest } from '../../../domain/term/record';
import { inStatus } from '../fixtures';
import {
  answers,
  applied,
  asked,
  asks,
  codeOf,
  employer,
  law,
  morning,
  next,
  officer,
  own,
  questions,
} from './fixtures';

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
