import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { decideObjection } from '../../domain/objection/decide';
import { withdrawObjection } from '../../domain/objection/steps';
import type { RecoveryCase } from '../../domain/recovery/standing';
import { decideAdjustment } from '../../domain/settlement/decide';
import { keys } from '../../functions/store/keys';
import { commitWithRecovery } from '../../functions/store/procedures';
import { done as decided, idOf } from '../domain/fixtures';
import { type FakeKms, startKms } from '../functions/fake-kms';
import { people, written } from './case-world';
import { engines, useEngine } from './engine';
import { allocateAll, applicationEvents, budget, dossier, must, partition, publish } from './office';
import * as world from './procedures-world';

const { done, grants, objects, on, rejects, revokes } = world;
const { officer, colleague } = people;
const scheme = world.schemeOf('conditions', [10_000]);
const decider = { sub: colleague.sub ?? '', role: 'officer', roles: ['officer'], organisation: null };

let kms: FakeKms | undefined;
beforeAll(async () => {
  kms = await startKms();
});
afterAll(() => kms?.close());

let nth = 0;
async function applied(): Promise<string> {
  nth += 1;
  const wishes = { nth, pseudonym: `conditions-${nth}`, receivedAt: on('2026-11-02') };
  await written(scheme, wishes, { budgetId: scheme.schemeId });
  await allocateAll(scheme, scheme.schemeId, '2026-11-02T11:00:00.000Z');
  return idOf(nth);
}

const found = async (id: string): Promise<RecoveryCase> => ({ ...(await dossier(id)), scheme, recovery: null });

/** The item of the application says otherwise, under the version that was read. */
async function rewrite(id: string, change: (item: Record<string, unknown>) => object): Promise<void> {
  const item = (await partition(keys.application(id).pk)).find(({ kind }) => kind === 'application') ?? {};
  await must([{ name: 'another person', put: { Item: { ...item, ...change(item) } } }]);
}
const context = { scheme, actor: decider, now: on('2026-11-30') };
const lost = { ok: false, refusal: { code: 'changed-meanwhile' } };

/** Two pairs of eyes are a condition of the write, not a look at what was read before it. */
describe.each(engines)('a decision that was allowed when its case was read, on $name', (engine) => {
  useEngine(engine);
  beforeAll(async () => {
    nth = 0;
    await publish(scheme, scheme.schemeId);
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
    const before = await budget(scheme.schemeId);
    await rewrite(id, () => by(decider.sub));
    expect(await commitWithRecovery(made, context)).toMatchObject(lost);
    expect((await dossier(id)).application.adjustments).toMatchObject([{ status: 'intended', decision: null }]);
    expect(await budget(scheme.schemeId)).toEqual(before);
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
    const whole = { ...read, objection: running, budget: await budget(scheme.schemeId), ceiling: null };
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
});
