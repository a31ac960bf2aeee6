import type { Context } from 'aws-lambda';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { decideObjection } from '../../domain/objection/decide';
import { withdrawObjection } from '../../domain/objection/steps';
import type { RecoveryCase } from '../../domain/recovery/standing';
import { decideAdjustment } from '../../domain/settlement/decide';
import { handler as lapseClaims } from '../../functions/reactions/lapse-claims';
import { keys } from '../../functions/store/keys';
import { commitWithRecovery } from '../../functions/store/procedures';
import { done as decided, idOf } from '../domain/fixtures';
import { type FakeKms, startKms } from '../functions/fake-kms';
import { people, refusedWith, written } from './case-world';
import { engines, useEngine } from './engine';
import { allocateAll, applicationEvents, budget, dossier, must, partition, publish } from './office';
import * as world from './procedures-world';
import { watchRequests } from './watch-requests';

const { done, grants, objects, on, rejects, revokes } = world;
const { officer, colleague } = people;
const single = world.schemeOf('conditions', [10_000]);
/** Each part lapses where nothing comes within thirty days of the grant. */
const parted = world.withLastDay(world.schemeOf('conditions-parted', [5_000, 5_000]), 30);
const decider = { sub: colleague.sub ?? '', role: 'officer', roles: ['officer'], organisation: null };

let kms: FakeKms | undefined;
beforeAll(async () => {
  kms = await startKms();
});
afterAll(() => kms?.close());

let nth = 0;
async function applied(scheme = single): Promise<string> {
  nth += 1;
  const wishes = { nth, pseudonym: `conditions-${nth}`, receivedAt: on('2026-11-02') };
  await written(scheme, wishes, { budgetId: scheme.schemeId });
  await allocateAll(scheme, scheme.schemeId, '2026-11-02T11:00:00.000Z');
  return idOf(nth);
}

const found = async (id: string): Promise<RecoveryCase> => ({ ...(await dossier(id)), scheme: single, recovery: null });

/** The item of the application says otherwise, under the version that was read. */
async function rewrite(id: string, change: (item: Record<string, unknown>) => object): Promise<void> {
  const item = (await partition(keys.application(id).pk)).find(({ kind }) => kind === 'application') ?? {};
  await must([{ name: 'another person', put: { Item: { ...item, ...change(item) } } }]);
}
const context = { scheme: single, actor: decider, now: on('2026-11-30') };
const lost = { ok: false, refusal: { code: 'changed-meanwhile' } };

