import type { Context } from 'aws-lambda';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { handler as lapseClaims } from '../../functions/reactions/lapse-claims';
import { keys } from '../../functions/store/keys';
import { idOf } from '../domain/fixtures';
import { type FakeKms, startKms } from '../functions/fake-kms';
import { people, refusedWith, seen, written } from './case-world';
import { engines, useEngine } from './engine';
import { allocateAll, applicationEvents, budget, dossier, must, publish } from './office';
import * as world from './procedures-world';

const { officer, colleague, employer, ownOfficer } = people;
const { approved, done, expectSumsClose, grants, on, paidOut, refused, revokes, settles } = world;
const one = world.schemeOf('settled-one', [10_000]);
const two = world.schemeOf('settled-two', [5_000, 5_000]);
/** Each part lapses where nothing comes within thirty days of the grant. */
const lapsing = world.withLastDay(world.schemeOf('settled-lapsing', [5_000, 5_000]), 30);
const third = { ...officer, sub: 'officer-9', name: 'Test derde' };

let kms: FakeKms | undefined;
beforeAll(async () => {
  kms = await startKms();
});
afterAll(() => kms?.close());

let nth = 0;
async function granted(scheme = two): Promise<string> {
  nth += 1;
  await written(
    scheme,
    { nth, pseudonym: `settled-${nth}`, receivedAt: on('2026-11-02') },
    { budgetId: scheme.schemeId },
  );
  await allocateAll(scheme, scheme.schemeId, '2026-11-02T11:00:00.000Z');
  await grants(idOf(nth), '2026-11-03');
  return idOf(nth);
}
const settlementOf = async (id: string) => (await seen(id, officer, on('2027-01-04'))).procedures.settlement;

const lower = {
  step: 'intend',
  ground: 'obligations-not-met',
  amountCents: 50_000,
  motivation: 'De begeleiding ontbrak.',
};
const establish = { step: 'decide', outcome: 'establish', motivation: 'De reactie verandert dit niet.' };
const withdrawal = {
  step: 'intend',
  ground: 'incorrect-information',
  amountCents: 0,
  motivation: 'De jongere werkte er al.',
  because: 'Met de juiste gegevens was de aanvraag afgewezen.',
};

