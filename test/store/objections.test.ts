import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { WorkItem } from '../../functions/api/answers/application';
import { handler as listWork } from '../../functions/api/list-work';
import { loadKeepingFile } from '../../functions/store/destruction/keeping-files';
import { idOf } from '../domain/fixtures';
import { type FakeKms, startKms } from '../functions/fake-kms';
import { ask, people, refusedWith, region, seen, written } from './case-world';
import { engines, useEngine } from './engine';
import { allocateAll, applicationEvents, budget, dossier, ledgerLines, publish, waitingIds } from './office';
import * as world from './procedures-world';

const { officer, colleague } = people;
const { done, expectSumsClose, grants, handles, objects, on, refused, rejects, revokes, schemeOf } = world;

/** Room for two awards. */
const scheme = schemeOf('objections', [5_000, 5_000], { amountCents: 300_000, awards: 2 });
const plenty = schemeOf('objections-plenty', [10_000]);
const agreement = { ...schemeOf('objections-agreement', [10_000]), legalNature: 'agreement' as const };

let kms: FakeKms | undefined;
beforeAll(async () => {
  kms = await startKms();
});
afterAll(() => kms?.close());

let nth = 0;
async function applied(
  of = plenty,
  at = on('2026-11-02'),
  wishes: { readonly agreesToWait?: boolean } = {},
): Promise<string> {
  nth += 1;
  await written(of, { nth, pseudonym: `objects-${nth}`, receivedAt: at, ...wishes }, { budgetId: of.schemeId });
  await allocateAll(of, of.schemeId, '2026-11-02T11:00:00.000Z');
  return idOf(nth);
}

const against = (contested: string, more: object = {}) => ({
  ...{ contested, receivedOn: '2026-11-20', summary: 'Wij zijn het er niet mee eens.', ...more },
});
const founded = (remedy: string, more: object = {}) => ({
  ...{ step: 'decide', outcome: 'founded', remedy, motivation: 'De bezwaren kloppen.', ...more },
});
const objectionOf = async (id: string) => (await seen(id, colleague, on('2026-12-01'))).procedures.objections[0];

