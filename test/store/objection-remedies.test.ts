import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Scheme } from '../../domain/scheme/definition';
import type { PenaltyLine } from '../../functions/api/answers/term';
import { handler as fixPenalty } from '../../functions/api/fix-penalty';
import { handler as giveNotice } from '../../functions/api/give-default-notice';
import { handler as listPenalties } from '../../functions/api/list-penalties';
import { idOf } from '../domain/fixtures';
import { type FakeKms, startKms } from '../functions/fake-kms';
import { ask, people, refusedWith, region, seen, written } from './case-world';
import { engines, useEngine } from './engine';
import { allocateAll, applicationEvents, budget, dossier, publish } from './office';
import * as world from './procedures-world';

const { officer, colleague, employer, finance } = people;
const { approved, done, expectSumsClose, grants, handles, objects, on, paidOut, refused, rejects, revokes, settles } =
  world;
const third = { ...officer, sub: 'officer-9', name: 'Test derde' };

/** What each decision gives way to beside a grant; €1,500 in one part or in two. */
const one = world.schemeOf('remedies-one', [10_000]);
const two = world.schemeOf('remedies-two', [5_000, 5_000]);
/** Nobody assesses a claim of it yet: there are ninety days. */
const waits = world.withLastDay(world.schemeOf('remedies-waits', [5_000, 5_000]), 90);

let kms: FakeKms | undefined;
beforeAll(async () => {
  kms = await startKms();
});
afterAll(() => kms?.close());

let nth = 0;
async function applied(scheme: Scheme): Promise<string> {
  nth += 1;
  const wishes = { nth, pseudonym: `remedies-${nth}`, receivedAt: on('2026-11-02') };
  await written(scheme, wishes, { budgetId: scheme.schemeId });
  await allocateAll(scheme, scheme.schemeId, '2026-11-02T11:00:00.000Z');
  return idOf(nth);
}
async function granted(scheme: Scheme): Promise<string> {
  const id = await applied(scheme);
  await grants(id, '2026-11-03');
  return id;
}

const against = (contested: string, more: object = {}) => ({
  ...{ contested, receivedOn: '2026-12-20', summary: 'Wij zijn het er niet mee eens.', ...more },
});
const founded = (remedy: string | undefined, more: object = {}) => ({
  ...{ step: 'decide', outcome: 'founded', motivation: 'De bezwaren kloppen.', ...(remedy ? { remedy } : {}), ...more },
});
const object = async (id: string, contested: string, more: object = {}) =>
  done(await objects(id, against(contested, more), officer, '2026-12-20'));
const found = async (id: string, remedy: string, more: object = {}, by: object = third) =>
  done(await handles(id, founded(remedy, more), by, '2027-01-04'));
/** Code, and the path that is wrong; empty: it was done. */
const wrong = async (reply: ReturnType<typeof handles>) => {
  const { json } = await reply;
  const { code = '', errors } = json as { code?: string; errors?: { path: string }[] };
  return [code, ...(errors ?? []).map(({ path }) => path)].join(' ');
};

const intention = { step: 'intend', ground: 'obligations-not-met', motivation: 'De begeleiding ontbrak.' };
const establish = { step: 'decide', outcome: 'establish', motivation: 'Het blijft zo.' };
async function settledLower(id: string, amountCents: number): Promise<void> {
  done(await settles(id, { ...intention, amountCents }, officer, '2026-11-05'));
  done(await settles(id, establish, colleague, '2026-11-20'));
}
const claimsOf = async (id: string) =>
  (await dossier(id)).claims.map((claim) => `${claim.status} ${claim.amountCents}`);
const free = async (scheme: Scheme) => (await budget(scheme.schemeId)).availableCents ?? 0;

