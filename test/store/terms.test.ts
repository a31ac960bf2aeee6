import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Application } from '../../domain/application/record';
import type { Scheme } from '../../domain/scheme/definition';
import type { WorkItem } from '../../functions/api/answers/application';
import type { PenaltyLine } from '../../functions/api/answers/term';
import { handler as completeApplication } from '../../functions/api/complete-application';
import { handler as decideApplication } from '../../functions/api/decide-application';
import { handler as fixPenalty } from '../../functions/api/fix-penalty';
import { handler as giveNotice } from '../../functions/api/give-default-notice';
import { handler as listPenalties } from '../../functions/api/list-penalties';
import { handler as listWork } from '../../functions/api/list-work';
import { handler as payPenalty } from '../../functions/api/pay-penalty';
import { handler as postponeDecision } from '../../functions/api/postpone-decision';
import { handler as requestCompletion } from '../../functions/api/request-completion';
import { announceDocument } from '../../functions/store/documents';
import { documentOf, haarlem, idOf } from '../domain/fixtures';
import { type FakeKms, startKms } from '../functions/fake-kms';
import { ask, people, refusedWith, region, seen, written } from './case-world';
import { engines, useEngine } from './engine';
import { allocateAll, applicationEvents, budget, partition, publish, waitingIds } from './office';

const { officer, colleague, ownOfficer, employer, otherEmployer, finance } = people;
const scheme: Scheme = { ...haarlem, schemeId: 'terms', decision: { ...haarlem.decision, extensionWeeks: null } };
const budgetId = 'terms';
const receivedAt = '2026-11-02T09:00:00.000Z';
const on = (day: string) => `${day}T10:00:00.000Z`;

let kms: FakeKms | undefined;
beforeAll(async () => {
  kms = await startKms();
});
afterAll(() => kms?.close());

let nth = 0;
const path = (tail: string, id = idOf(nth)) => `/v1/applications/${id}/${tail}`;
const questions = ['Het contract, getekend door beide partijen'];
const asks = (day = '2026-11-09', endsOn = '2026-11-23', caller: object = officer) =>
  ask(requestCompletion, path('completion-requests'), { caller, at: on(day), body: { questions, endsOn } });
const answers = (body: object = { text: 'Hierbij.' }, day = '2026-11-16', caller: object = employer) =>
  ask(completeApplication, path('completion'), { caller, at: on(day), body });
const puts = (decideBy: string, day: string, caller: object = officer) =>
  ask(postponeDecision, path('postponement'), {
    caller,
    at: on(day),
    body: { reason: 'De stuurgroep vergadert later.', decideBy },
  });
const notices = (day: string, body: object = {}, caller: object = employer) =>
  ask(giveNotice, path('notices-of-default'), { caller, at: on(day), body });
const decides = (outcome: string, day: string) =>
  ask(decideApplication, path('decision'), {
    caller: officer,
    at: on(day),
    body: { outcome, motivation: 'Zie brief.' },
  });
const fixes = (day: string, caller: object = officer) =>
  ask(fixPenalty, path('penalty'), { caller, at: on(day), body: { motivation: 'Wij beslisten te laat.' } });
const pays = (day: string, caller: object = finance) =>
  ask(payPenalty, path('penalty-payment'), { caller, at: on(day), body: { paidOn: day, reference: 'D-2027-1' } });

async function work(day: string): Promise<WorkItem[]> {
  const query = { queue: 'decide', region, limit: '100' };
  const reply = await ask(listWork, '/v1/worklist', { caller: officer, at: on(day), query });
  return (reply.json as { items: WorkItem[] }).items;
}
const mine = async (day: string) => (await work(day)).find(({ applicationId }) => applicationId === idOf(nth));
const term = async (day: string, caller: object = officer) => (await seen(idOf(nth), caller, on(day))).term;
const eventsOf = () => applicationEvents(idOf(nth));

/** An application with its money reserved, as allocation does it. */
async function reservedOne(wishes: { readonly agreesToWait?: boolean } = {}): Promise<Application> {
  nth += 1;
  const application = await written(scheme, { nth, pseudonym: `terms-${nth}`, receivedAt, ...wishes }, { budgetId });
  await allocateAll(scheme, budgetId, '2026-11-02T10:00:00.000Z');
  return application;
}