describe.each(engines)('settlement and withdrawal, on $name', (engine) => {
  useEngine(engine);
  beforeAll(async () => {
    nth = 0;
    await publish(one, one.schemeId);
    await publish(two, two.schemeId);
    await publish(lapsing, lapsing.schemeId);
    const Item = { ...keys.sweepStart(), kind: 'sweep-start', startOn: '2026-11-01' };
    await must([{ name: 'start', put: { Item } }]);
  });

  it('settles an award in the write that approves its last claim, before anything is paid of it', async () => {
    const id = await granted();
    await approved(`${id}-1`, '2026-11-04');
    expect(await settlementOf(id)).toBeNull();
    await approved(`${id}-2`, '2026-11-05');
    expect(await settlementOf(id)).toMatchObject({
      ...{ amountCents: 150_000, grantedCents: 150_000, lower: false, exOfficio: false, cause: 'approval' },
      ...{ article: 'Awb 4:46 lid 1', decidedAt: on('2026-11-05'), byRole: 'officer' },
    });
    expect((await dossier(id)).application.status).toBe('granted');
    expect((await applicationEvents(id)).filter((name) => name === 'application.settled')).toHaveLength(1);
    await paidOut(two, `${id}-1`, '2026-11-12');
    await paidOut(two, `${id}-2`, '2026-11-12');
    expect((await dossier(id)).application.status).toBe('completed');
    expect((await applicationEvents(id)).filter((name) => name === 'application.settled')).toHaveLength(1);
    await expectSumsClose(two.schemeId);
  });

  it('ends the refusal of a claim in a lower settlement, on the ground of the refusal', async () => {
    const id = await granted(one);
    await refused(`${id}-1`, '2026-11-04', '2026-11-19');
    expect(await settlementOf(id)).toMatchObject({
      ...{ amountCents: 0, lower: true, cause: 'refusal', ground: 'obligations-not-met' },
      ...{ article: 'Awb 4:46 lid 2 onder b', lines: [{ outcome: 'refused', amountCents: 0 }] },
    });
    expect((await dossier(id)).application.status).toBe('completed');
    expect(await applicationEvents(id)).toEqual(expect.arrayContaining(['claim.refused', 'application.settled']));
    await expectSumsClose(one.schemeId);
  });

  it('settles ex officio, on what the others came to, once the way back of the last claim has closed', async () => {
    const id = await granted(lapsing);
    await approved(`${id}-1`, '2026-11-04');
    const sweep = (day: string) => lapseClaims({ time: `${day}T03:00:00Z` }, {} as Context);
    const settled = async () => (await applicationEvents(id)).filter((name) => name === 'application.settled');
    await sweep('2026-12-04');
    expect((await dossier(id)).claims[1]).toMatchObject({ status: 'lapsed', reopenUntil: '2026-12-18' });
    await sweep('2026-12-18');
    expect([await settlementOf(id), await settled()]).toEqual([null, []]);
    const before = await budget(lapsing.schemeId);
    await sweep('2026-12-19');
    await sweep('2026-12-19');
    expect(await settlementOf(id)).toMatchObject({
      ...{ amountCents: 75_000, grantedCents: 150_000, lower: true, exOfficio: true, cause: 'lapse' },
      ...{ ground: 'obligations-not-met', article: 'Awb 4:46 lid 2 onder b, 4:47', byRole: 'system' },
      lines: [
        { amountCents: 75_000, outcome: 'approved' },
        { amountCents: 0, outcome: 'lapsed' },
      ],
    });
    const told = await applicationEvents(id);
    expect(told.slice(-2)).toEqual(['claim.lapse-final', 'application.settled']);
    expect(await settled()).toHaveLength(1);
    expect(((await budget(lapsing.schemeId)).availableCents ?? 0) - (before.availableCents ?? 0)).toBe(75_000);
    await expectSumsClose(lapsing.schemeId);
  });

  it('settles lower after an intention with its reply term, by another officer, and leaves nothing open', async () => {
    const id = await granted();
    await approved(`${id}-1`, '2026-11-04');
    const before = await budget(two.schemeId);
    expect(refusedWith(await settles(id, { ...lower, amountCents: 90_000 }, officer, '2026-11-05'))[0]).toBe(400);
    expect(refusedWith(await settles(id, lower, employer, '2026-11-05'))).toEqual([400, 'input-invalid']);
    expect(refusedWith(await settles(id, lower, ownOfficer, '2026-11-05'))).toEqual([403, 'own-organisation']);
    const intended = done(await settles(id, lower, officer, '2026-11-05'));
    expect(intended.procedures.adjustments).toMatchObject([
      {
        kind: 'settlement',
        status: 'intended',
        article: 'Awb 4:46 lid 2 onder b',
        intention: { replyBy: '2026-11-19' },
      },
    ]);
    expect(done(await settles(id, lower, officer, '2026-11-05'))).toEqual(intended);
    expect(refusedWith(await settles(id, establish, officer, '2026-11-20'))).toEqual([403, 'second-person-required']);
    expect(refusedWith(await settles(id, establish, colleague, '2026-11-19'))).toEqual([409, 'reply-term-running']);
    const replied = done(await settles(id, { step: 'reply', text: 'Dat klopt niet.' }, employer, '2026-11-10'));
    expect(replied.procedures.adjustments).toMatchObject([{ reply: { text: 'Dat klopt niet.' } }]);
    const settled = done(await settles(id, establish, colleague, '2026-11-11'));
    expect(settled.procedures.settlement).toMatchObject({
      ...{ amountCents: 50_000, grantedCents: 150_000, lower: true, cause: 'decision' },
      lines: [
        { amountCents: 50_000, outcome: 'approved' },
        { amountCents: 0, outcome: 'refused' },
      ],
    });
    expect(done(await settles(id, establish, colleague, '2026-11-11'))).toEqual(settled);
    const after = await budget(two.schemeId);
    expect((after.availableCents ?? 0) - (before.availableCents ?? 0)).toBe(100_000);
    expect(refusedWith(await settles(id, lower, officer, '2026-11-12'))).toEqual([409, 'wrong-state']);
    expect((await dossier(id)).claims.map(({ status, amountCents }) => [status, amountCents])).toEqual([
      ['approved', 50_000],
      ['refused', 75_000],
    ]);
    await expectSumsClose(two.schemeId);
  });

  it('withdraws before the settlement: what is not paid returns, what was paid is claimed back without a second intention', async () => {
    const id = await granted();
    await approved(`${id}-1`, '2026-11-04');
    await paidOut(two, `${id}-1`, '2026-11-12');
    const { because: _, ...without } = withdrawal;
    expect(refusedWith(await revokes(id, without, officer, '2026-11-13'))[0]).toBe(400);
    expect(refusedWith(await revokes(id, { ...withdrawal, ground: 'later-breach' }, officer, '2026-11-13'))[0]).toBe(
      400,
    );
    done(await revokes(id, withdrawal, officer, '2026-11-13'));
    const revoked = done(await revokes(id, establish, third, '2026-11-28'));
    expect(revoked).toMatchObject({
      status: 'completed',
      recovery: { status: 'established' },
      procedures: {
        adjustments: [{ status: 'established', article: 'Awb 4:48 lid 1 onder c', decision: { owedCents: 75_000 } }],
        settlement: { amountCents: 0, lower: true, cause: 'revocation', ground: 'incorrect-information' },
      },
    });
    const events = await applicationEvents(id);
    expect(events).toEqual(expect.arrayContaining(['application.revocation-intended', 'application.revoked']));
    expect(events).toContain('recovery.established');
    expect(events).not.toContain('recovery.intended');
    expect((await budget(two.schemeId)).receivableCents).toBe(75_000);
    await expectSumsClose(two.schemeId);
  });

  it('withdraws a settlement only on what could not be known then, and within five years', async () => {
    const id = await granted(one);
    await approved(`${id}-1`, '2026-11-04');
    await paidOut(one, `${id}-1`, '2026-11-12');
    const facts = { ...withdrawal, ground: 'facts-unknown', knownOn: '2026-12-01' };
    expect(refusedWith(await revokes(id, withdrawal, officer, '2026-12-02'))[0]).toBe(400);
    expect(refusedWith(await revokes(id, { ...facts, knownOn: '2026-11-03' }, officer, '2026-12-02'))[0]).toBe(400);
    expect(refusedWith(await revokes(id, facts, officer, '2031-11-05'))).toEqual([409, 'recovery-barred']);
    done(await revokes(id, facts, officer, '2026-12-02'));
    const revoked = done(await revokes(id, establish, colleague, '2026-12-17'));
    expect(revoked.procedures).toMatchObject({
      formerSettlements: [{ amountCents: 150_000, cause: 'approval' }],
      settlement: { amountCents: 0, article: 'Awb 4:49 lid 1 onder a', cause: 'revocation' },
    });
    expect(revoked.recovery).toEqual({ status: 'established' });
    await expectSumsClose(one.schemeId);
  });

  it('puts a lower settlement in its place when something of it is claimed back afterwards', async () => {
    const id = await granted(one);
    await approved(`${id}-1`, '2026-11-04');
    await paidOut(one, `${id}-1`, '2026-11-12');
    await world.recovered(id, 100_000, '2026-12-02', '2026-12-17');
    const { procedures } = await seen(id, officer, on('2026-12-18'));
    expect(procedures).toMatchObject({
      settlement: { amountCents: 100_000, lower: true, cause: 'recovery', article: 'Awb 4:49 lid 1 onder c' },
      formerSettlements: [{ amountCents: 150_000, cause: 'approval' }],
    });
    expect(JSON.stringify(procedures)).not.toContain('settledSince');
    expect((await applicationEvents(id)).slice(-2)).toEqual(['recovery.established', 'application.settled']);
    await expectSumsClose(one.schemeId);
  });

  it('lets one of two decisions at once through, and the last claim wait for the decision on the intention', async () => {
    const id = await granted(one);
    done(await revokes(id, withdrawal, officer, '2026-11-05'));
    await approved(`${id}-1`, '2026-11-06');
    expect(await settlementOf(id)).toBeNull();
    const drop = { step: 'decide', outcome: 'drop', motivation: 'Toch in orde.' };
    const both = await Promise.all([
      revokes(id, drop, colleague, '2026-11-20'),
      revokes(id, establish, third, '2026-11-20'),
    ]);
    expect(both.map(({ status }) => status).sort()).toEqual([200, 409]);
    expect(await settlementOf(id)).not.toBeNull();
    await expectSumsClose(one.schemeId);
  });
});
