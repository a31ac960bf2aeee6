import { beforeAll, describe, expect, it } from 'vitest';
import { handler as listBankReports } from '../../functions/api/list-bank-reports';
import { handler as retryPayment } from '../../functions/api/retry-payment';
import { settle } from '../../functions/store/settling';
import { call } from '../functions/request-event';
import { batchNow, claimNow, countsOf, released, send, statement, statuses, totalEntry } from './bank-world';
import { engines, useEngine } from './engine';
import { applicationEvents, budget, budgetSums, dossier, ledgerLines, ledgerSums } from './office';
import { finance, itemsOf } from './payout-world';

describe.each(engines)('reports of the bank, on $name', (engine) => {
  const gate = useEngine(engine);

  it('paid lines: committed → paid with their award, the application completed, the batch settled', async () => {
    const world = await released({ region: 'paid', amounts: [50_000, 1, 30_000] });
    const [first, second, third] = world.lines;
    if (!first || !second || !third) throw new Error('three lines');
    const part = await send(world, statement('S1', [{ line: first, status: 'paid' }]));
    expect(part).toMatchObject({
      status: 200,
      json: {
        ...{ accepted: 0, paid: 1, rejected: 0, returned: 0, unmatched: 0 },
        report: { status: 'imported', message: 'camt.053.001.08', messageId: 'S1', mine: true },
      },
    });
    expect(await claimNow(first)).toMatchObject({
      status: 'paid',
      bankOutcome: { status: 'paid', code: null, bookedOn: '2026-11-19', at: '2026-11-20T08:00:00.000Z' },
    });
    expect(await claimNow(second)).toMatchObject({ status: 'batched' });
    expect(await dossier(first.applicationId)).toMatchObject({ application: { status: 'completed', heldAwards: 1 } });
    expect(await budget(world.budgetId)).toMatchObject({
      ...{ paidCents: 50_000, paidAwards: 1, committedCents: 30_001, committedAwards: 2 },
    });
    expect(await batchNow(world)).toMatchObject({ status: 'released', openLines: 2 });
    await send(
      world,
      statement(
        'S2',
        [second, third].map((line) => ({ line, status: 'paid' })),
      ),
    );
    expect(await batchNow(world)).toMatchObject({ status: 'settled', openLines: 0 });
    const told = (await itemsOf(world.batch.id, 'batch')).filter(({ kind }) => kind === 'event');
    expect(told).toMatchObject([{ name: 'batch.settled', bySub: 'payer', data: { lines: 3, totalCents: 80_001 } }]);
    expect(await applicationEvents(second.applicationId)).toEqual(['payment.paid', 'application.completed']);
    expect(await ledgerSums(world.budgetId)).toEqual(await budgetSums(world.budgetId));
  });

  it('the same report twice, by whomever, changes nothing and answers the same', async () => {
    const world = await released({ region: 'twice', amounts: [50_000, 20_000] });
    const [first, second] = world.lines;
    if (!first || !second) throw new Error('two lines');
    const report = statement('S1', [
      { line: first, status: 'paid' },
      { line: second, status: 'paid' },
      { line: second, status: 'returned', code: 'MS03' },
    ]);
    const once = await send(world, report);
    expect(countsOf(once)).toEqual({ accepted: 0, paid: 2, rejected: 0, returned: 1, unmatched: 0 });
    const before = [await batchNow(world), await budget(world.budgetId), await ledgerLines(world.budgetId)];
    expect((await send(world, report, { when: '2026-11-21T08:00:00.000Z' })).json).toEqual(once.json);
    const byOther = await send(world, report, { sub: 'colleague' });
    expect(byOther.json).toMatchObject({ paid: 2, returned: 1, report: { mine: false } });
    const again = await send(world, `${report}\n`);
    expect(countsOf(again)).toEqual(countsOf(once));
    expect(again.json).toMatchObject({ lines: { returned: [{ code: 'MS03', known: true }] } });
    expect([await batchNow(world), await budget(world.budgetId), await ledgerLines(world.budgetId)]).toEqual(before);
    const list = await call(listBankReports, {
      ...{ method: 'GET', path: { batchId: world.batch.id }, caller: finance('payer', ['twice']) },
    });
    expect(list).toMatchObject({ status: 200, json: { items: [{ paid: 2 }, { paid: 2 }] } });
  });

  it('accepted, then rejected: the money stays committed; by hand it is payable again under a new reference', async () => {
    const world = await released({ region: 'reject', amounts: [50_000, 20_000] });
    const [first, second] = world.lines;
    if (!first || !second) throw new Error('two lines');
    const file = { batchId: world.batch.id };
    await send(
      world,
      statuses('P1', file, [
        { line: first, status: 'accepted' },
        { line: second, status: 'accepted' },
      ]),
    );
    expect(await claimNow(first)).toMatchObject({ status: 'batched', bankOutcome: { status: 'accepted' } });
    expect(await batchNow(world)).toMatchObject({ openLines: 2 });
    const rejected = await send(world, statuses('P2', file, [{ line: first, status: 'rejected', code: 'AM05' }]));
    expect(rejected.json).toMatchObject({
      rejected: 1,
      lines: { rejected: [{ claimId: first.claimId, reference: first.endToEndId, code: 'AM05', known: false }] },
    });
    expect(await claimNow(first)).toMatchObject({ status: 'rejected-by-bank', bankOutcome: { code: 'AM05' } });
    expect(await budget(world.budgetId)).toMatchObject({ committedCents: 70_000, paidCents: 0 });
    expect(await batchNow(world)).toMatchObject({ openLines: 1 });
    const retry = (sub: string, reason = 'Dubbel gemeld.', regions = ['reject']) =>
      call(retryPayment, { path: { claimId: first.claimId }, body: { reason }, caller: finance(sub, regions) });
    expect(await retry('payer', 'Ja.', ['elsewhere'])).toMatchObject({ status: 404 });
    const put = await retry('payer');
    expect(put).toMatchObject({ status: 200, json: { status: 'approved', retries: [{ code: 'AM05', mine: true }] } });
    expect((await retry('payer')).json).toEqual(put.json);
    expect(await retry('other')).toMatchObject({ status: 409, json: { code: 'wrong-state' } });
    expect(await claimNow(first)).toMatchObject({ status: 'approved', attempt: 1, endToEndId: null, batchId: null });
    const late = await send(world, statement('S9', [{ line: first, status: 'returned' }]));
    expect(late.json).toMatchObject({ returned: 1, lines: { returned: [{ known: true }] } });
    const impossible = await send(world, statement('S10', [{ line: first, status: 'paid' }]));
    expect(impossible.json).toMatchObject({
      ...{ paid: 0, unmatched: 1 },
      lines: { unmatched: [{ reference: first.endToEndId, because: 'contradicts-earlier-report' }] },
    });
    expect(await claimNow(first)).toMatchObject({ status: 'approved' });
  });

  it('a return days after the application was completed: granted again, its money committed again', async () => {
    const world = await released({ region: 'back', amounts: [30_000, 70_000], perApplication: 2 });
    const [first, second] = world.lines;
    if (!first || !second) throw new Error('two lines');
    await send(
      world,
      statement(
        'S1',
        [first, second].map((line) => ({ line, status: 'paid' })),
      ),
    );
    expect(await dossier(first.applicationId)).toMatchObject({ application: { status: 'completed' } });
    expect(await budget(world.budgetId)).toMatchObject({ paidCents: 100_000, paidAwards: 1, committedAwards: 0 });
    const back = async (id: string, line: typeof first) =>
      send(world, statement(id, [{ line, status: 'returned' }]), { when: '2026-12-01T08:00:00.000Z' });
    expect(countsOf(await back('S2', second))).toMatchObject({ returned: 1 });
    expect(await dossier(first.applicationId)).toMatchObject({ application: { status: 'granted', heldAwards: 1 } });
    expect(await budget(world.budgetId)).toMatchObject({
      ...{ paidCents: 30_000, paidAwards: 1, committedCents: 70_000, committedAwards: 0 },
    });
    await back('S3', first);
    expect(await budget(world.budgetId)).toMatchObject({ paidCents: 0, paidAwards: 0, committedAwards: 1 });
    expect(await batchNow(world)).toMatchObject({ status: 'settled', openLines: 0 });
    expect(await ledgerSums(world.budgetId)).toEqual(await budgetSums(world.budgetId));
  });

  it('one wrong amount among two hundred refuses all of them, and changes nothing', async () => {
    const world = await released({ region: 'wrong', amounts: Array.from({ length: 200 }, () => 50_000) });
    const said = world.lines.map((line) => ({ line, status: 'paid' as const }));
    const wrong = statement('S1', said).replace('>500.00<', '>500.01<');
    expect(await send(world, wrong)).toMatchObject({
      status: 400,
      json: {
        code: 'input-invalid',
        errors: [{ path: world.lines[0]?.endToEndId, message: expect.stringContaining('500.01') }],
      },
    });
    expect(await batchNow(world)).toMatchObject({ openLines: 200 });
    expect(await budget(world.budgetId)).toMatchObject({ paidCents: 0 });
    expect((await itemsOf(world.batch.id, 'batch')).filter(({ kind }) => /^bank/.test(String(kind)))).toEqual([]);
    expect(countsOf(await send(world, statement('S2', said)))).toMatchObject({ paid: 200 });
    expect(await batchNow(world)).toMatchObject({ status: 'settled' });
    expect(await budget(world.budgetId)).toMatchObject({ paidCents: 10_000_000, paidAwards: 200, committedCents: 0 });
    expect(await ledgerSums(world.budgetId)).toEqual(await budgetSums(world.budgetId));
  });

  it('totals of its files, less what was rejected; another batch is listed', async () => {
    const world = await released({ region: 'total', amounts: [100, 200, 300, 400, 500], linesPerFile: 3 });
    const [, second] = world.lines;
    if (!second) throw new Error('two lines');
    const { id } = world.batch;
    await send(world, statuses('P1', { batchId: id }, [{ line: second, status: 'rejected' }]));
    const both =
      totalEntry(id, 1, 400, 2) + totalEntry(id, 2, 900, 2) + totalEntry('01KDXXXXXXXXXXXXXXXXXXXXXX', 1, 5, 1);
    expect(await send(world, statement('S1', [], both))).toMatchObject({
      json: { paid: 4, unmatched: 1, lines: { unmatched: [{ because: 'other-batch' }] } },
    });
    expect(await batchNow(world)).toMatchObject({ status: 'settled' });
    expect(await budget(world.budgetId)).toMatchObject({ paidCents: 1_300, paidAwards: 4, committedCents: 200 });
  });

  it('stopped in between, with answers lost, by two at once: sent again it goes on, and no line counts twice', async () => {
    const world = await released({ region: 'crash', amounts: Array.from({ length: 60 }, (_, n) => 100 + n) });
    const steps = world.lines.map((line) => ({ line, status: 'paid' as const, code: null, bookedOn: '2026-11-19' }));
    const actor = { sub: 'payer', role: 'finance', roles: ['finance'], organisation: null };
    const settling = { actor, now: '2026-11-20T08:00:00.000Z', sha256: 'b'.repeat(64), outOfTime: () => true };
    const { done } = await settle(world.batch, steps, settling);
    expect(done).toBe(18);
    expect(await batchNow(world)).toMatchObject({ openLines: 42 });
    gate.loseAnswers(2);
    const report = statement(
      'S1',
      world.lines.map((line) => ({ line, status: 'paid' })),
    );
    const answers = await Promise.all([send(world, report), send(world, report, { sub: 'colleague' })]);
    for (const answer of answers) expect(countsOf(answer)).toMatchObject({ paid: 60 });
    expect(await batchNow(world)).toMatchObject({ status: 'settled', openLines: 0 });
    const paidCents = world.lines.reduce((sum, { amountCents }) => sum + amountCents, 0);
    expect(await budget(world.budgetId)).toMatchObject({ paidCents, paidAwards: 60, committedCents: 0 });
    expect(await ledgerSums(world.budgetId)).toEqual(await budgetSums(world.budgetId));
  });

  it('a line that left the batch is listed; one whose money cannot be moved back waits', async () => {
    const world = await released({ region: 'left', amounts: [100, 200] });
    const [first, second] = world.lines;
    if (!first || !second) throw new Error('two lines');
    await send(world, statement('S1', [{ line: first, status: 'paid' }]));
    const { commit } = await import('../../functions/store/commit');
    const { keys } = await import('../../functions/store/keys');
    const Key = { ...keys.budget(world.budgetId) };
    const lower = (by: number) =>
      commit([
        {
          name: 'budget',
          update: {
            Key,
            UpdateExpression: 'ADD paidCents :by, availableCents :back',
            ExpressionAttributeValues: { ':by': -by, ':back': by },
          },
        },
      ]);
    await lower(60);
    const back = statement('S2', [{ line: first, status: 'returned' }]);
    expect((await send(world, back)).json).toMatchObject({
      ...{ returned: 0, unmatched: 1 },
      lines: { unmatched: [{ reference: first.endToEndId, because: 'recover-entries-first' }] },
      report: { status: 'importing' },
    });
    await lower(-60);
    expect((await send(world, back)).json).toMatchObject({ returned: 1, unmatched: 0, report: { status: 'imported' } });
    const { claimAction } = await import('./payout-world');
    const batched = await claimNow(second);
    const freed = { ...batched, status: 'approved' as const, version: 6, batchId: null, endToEndId: null };
    await commit([claimAction(world.region, freed)]);
    expect((await send(world, statement('S3', [{ line: second, status: 'paid' }]))).json).toMatchObject({
      ...{ paid: 0, unmatched: 1 },
      lines: { unmatched: [{ because: 'no-longer-in-batch' }] },
    });
  });

  describe('what is not taken', () => {
    let world: Awaited<ReturnType<typeof released>>;
    beforeAll(async () => {
      world = await released({ region: 'not', amounts: [100] });
    });

    it('a batch of another region, or one that is not released', async () => {
      expect(await send({ ...world, region: 'elsewhere' }, statement('S1', []))).toMatchObject({ status: 404 });
      const sealed = await released({ region: 'not-yet', amounts: [100] });
      const { commit } = await import('../../functions/store/commit');
      const { batchItem } = await import('../../functions/store/batches');
      const Item = batchItem({ ...sealed.batch, status: 'sealed', releasedAt: null });
      await commit([{ name: 'batch', put: { Item } }]);
      expect(await send(sealed, statement('S1', []))).toMatchObject({ status: 409, json: { code: 'not-released' } });
    });

    it('what is no report: told apart from what is no JSON', async () => {
      expect(await send(world, 'no xml')).toMatchObject({ status: 400, json: { errors: [{ path: 'report' }] } });
      expect(await send(world, '{}', { contentType: 'application/json' })).toMatchObject({
        status: 400,
        json: { errors: [{ path: 'documentId' }] },
      });
      expect(await send(world, 'x', { contentType: 'text/plain' })).toMatchObject({ status: 415 });
      expect(await send(world, 'x'.repeat(4 * 1024 * 1024 + 1))).toMatchObject({ status: 413 });
    });
  });
});