describe.each(engines)('the term to decide, on $name', (engine) => {
  useEngine(engine);
  beforeAll(async () => {
    nth = 0;
    await publish(scheme, budgetId);
  });

  it('stands still while it is asked to complete: the sum, the last day and the worklist move together', async () => {
    await reservedOne();
    expect(await mine('2026-11-09')).toMatchObject({ deadline: '2026-12-28', task: null });
    const asked = await asks();
    expect(asked.status, asked.text).toBe(200);
    expect(asked.json).toMatchObject({
      decisionDueOn: '2027-01-11',
      term: { sum: { suspendedDays: 14 }, standsStillSince: '2026-11-09', mayNow: { askCompletion: 'wrong-state' } },
    });
    expect(await mine('2026-11-09')).toMatchObject({ deadline: '2026-12-21', task: null });
    expect(await mine('2026-11-24')).toMatchObject({ deadline: '2026-12-21', task: 'not-treated' });
    const answered = await answers();
    expect(answered.json).toMatchObject({
      decisionDueOn: '2027-01-04',
      term: {
        sum: { weeks: 8, suspendedDays: 6, movedOver: ['weekend'], dueOn: '2027-01-04' },
        completionRequests: [{ questions, completion: { completedOn: '2026-11-16', text: 'Hierbij.' } }],
      },
    });
    expect(await mine('2026-11-24')).toMatchObject({ deadline: '2027-01-04', task: null });
    expect(await eventsOf()).toEqual([
      ...['application.reserved', 'application.completion-requested', 'application.completion-received'],
    ]);
  });

  it('answers again as it did when an answer got lost, and refuses what differs', async () => {
    await reservedOne();
    const [first, again] = [await asks(), await asks()];
    expect(again.json).toEqual(first.json);
    expect(refusedWith(await asks('2026-11-09', '2026-11-23', colleague))).toEqual([409, 'wrong-state']);
    const [done, repeated] = [await answers(), await answers()];
    expect(repeated.json).toEqual(done.json);
    expect(refusedWith(await answers({ text: 'Nog iets.' }))).toEqual([409, 'wrong-state']);
    expect(await eventsOf()).toHaveLength(3);
  });

  it('is answered with documents, which are the application’s from then on', async () => {
    const application = await reservedOne();
    const document = documentOf(application, { id: `01M9000000${String(nth).padStart(16, '0')}` });
    await announceDocument({ ...document, applicationId: null, region: null });
    await asks();
    const reply = await answers({ documents: [{ id: document.id, kind: 'contract' }] });
    expect(reply.json).toMatchObject({
      documents: [{ id: document.id, status: 'clean' }],
      term: { completionRequests: [{ completion: { documents: [{ id: document.id, kind: 'contract' }] } }] },
    });
    const [kept] = await partition(`DOCUMENT#${document.id}`);
    expect(kept).toMatchObject({ applicationId: application.id });
  });

  it('is asked about by an officer of the region alone, and answered by its own employer', async () => {
    await reservedOne();
    expect(refusedWith(await asks('2026-11-09', '2026-11-23', employer))).toEqual([403, 'forbidden']);
    expect(refusedWith(await asks('2026-11-09', '2026-11-23', people.farOfficer))).toEqual([404, 'not-found']);
    expect(refusedWith(await asks('2026-11-09', '2026-11-23', ownOfficer))).toEqual([403, 'own-organisation']);
    await asks();
    expect(refusedWith(await answers({ text: 'x' }, '2026-11-16', otherEmployer))).toEqual([404, 'not-found']);
    expect(refusedWith(await answers({}, '2026-11-16'))).toEqual([400, 'input-invalid']);
    expect((await answers({ text: 'Op papier.', completedOn: '2026-11-12' }, '2026-11-16', officer)).status).toBe(200);
    expect((await term('2026-11-16', employer)).completionRequests[0]?.completion).toMatchObject({
      completedOn: '2026-11-12',
    });
  });

  it('gives the money back where it is left untreated, within four weeks', async () => {
    await reservedOne();
    await asks();
    const before = await budget(budgetId);
    expect(refusedWith(await decides('not-treated', '2026-11-23'))).toEqual([409, 'reply-term-running']);
    expect(refusedWith(await decides('not-treated', '2026-12-22'))).toEqual([409, 'term-passed']);
    const [done, again] = [await decides('not-treated', '2026-12-21'), await decides('not-treated', '2026-12-21')];
    expect(done.json).toMatchObject({ status: 'rejected', decision: { outcome: 'not-treated' } });
    expect(again.json).toEqual(done.json);
    expect((await budget(budgetId)).reservedCents).toBe(before.reservedCents - haarlemAward);
    const events = await partition(`APPLICATION#${idOf(nth)}`);
    expect(events.find(({ name }) => name === 'application.rejected')).toMatchObject({
      data: { reasonCode: 'not-treated' },
    });
    expect(await mine('2026-12-22')).toBeUndefined();
  });

  it('is put off once, and its worklist with it', async () => {
    await reservedOne();
    expect((await term('2026-12-01')).postponeUntil).toBe('2027-02-22');
    const [first, again] = [await puts('2027-01-29', '2026-12-01'), await puts('2027-01-29', '2026-12-01')];
    expect(first.json).toMatchObject({ decisionDueOn: '2027-01-29', term: { sum: { postponedTo: '2027-01-29' } } });
    expect(again.json).toEqual(first.json);
    expect(await mine('2026-12-01')).toMatchObject({ deadline: '2027-01-29', overdue: false });
    expect(refusedWith(await puts('2027-02-26', '2026-12-02'))).toEqual([409, 'wrong-state']);
    expect(await eventsOf()).toEqual(['application.reserved', 'application.postponed']);
  });

  it('that passes lets the employer give notice; a penalty grows, is fixed, and paid by hand', async () => {
    await reservedOne();
    expect(refusedWith(await notices('2026-12-28'))).toEqual([409, 'term-running']);
    const [given, repeated] = [await notices('2027-01-05'), await notices('2027-01-05')];
    expect(given.json).toMatchObject({
      term: { notice: { penaltyFrom: '2027-01-20' }, penalty: { days: 0, growing: true } },
    });
    expect(repeated.json).toEqual(given.json);
    expect((await term('2027-02-01')).penalty).toMatchObject({ days: 12, amountCents: 27_600, growing: true });
    expect(refusedWith(await fixes('2027-02-01'))).toEqual([409, 'term-running']);

    await decides('reject', '2027-02-01');
    expect(await mine('2027-02-02')).toMatchObject({ deadline: '2027-02-15', task: 'fix-penalty', status: 'rejected' });
    expect(refusedWith(await fixes('2027-02-02', ownOfficer))).toEqual([403, 'own-organisation']);
    const [fixed, again] = [await fixes('2027-02-02'), await fixes('2027-02-02')];
    expect(fixed.json).toMatchObject({
      term: { penalty: { days: 12, amountCents: 27_600, growing: false, fixBy: null, fixed: { payBy: '2027-03-16' } } },
    });
    expect(again.json).toEqual(fixed.json);
    expect(await mine('2027-02-02')).toBeUndefined();

    const query = { region, paid: 'false' };
    const toPay = async () =>
      ((await ask(listPenalties, '/v1/penalties', { caller: finance, query })).json as { items: PenaltyLine[] }).items;
    expect(await toPay()).toMatchObject([{ applicationId: idOf(nth), amountCents: 27_600, payBy: '2027-03-16' }]);
    const self = { ...finance, sub: officer.sub };
    expect(refusedWith(await pays('2027-02-08', self))).toEqual([403, 'second-person-required']);
    const [paid, told] = [await pays('2027-02-08'), await pays('2027-02-08')];
    expect(paid.json).toMatchObject({ paidOn: '2027-02-08', reference: 'D-2027-1', amountCents: 27_600 });
    expect(told.json).toEqual(paid.json);
    expect(await toPay()).toEqual([]);
    expect((await term('2027-02-08')).penalty?.fixed?.paidOn).toBe('2027-02-08');
    expect(await eventsOf()).toEqual([
      ...['application.reserved', 'application.default-received', 'application.rejected'],
      ...['application.penalty-fixed', 'application.penalty-paid'],
    ]);
  });

  it('stands still on the waiting list, and runs on once there is money, in the write that promotes it', async () => {
    const small: Scheme = {
      ...scheme,
      schemeId: 'terms-small',
      caps: { ...scheme.caps, amountCents: null, awards: 1 },
    };
    await publish(small, 'terms-small');
    const two = [nth + 1, nth + 2];
    for (const one of two) {
      nth = one;
      await written(small, { nth, pseudonym: `terms-${nth}`, receivedAt }, { budgetId: 'terms-small' });
    }
    await allocateAll(small, 'terms-small', '2026-11-02T10:00:00.000Z');
    expect(await waitingIds('terms-small')).toEqual([idOf(nth)]);
    expect(await term('2026-12-01')).toMatchObject({ standsStillSince: '2026-11-02', sum: { dueOn: '2026-12-28' } });
    nth -= 1;
    await decides('reject', '2027-03-01');
    nth += 1;
    await allocateAll(small, 'terms-small', '2027-03-01T10:05:00.000Z');
    expect(await mine('2027-03-02')).toMatchObject({ status: 'reserved', deadline: '2027-04-26' });
    expect(await term('2027-03-02')).toMatchObject({ standsStillSince: null, sum: { suspendedDays: 118 } });
  });
});

/** What the Haarlem voucher gives, in cents. */
const haarlemAward = 150_000;