describe.each(engines)('objections, on $name', (engine) => {
  useEngine(engine);
  beforeAll(async () => {
    nth = 0;
    for (const one of [scheme, plenty, agreement]) await publish(one, one.schemeId);
  });

  it('is recorded with its terms, waits on the worklist by its own day, and stops destruction while it runs', async () => {
    const id = await applied();
    await rejects(id, '2026-11-03');
    const recorded = done(await objects(id, against('rejection'), officer, '2026-11-20'));
    expect(recorded.procedures.objections).toMatchObject([
      { status: 'running', inTime: true, termEndsOn: '2026-12-15', dueOn: '2027-01-26', remedies: ['grant'] },
    ]);
    expect(done(await objects(id, against('rejection'), officer, '2026-11-20'))).toEqual(recorded);
    expect(
      refusedWith(await objects(id, against('rejection', { summary: 'Nog een.' }), officer, '2026-11-20')),
    ).toEqual([...[409, 'wrong-state']]);
    const list = await ask(listWork, '/v1/worklist', {
      caller: officer,
      at: on('2026-11-20'),
      query: { queue: 'objection', region },
    });
    expect((list.json as { items: WorkItem[] }).items).toMatchObject([{ applicationId: id, deadline: '2027-01-26' }]);
    expect(await loadKeepingFile(id)).toMatchObject({
      runningStops: 1,
      stops: [{ kind: 'objection', objectionId: 1 }],
    });
    done(await handles(id, { step: 'suspend', endsOn: '2026-12-20' }, colleague, '2026-12-06'));
    done(await handles(id, { step: 'resume', completedOn: '2026-12-11' }, colleague, '2026-12-11'));
    expect((await objectionOf(id))?.dueOn).toBe('2027-02-01');
    const postponed = done(
      await handles(id, { step: 'postpone', reason: 'De hoorzitting is later.' }, colleague, '2026-12-18'),
    );
    expect(postponed.procedures.objections).toMatchObject([{ dueOn: '2027-03-15' }]);
    expect(
      done(await handles(id, { step: 'postpone', reason: 'De hoorzitting is later.' }, colleague, '2026-12-18')),
    ).toEqual(postponed);
    expect(refusedWith(await handles(id, { step: 'postpone', reason: 'Nog later.' }, colleague, '2026-12-19'))).toEqual(
      [409, 'wrong-state'],
    );
    done(await handles(id, { step: 'withdraw', reason: 'Per mail ingetrokken.' }, officer, '2026-12-20'));
    expect(await loadKeepingFile(id)).toMatchObject({ runningStops: 0 });
    const after = await ask(listWork, '/v1/worklist', {
      caller: officer,
      at: on('2026-12-20'),
      query: { queue: 'objection', region },
    });
    expect((after.json as { items: WorkItem[] }).items).toEqual([]);
  });

  it('is handled by nobody who took the decision, also where two write at once', async () => {
    const id = await applied();
    await rejects(id, '2026-11-03');
    done(await objects(id, against('rejection'), officer, '2026-11-20'));
    expect(refusedWith(await handles(id, founded('grant'), officer, '2026-12-01'))).toEqual([
      403,
      'second-person-required',
    ]);
    const third = { ...colleague, sub: 'officer-9' };
    const both = await Promise.all([
      handles(id, founded('grant'), colleague, '2026-12-01'),
      handles(id, { step: 'decide', outcome: 'unfounded', motivation: 'Ongegrond.' }, third, '2026-12-01'),
    ]);
    expect(both.map(({ status }) => status).sort()).toEqual([200, 409]);
    expect((await applicationEvents(id)).filter((name) => name === 'objection.decided')).toHaveLength(1);
    await expectSumsClose(plenty.schemeId);
  });

  it('grants out of the free budget, once, when its answer got lost', async () => {
    const id = await applied();
    await rejects(id, '2026-11-03');
    done(await objects(id, against('rejection'), officer, '2026-11-20'));
    const first = done(await handles(id, founded('grant'), colleague, '2026-12-01'));
    expect(first).toMatchObject({ status: 'granted', amountCents: 150_000, decision: { outcome: 'grant' } });
    expect(first.procedures.objections).toMatchObject([
      { status: 'decided', decision: { overshootCents: 0, overshootAwards: 0 } },
    ]);
    expect(done(await handles(id, founded('grant'), colleague, '2026-12-01'))).toEqual(first);
    expect((await budget(plenty.schemeId)).overshootCents).toBe(0);
    await expectSumsClose(plenty.schemeId);
  });

  it('grants above the cap where later ones got its place, and makes that good out of what comes free', async () => {
    const wronged = await applied(scheme, '2026-11-02T09:00:00.000Z');
    await rejects(wronged, '2026-11-03');
    const later = [
      await applied(scheme, '2026-11-02T09:30:00.000Z'),
      await applied(scheme, '2026-11-02T09:40:00.000Z'),
    ];
    const waiting = await applied(scheme, '2026-11-02T09:50:00.000Z');
    for (const id of later) await grants(id, '2026-11-04');
    expect(await waitingIds(scheme.schemeId)).toEqual([waiting]);
    done(await objects(wronged, against('rejection'), officer, '2026-11-20'));
    const looked = done(await handles(wronged, { step: 'look' }, colleague, '2026-12-01'));
    expect(looked.procedures.objections).toMatchObject([
      { ceiling: { capCents: 300_000, earlierCents: 0, roomCents: 300_000 } },
    ]);
    const granted = done(await handles(wronged, founded('grant'), colleague, '2026-12-01'));
    expect(granted.procedures.objections).toMatchObject([
      { decision: { overshootCents: 150_000, overshootAwards: 1 } },
    ]);
    expect(await budget(scheme.schemeId)).toMatchObject({
      availableCents: 0,
      committedCents: 450_000,
      overshootCents: 150_000,
    });
    await expectSumsClose(scheme.schemeId);
    const revocation = { step: 'intend', ground: 'activities-not-done', amountCents: 0, motivation: 'Niet gestart.' };
    done(await revokes(later[0] ?? '', revocation, officer, '2026-12-02'));
    done(
      await revokes(
        later[0] ?? '',
        { step: 'decide', outcome: 'establish', motivation: 'Niet gestart.' },
        colleague,
        '2026-12-17',
      ),
    );
    expect(await budget(scheme.schemeId)).toMatchObject({
      availableCents: 0,
      committedCents: 300_000,
      overshootCents: 0,
    });
    expect((await ledgerLines(scheme.schemeId)).map(({ movement }) => movement)).toEqual(
      expect.arrayContaining(['overshoot', 'unovershoot']),
    );
    expect(await waitingIds(scheme.schemeId)).toEqual([waiting]);
    await expectSumsClose(scheme.schemeId);
  });

  it('stays refused where earlier ones had exhausted the ceiling then', async () => {
    const late = await applied(scheme, '2026-11-02T09:55:00.000Z', { agreesToWait: false });
    await rejects(late, '2026-11-05');
    done(await objects(late, against('rejection'), officer, '2026-11-20'));
    expect(refusedWith(await handles(late, founded('grant'), colleague, '2026-12-01'))).toEqual([409, 'no-budget']);
    const looked = done(await handles(late, { step: 'look' }, colleague, '2026-12-01'));
    expect(looked.procedures.objections).toMatchObject([{ ceiling: { roomCents: -150_000, earlierCents: 300_000 } }]);
    done(
      await handles(
        late,
        { step: 'decide', outcome: 'unfounded', motivation: 'Het plafond was op.' },
        colleague,
        '2026-12-02',
      ),
    );
    expect((await dossier(late)).application.status).toBe('rejected');
    await expectSumsClose(scheme.schemeId);
  });

  it('counts a late objection out, unless that cannot be held against who objects', async () => {
    const id = await applied();
    await rejects(id, '2026-11-03');
    const late = against('rejection', { receivedOn: '2026-12-16' });
    const recorded = done(await objects(id, late, officer, '2026-12-16'));
    expect(recorded.procedures.objections).toMatchObject([{ inTime: false, dueOn: '2027-01-27' }]);
    const refusal = await handles(id, founded('grant'), colleague, '2026-12-18');
    expect(refusal.json).toMatchObject({ code: 'input-invalid', errors: [{ path: 'excusedBecause' }] });
    const excused = founded('grant', { excusedBecause: 'De brief was verkeerd bezorgd.' });
    expect(done(await handles(id, excused, colleague, '2026-12-18')).status).toBe('granted');
  });

  it('opens a refused claim again, and takes the settlement back with it', async () => {
    const id = await applied();
    await grants(id, '2026-11-03');
    await refused(`${id}-1`, '2026-11-04', '2026-11-19');
    const before = await budget(plenty.schemeId);
    const third = { ...colleague, sub: 'officer-9' };
    done(await objects(id, against('claim', { claimId: `${id}-1` }), officer, '2026-11-25'));
    expect(refusedWith(await handles(id, founded('withdrawn'), colleague, '2026-12-01'))).toEqual([
      403,
      'second-person-required',
    ]);
    const decided = done(await handles(id, founded('withdrawn'), third, '2026-12-01'));
    expect(decided).toMatchObject({
      ...{ status: 'granted', claims: [{ status: 'open' }] },
      procedures: { settlement: null, formerSettlements: [{ amountCents: 0, cause: 'refusal' }] },
    });
    const after = await budget(plenty.schemeId);
    expect((before.availableCents ?? 0) - (after.availableCents ?? 0)).toBe(150_000);
    await expectSumsClose(plenty.schemeId);
  });

  it('takes a withdrawal back, with the recovery that followed it', async () => {
    const id = await applied();
    await grants(id, '2026-11-03');
    await world.approved(`${id}-1`, '2026-11-04');
    await world.paidOut(plenty, `${id}-1`, '2026-11-10');
    const facts = { ground: 'facts-unknown', knownOn: '2026-11-20', because: 'De inspectie meldde het later.' };
    done(
      await revokes(
        id,
        { step: 'intend', amountCents: 0, motivation: 'Nooit gewerkt.', ...facts },
        officer,
        '2026-11-20',
      ),
    );
    done(
      await revokes(
        id,
        { step: 'decide', outcome: 'establish', motivation: 'Nooit gewerkt.' },
        colleague,
        '2026-12-05',
      ),
    );
    const third = { ...colleague, sub: 'officer-9' };
    done(await objects(id, against('revocation', { receivedOn: '2026-12-20' }), officer, '2026-12-20'));
    const half = done(await handles(id, founded('other-amount', { amountCents: 60_000 }), third, '2027-01-04'));
    expect(half.procedures).toMatchObject({ settlement: { amountCents: 60_000, cause: 'objection' } });
    expect((await budget(plenty.schemeId)).receivableCents).toBe(90_000);
    await expectSumsClose(plenty.schemeId);
  });

  it('is not open under an agreement between public bodies', async () => {
    const id = await applied(agreement);
    await rejects(id, '2026-11-03');
    expect(refusedWith(await objects(id, against('rejection'), officer, '2026-11-20'))).toEqual([409, 'wrong-state']);
  });
});