describe.each(engines)('what an objection puts in the place of a decision, on $name', (engine) => {
  useEngine(engine);
  beforeAll(async () => {
    nth = 0;
    for (const scheme of [one, two, waits]) await publish(scheme, scheme.schemeId);
  });

  it('a higher grant is spread over the claims that nobody decided on, out of the ceiling then', async () => {
    const id = await applied(waits);
    const less = { outcome: 'grant', motivation: 'Voldoet.', overrides: [], amountCents: 100_000 };
    done(await world.decides(id, less, officer, '2026-11-03'));
    expect(await claimsOf(id)).toEqual(['open 50000', 'open 50000']);
    await object(id, 'grant-amount', { receivedOn: '2026-12-10' });
    const amount = (amountCents: number) =>
      wrong(handles(id, founded('other-amount', { amountCents }), third, '2027-01-04'));
    expect([await amount(100_000), await amount(150_001)]).toEqual([
      ...['input-invalid amountCents', 'input-invalid amountCents'],
    ]);
    const before = await free(waits);
    const more = await found(id, 'other-amount', { amountCents: 140_000 });
    expect(more).toMatchObject({ amountCents: 140_000, decision: { outcome: 'grant' } });
    expect(await claimsOf(id)).toEqual(['open 70000', 'open 70000']);
    expect(before - (await free(waits))).toBe(40_000);
    expect((await dossier(id)).application.formerDecisions).toMatchObject([{ amountCents: 100_000 }]);
    await expectSumsClose(waits.schemeId);
  });

  it('less is owed, or nothing: the settlement rises with it, and the region owes what came in', async () => {
    const [some, none] = [await granted(one), await granted(one)];
    for (const id of [some, none]) {
      await approved(`${id}-1`, '2026-11-04');
      await paidOut(one, `${id}-1`, '2026-11-10');
      await world.recovered(id, 0, '2026-12-01', '2026-12-16');
      await object(id, 'recovery');
    }
    expect(await wrong(handles(some, founded('other-amount'), third, '2027-01-04'))).toBe('input-invalid amountCents');
    expect(await wrong(handles(some, founded('other-amount', { amountCents: 150_000 }), third, '2027-01-04'))).toBe(
      'input-invalid amountCents',
    );
    const half = await found(some, 'other-amount', { amountCents: 60_000 });
    expect(half.procedures).toMatchObject({
      settlement: { amountCents: 90_000, cause: 'objection' },
      formerSettlements: [{ amountCents: 150_000 }, { amountCents: 0, cause: 'recovery' }],
    });
    expect((await budget(one.schemeId)).receivableCents).toBe(60_000 + 150_000);
    const all = await found(none, 'withdrawn');
    expect(all).toMatchObject({
      recovery: { status: 'settled' },
      procedures: { settlement: { amountCents: 150_000 } },
    });
    expect((await budget(one.schemeId)).receivableCents).toBe(60_000);
    expect(await applicationEvents(none)).toContain('recovery.settled');
    await expectSumsClose(one.schemeId);
  });

  it('a lower settlement that was decided is taken back whole: the claims stand as they were', async () => {
    const id = await granted(two);
    await approved(`${id}-1`, '2026-11-04');
    await settledLower(id, 50_000);
    expect(await claimsOf(id)).toEqual(['approved 50000', 'refused 75000']);
    const before = await free(two);
    await object(id, 'settlement');
    const whole = await found(id, 'withdrawn');
    expect(whole).toMatchObject({
      status: 'granted',
      procedures: {
        settlement: null,
        formerSettlements: [{ amountCents: 50_000 }],
        adjustments: [{ status: 'annulled' }],
      },
    });
    expect(await claimsOf(id)).toEqual(['approved 75000', 'open 75000']);
    expect(before - (await free(two))).toBe(100_000);
    await approved(`${id}-2`, '2027-01-05');
    expect((await seen(id, officer, on('2027-01-06'))).procedures.settlement).toMatchObject({ amountCents: 150_000 });
    await expectSumsClose(two.schemeId);
  });

  it('or is made less low: between what it was and what stood before', async () => {
    const id = await granted(two);
    await approved(`${id}-1`, '2026-11-04');
    await settledLower(id, 50_000);
    await object(id, 'settlement');
    const amount = (amountCents: number) =>
      wrong(handles(id, founded('other-amount', { amountCents }), third, '2027-01-04'));
    expect([await amount(50_000), await amount(150_000)]).toEqual([
      ...['input-invalid amountCents', 'input-invalid amountCents'],
    ]);
    await found(id, 'other-amount', { amountCents: 60_000 });
    expect(await claimsOf(id)).toEqual(['approved 60000', 'refused 75000']);
    expect((await seen(id, officer, on('2027-01-06'))).procedures.settlement).toMatchObject({
      ...{ amountCents: 60_000, cause: 'objection', lower: true },
    });
    await expectSumsClose(two.schemeId);
  });

  it('a settlement by refusal is taken back with the refusal', async () => {
    const id = await granted(one);
    await refused(`${id}-1`, '2026-11-04', '2026-11-19');
    await object(id, 'settlement');
    expect(await found(id, 'withdrawn')).toMatchObject({ status: 'granted', procedures: { settlement: null } });
    expect(await claimsOf(id)).toEqual(['open 150000']);
    await expectSumsClose(one.schemeId);
  });

  it('or the refusal is taken back for a part: confirmed by the decision, payable by another officer', async () => {
    const id = await granted(one);
    await refused(`${id}-1`, '2026-11-04', '2026-11-19');
    await object(id, 'claim', { claimId: `${id}-1` });
    const amount = (more: object) => wrong(handles(id, founded('other-amount', more), third, '2027-01-04'));
    expect([await amount({}), await amount({ amountCents: 150_000 })]).toEqual([
      ...['input-invalid amountCents', 'input-invalid amountCents'],
    ]);
    const before = await free(one);
    const part = await found(id, 'other-amount', { amountCents: 90_000 });
    expect(part).toMatchObject({ status: 'granted', procedures: { settlement: null } });
    expect([await claimsOf(id), before - (await free(one))]).toEqual([['assessed 90000'], 90_000]);
    const approval = { outcome: 'approve', motivation: 'Akkoord.' };
    expect(refusedWith(await world.approves(`${id}-1`, approval, third, '2027-01-05'))[1]).toBe(
      'second-person-required',
    );
    expect((await world.approves(`${id}-1`, approval, colleague, '2027-01-05')).status).toBe(200);
    expect((await seen(id, officer, on('2027-01-06'))).procedures.settlement).toMatchObject({
      ...{ amountCents: 90_000, lower: true, ground: 'obligations-not-met', cause: 'approval' },
    });
    await expectSumsClose(one.schemeId);
  });

  it('a withdrawal is taken back, with what it released and what it claimed back', async () => {
    const id = await granted(two);
    await approved(`${id}-1`, '2026-11-04');
    await paidOut(two, `${id}-1`, '2026-11-10');
    done(await revokes(id, { ...intention, amountCents: 0 }, officer, '2026-11-20'));
    done(await revokes(id, establish, colleague, '2026-12-05'));
    expect(await claimsOf(id)).toEqual(['paid 75000', 'refused 75000']);
    await object(id, 'revocation');
    const whole = await found(id, 'withdrawn');
    expect(whole).toMatchObject({
      status: 'granted',
      recovery: { status: 'settled' },
      procedures: { settlement: null },
    });
    expect(await claimsOf(id)).toEqual(['paid 75000', 'open 75000']);
    expect((await budget(two.schemeId)).receivableCents).toBe(0);
    await expectSumsClose(two.schemeId);
  });

  it('another penalty for the late decision stands on the list of finance, or none', async () => {
    const id = await applied(one);
    const at = on('2027-01-05');
    const of = (tail: string) => `/v1/applications/${id}/${tail}`;
    expect((await ask(giveNotice, of('notices-of-default'), { caller: employer, at, body: {} })).status).toBe(200);
    await rejects(id, '2027-02-01');
    const fixed = { caller: officer, at: on('2027-02-02'), body: { motivation: 'Wij beslisten te laat.' } };
    expect((await ask(fixPenalty, of('penalty'), fixed)).status).toBe(200);
    const listed = async () => {
      const reply = await ask(listPenalties, '/v1/penalties', { caller: finance, query: { region } });
      return (reply.json as { items: PenaltyLine[] }).items.map(({ amountCents }) => amountCents);
    };
    expect(await listed()).toEqual([27_600]);
    const named = (objectionId: string, remedy: string, more: object = {}) =>
      handles(id, founded(remedy, more), third, '2027-02-20', objectionId);
    const again = { receivedOn: '2027-02-10' };
    done(await objects(id, against('penalty', again), officer, '2027-02-10'));
    expect(await wrong(named('1', 'other-amount'))).toBe('input-invalid amountCents');
    expect(await wrong(named('1', 'other-amount', { amountCents: 27_600 }))).toBe('input-invalid amountCents');
    const more = done(await named('1', 'other-amount', { amountCents: 30_000 }));
    expect(more.term).toMatchObject({ penalty: { amountCents: 30_000 } });
    expect(await listed()).toEqual([30_000]);
    done(await objects(id, against('penalty', { ...again, summary: 'Toch te veel.' }), officer, '2027-02-20'));
    done(await named('2', 'withdrawn'));
    expect(await listed()).toEqual([]);
    expect((await dossier(id)).application.term?.penalty).toMatchObject({ amountCents: 0, days: 12 });
  });

  it('is recorded of a decision that there is, on days that can be', async () => {
    const id = await applied(one);
    await rejects(id, '2026-11-03');
    const records = (body: object, day = '2026-12-20') => wrong(objects(id, body, officer, day));
    expect(await records(against('settlement'))).toBe('input-invalid contested');
    expect(await records(against('claim'))).toBe('input-invalid claimId');
    expect(await records(against('claim', { claimId: `${id}-1` }))).toBe('input-invalid claimId');
    expect(await records(against('rejection', { claimId: `${id}-1` }))).toBe('input-invalid claimId');
    expect(await records(against('rejection', { receivedOn: '2026-12-21' }))).toBe('input-invalid receivedOn');
    expect(await records(against('rejection', { receivedOn: '2026-11-02' }))).toBe('input-invalid receivedOn');
    expect(await records(against('rejection', { postedOn: '2026-12-21' }))).toBe('input-invalid postedOn');
    expect(await records(against('rejection', { announcedOn: '2026-11-02' }))).toBe('input-invalid announcedOn');
    expect(await records(against('rejection', { announcedOn: '2026-12-21' }))).toBe('input-invalid announcedOn');
    expect(refusedWith(await objects(id, against('rejection'), people.ownOfficer, '2026-12-20'))).toEqual([
      ...[403, 'own-organisation'],
    ]);
    expect(await records(against('rejection', { postedOn: '2026-12-15', receivedOn: '2026-12-18' }))).toBe('');
    expect((await seen(id, officer, on('2026-12-20'))).procedures.objections[0]?.inTime).toBe(true);
  });

  it('is decided with the remedies of that decision, once, and its steps one after the other', async () => {
    const id = await applied(one);
    await rejects(id, '2026-11-03');
    done(await objects(id, against('rejection', { receivedOn: '2026-11-20' }), officer, '2026-11-20'));
    const steps = (body: object, day = '2026-12-01', by: object = colleague) => wrong(handles(id, body, by, day));
    expect(await wrong(handles(id, founded('grant'), colleague, '2026-12-01', '2'))).toBe('not-found');
    expect(await steps(founded(undefined))).toBe('input-invalid remedy');
    expect(await steps(founded('withdrawn'))).toBe('input-invalid remedy');
    expect(await steps(founded('grant', { amountCents: 150_001 }))).toBe('input-invalid amountCents');
    expect(await steps({ ...founded('grant'), outcome: 'unfounded' })).toBe('input-invalid remedy');
    expect(await steps({ step: 'resume', completedOn: '2026-12-01' })).toBe('wrong-state');
    expect(await steps({ step: 'suspend', endsOn: '2026-12-01' })).toBe('input-invalid endsOn');
    done(await handles(id, { step: 'suspend', endsOn: '2026-12-10' }, colleague, '2026-12-01'));
    expect(await steps({ step: 'suspend', endsOn: '2026-12-20' })).toBe('wrong-state');
    expect(await steps({ step: 'resume', completedOn: '2026-11-30' })).toBe('input-invalid completedOn');
    expect(await steps({ step: 'resume', completedOn: '2026-12-02' })).toBe('input-invalid completedOn');
    expect(await steps({ step: 'suspend', endsOn: '2026-12-20' }, '2026-12-01', officer)).toBe(
      'second-person-required',
    );
    const late = { step: 'postpone', reason: 'De hoorzitting is later.' };
    expect(await steps(late, '2027-03-01')).toBe('wrong-state');
    done(await handles(id, { step: 'withdraw', reason: 'Per mail ingetrokken.' }, officer, '2026-12-03'));
    expect(await steps(founded('grant'), '2026-12-04')).toBe('wrong-state');
    expect(await steps({ step: 'withdraw', reason: 'Nog eens.' }, '2026-12-04')).toBe('wrong-state');
    expect(await steps({ step: 'look' }, '2026-12-04')).toBe('wrong-state');
    await expectSumsClose(one.schemeId);
  });
});