/** Two pairs of eyes are a condition of the write, not a look at what was read before it. */
describe.each(engines)('a decision that was allowed when its case was read, on $name', (engine) => {
  useEngine(engine);
  beforeAll(async () => {
    nth = 0;
    await publish(single, single.schemeId);
    await publish(parted, parted.schemeId);
    const Item = { ...keys.sweepStart(), kind: 'sweep-start', startOn: '2026-11-01' };
    await must([{ name: 'start', put: { Item } }]);
  });

  it('is not written where the decider turns out to have intended the withdrawal', async () => {
    const id = await applied();
    await grants(id, '2026-11-03');
    const intention = { step: 'intend', ground: 'activities-not-done', amountCents: 0, motivation: 'Niet gestart.' };
    done(await revokes(id, intention, officer, '2026-11-05'));
    const input = { step: 'decide', outcome: 'establish', motivation: 'Blijft.' } as const;
    const read = await found(id);
    const made = decided(decideAdjustment(read, 'revocation', input, decider, on('2026-11-30'), '2026-11-30'));
    const [running] = read.application.adjustments ?? [];
    if (running === undefined) throw new Error('nothing was intended');
    const by = (intenderSub: string) => ({
      adjustments: [{ ...running, intention: { ...running.intention, intenderSub } }],
    });
    const before = await budget(single.schemeId);
    await rewrite(id, () => by(decider.sub));
    expect(await commitWithRecovery(made, context)).toMatchObject(lost);
    expect((await dossier(id)).application.adjustments).toMatchObject([{ status: 'intended', decision: null }]);
    expect(await budget(single.schemeId)).toEqual(before);
    expect(await applicationEvents(id)).not.toContain('application.revoked');
    await rewrite(id, () => by('officer-1'));
    expect(await commitWithRecovery(made, context)).toMatchObject({ ok: true });
    expect((await dossier(id)).application.adjustments).toMatchObject([{ status: 'established' }]);
  });

  it('is not written where the handler turns out to have taken the contested decision', async () => {
    const id = await applied();
    await rejects(id, '2026-11-03');
    const objection = { contested: 'rejection', receivedOn: '2026-11-20', summary: 'Wij zijn het er niet mee eens.' };
    done(await objects(id, objection, officer, '2026-11-20'));
    const read = await found(id);
    const [running] = read.application.objections ?? [];
    if (running === undefined) throw new Error('there is no objection');
    const whole = { ...read, objection: running, budget: await budget(single.schemeId), ceiling: null };
    const input = { step: 'decide', outcome: 'unfounded', motivation: 'Het klopt.' } as const;
    const made = decided(decideObjection(whole, input, decider, on('2026-11-30'), '2026-11-30'));
    const by = (...decidedBySubs: string[]) => ({ objections: [{ ...running, decidedBySubs }] });
    await rewrite(id, () => by('officer-1', decider.sub));
    expect(await commitWithRecovery(made, context)).toMatchObject(lost);
    expect((await dossier(id)).application.objections).toMatchObject([{ status: 'running' }]);
    const withdrawn = decided(withdrawObjection(read.application, running, 'Ingetrokken.', decider, on('2026-11-30')));
    expect(withdrawn.notByAt).toBeUndefined();
    await rewrite(id, () => by('officer-1'));
    expect(await commitWithRecovery(made, context)).toMatchObject({ ok: true });
    expect((await dossier(id)).application.objections).toMatchObject([{ status: 'decided' }]);
  });

  // With all that happens to a recovery the version of its application goes up: who read the one wrote on the other.
  const watched = watchRequests();
  /** Does this right before the next write of what follows: after all was read that it is decided on. */
  const inBetween = (work: () => Promise<void>): void => {
    watched.instead = ({ operation, input }, passOn) => {
      if (operation !== 'TransactWriteItems') return null;
      watched.instead = () => null;
      return work().then(() => passOn(input));
    };
  };

  /** The second part is paid, and what was paid of it is to be claimed back; the first part is still to be judged. */
  async function halfPaid(): Promise<string> {
    const id = await applied(parted);
    await grants(id, '2026-11-03');
    await world.approved(`${id}-2`, '2026-11-04');
    await world.paidOut(parted, `${id}-2`, '2026-11-12');
    await world.recoveryIntended(id, 75_000, '2026-11-13');
    return id;
  }
  const settlementOf = async (id: string) => (await dossier(id)).application.settlement;

  it('counts what was claimed back at the moment in which the last claim was approved', async () => {
    const id = await halfPaid();
    const words = { motivation: 'Gezien.', overrides: [] };
    await world.assesses(`${id}-1`, { outcome: 'confirm', ...words }, officer, '2026-11-28');
    inBetween(() => world.recoveryEstablished(id, '2026-11-28'));
    done(await world.approves(`${id}-1`, { outcome: 'approve', motivation: 'Akkoord.' }, colleague, '2026-11-28'));
    expect(await settlementOf(id)).toMatchObject({ amountCents: 75_000, cause: 'approval', lower: true });
    expect(await applicationEvents(id)).toContain('recovery.established');
  });

  it('counts what was claimed back at the moment in which the way back of the last claim closed', async () => {
    const id = await halfPaid();
    const sweep = (day: string) => lapseClaims({ time: `${day}T03:00:00Z` }, {} as Context);
    await sweep('2026-12-04');
    expect((await dossier(id)).claims[0]).toMatchObject({ status: 'lapsed', reopenUntil: '2026-12-18' });
    inBetween(() => world.recoveryEstablished(id, '2026-12-19'));
    await sweep('2026-12-19');
    expect(await settlementOf(id)).toMatchObject({ amountCents: 0, cause: 'lapse', lower: true });
  });

  it('does not settle lower where at that moment money is to be claimed back: that is decided first', async () => {
    const id = await applied(parted);
    await grants(id, '2026-11-03');
    await world.approved(`${id}-2`, '2026-11-04');
    await world.paidOut(parted, `${id}-2`, '2026-11-12');
    const lower = { ground: 'obligations-not-met', amountCents: 50_000, motivation: 'De begeleiding ontbrak.' };
    done(await world.settles(id, { step: 'intend', ...lower }, officer, '2026-11-13'));
    inBetween(() => world.recoveryIntended(id, 75_000, '2026-11-28'));
    const establish = { step: 'decide', outcome: 'establish', motivation: 'Het blijft zo.' };
    const reply = await world.settles(id, establish, colleague, '2026-11-28');
    expect(refusedWith(reply)).toEqual([409, 'wrong-state']);
    expect(await settlementOf(id)).toBeUndefined();
  });
});
