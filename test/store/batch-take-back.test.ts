import { beforeAll, describe, expect, it } from 'vitest';
import type { Actor } from '../../domain/actor';
import type { Claim } from '../../domain/claim/record';
import type { Batch } from '../../domain/payout/batch';
import { decideRecall } from '../../domain/payout/take-back';
import { handler as approveRecall } from '../../functions/api/approve-recall';
import { handler as getBatch } from '../../functions/api/get-batch';
import { handler as getBatchFile } from '../../functions/api/get-batch-file';
import { handler as recallBatch } from '../../functions/api/recall-batch';
import { handler as releaseBatch } from '../../functions/api/release-batch';
import { handler as withdrawBatch } from '../../functions/api/withdraw-batch';
import { commitBatch, loadBatch } from '../../functions/store/batches';
import { commit, type NamedAction } from '../../functions/store/commit';
import { finishFreeing, freedAtOnce } from '../../functions/store/freeing';
import { keys } from '../../functions/store/keys';
import { loadClaims } from '../../functions/store/payments';
import { call, type Received } from '../functions/request-event';
import { engines, useEngine } from './engine';
import {
  approved,
  aRegion,
  aScheme,
  at,
  claimAction,
  finance,
  idOf,
  itemsOf,
  linesOf,
  post,
  refOf,
} from './payout-world';
import { inTime, outOfTimeAfter } from './sealing-steps';

const headers = { 'Content-Type': 'application/json' };
const later = '2026-11-18T10:00:00.000Z';
const actorOf = (sub: string): Actor => ({ sub, role: 'finance', roles: ['finance'], organisation: null });

interface Asked {
  readonly batchId: string;
  readonly region: string;
  readonly sub: string;
}

const act = (handler: typeof withdrawBatch, body: object, { batchId, region, sub }: Asked): Promise<Received> =>
  call(handler, { body, headers, path: { batchId }, caller: finance(sub, [region]), at });

const withdrawal = { reason: 'Wrong day.' };
const recall = { reason: 'Sent twice.', bankReference: 'RCL-7741' };
const approval = { outcome: 'approve', motivation: 'The bank confirmed by phone.' };

async function existing(batchId: string): Promise<Batch> {
  const batch = await loadBatch(batchId);
  if (batch === undefined) throw new Error('no batch');
  return batch;
}

const claimsOf = (claimIds: readonly string[]) => loadClaims(claimIds.map(refOf));

/** A claim as the bank's word leaves it, and the batch with a line less open; false when the claim changed meanwhile. */
async function settled(batchId: string, region: string, claimId: string, status: Claim['status']): Promise<boolean> {
  const [claim] = await claimsOf([claimId]);
  if (claim?.status !== 'batched') return false;
  const action = claimAction(region, { ...claim, status, version: claim.version + 1 });
  if (!('put' in action)) throw new Error('a claim is put');
  const asRead = { ConditionExpression: 'version = :prior', ExpressionAttributeValues: { ':prior': claim.version } };
  const lineLess: NamedAction = {
    name: 'batch',
    update: {
      Key: { ...keys.batch(batchId) },
      UpdateExpression: 'SET openLines = openLines - :one',
      ExpressionAttributeValues: { ':one': 1 },
    },
  };
  return (await commit([{ name: action.name, put: { ...action.put, ...asRead } }, lineLess])).ok;
}

describe.each(engines)('a batch that is taken back on $name', (engine) => {
  useEngine(engine);
  beforeAll(aScheme);

  async function sealedOf(region: string, claims: number) {
    await aRegion(region);
    const claimIds = await approved({ region, claims });
    return { claimIds, batchId: idOf(await post({ region, key: region })) };
  }

  async function releasedOf(region: string, claims: number) {
    const made = await sealedOf(region, claims);
    await act(releaseBatch, {}, { batchId: made.batchId, region, sub: 'other' });
    return made;
  }

  it('before its release frees every line, and the next batch gives them other references', async () => {
    const region = 'withdrawn';
    const { claimIds, batchId } = await sealedOf(region, 12);
    const asked = { batchId, region, sub: 'maker' };
    const received = await act(withdrawBatch, withdrawal, asked);
    expect(received).toMatchObject({
      status: 200,
      json: {
        ...{ id: batchId, status: 'withdrawn', lines: 12, totalCents: 600_000, mayWithdraw: 'wrong-state' },
        freed: { lines: 12, totalCents: 600_000 },
        withdrawal: { mine: true, reason: 'Wrong day.', askedAt: at },
        mayRelease: 'second-person-required',
      },
    });
    for (const claim of await claimsOf(claimIds)) {
      expect(claim).toMatchObject({ status: 'approved', attempt: 1, batchId: null, endToEndId: null, version: 6 });
    }
    const told = (await itemsOf(batchId, 'batch')).filter(({ kind }) => kind === 'event');
    expect(told.map(({ name, data }) => [name, data]).at(-1)).toMatchObject([
      'batch.withdrawn',
      { batchId, lines: 12, freedLines: 12, freedCents: 600_000 },
    ]);
    expect((await act(withdrawBatch, withdrawal, asked)).json).toEqual(received.json);
    expect(await act(withdrawBatch, { reason: 'Other.' }, asked)).toMatchObject({ json: { code: 'wrong-state' } });
    expect(await act(releaseBatch, {}, { ...asked, sub: 'other' })).toMatchObject({ json: { code: 'wrong-state' } });
    const file = { method: 'GET', path: { batchId }, caller: finance('other', [region]) };
    expect(await call(getBatchFile, file)).toMatchObject({ status: 409, json: { code: 'not-released' } });

    const again = idOf(await post({ region, key: 'withdrawn-again' }));
    const lines = await linesOf(again);
    expect(lines.map(({ endToEndId }) => endToEndId).sort()).toEqual(claimIds.map((id) => `${id}-2`).sort());
    expect(await linesOf(batchId)).toHaveLength(12);
    expect(await post({ region, key: region })).toMatchObject({ status: 201, json: { id: batchId, status: 'sealed' } });
  });

  it('goes on where it stopped when it runs out of time, for whoever asks next', async () => {
    const region = 'slow-back';
    const { claimIds, batchId } = await sealedOf(region, 2 * freedAtOnce + 3);
    const batch = await existing(batchId);
    const begun: Batch = {
      ...{ ...batch, status: 'withdrawing', version: batch.version + 1 },
      withdrawal: { sub: 'maker', ...withdrawal, askedAt: at },
    };
    expect((await commitBatch(batch, begun)).ok).toBe(true);
    expect(await finishFreeing(begun, outOfTimeAfter(1))).toMatchObject({
      ok: false,
      refusal: { code: 'batch-in-progress', extra: { batchId, done: freedAtOnce, total: claimIds.length } },
    });
    expect(await existing(batchId)).toMatchObject({ status: 'withdrawing', freed: { lines: freedAtOnce } });
    const done = await act(withdrawBatch, { reason: 'I only go on.' }, { batchId, region, sub: 'third' });
    expect(done.json).toMatchObject({
      ...{ status: 'withdrawn', freed: { lines: claimIds.length } },
      withdrawal: { mine: false, reason: 'Wrong day.' },
    });
    expect((await claimsOf(claimIds)).every(({ status, version }) => status === 'approved' && version === 6)).toBe(
      true,
    );
  });

  it('frees no line twice when many ask at the same moment, and is not released meanwhile', async () => {
    const region = 'crowd-back';
    const { claimIds, batchId } = await sealedOf(region, 100);
    const answers = await Promise.all([
      ...['a', 'b', 'c'].map((sub) => act(withdrawBatch, withdrawal, { batchId, region, sub })),
      act(releaseBatch, {}, { batchId, region, sub: 'other' }),
    ]);
    const batch = await existing(batchId);
    const statuses = await claimsOf(claimIds);
    const [released] = answers.slice(-1);
    if (released?.status === 200) {
      expect(batch).toMatchObject({ status: 'released', freed: { lines: 0 }, openLines: 100 });
      expect(statuses.every(({ status }) => status === 'batched')).toBe(true);
      return;
    }
    expect(batch).toMatchObject({
      status: 'withdrawn',
      freed: { throughLine: 100, lines: 100, totalCents: 5_000_000 },
    });
    expect(statuses.every(({ status, version }) => status === 'approved' && version === 6)).toBe(true);
    const events = (await itemsOf(batchId, 'batch')).filter(({ name }) => name === 'batch.withdrawn');
    expect(events).toHaveLength(1);
  });

  it('after its release waits for a second person, and frees what the bank told no end of', async () => {
    const region = 'recalled';
    const { claimIds, batchId } = await releasedOf(region, 5);
    const [paid = '', rejected = '', returned = '', ...open] = claimIds;
    await settled(batchId, region, paid, 'paid');
    await settled(batchId, region, rejected, 'rejected-by-bank');
    await settled(batchId, region, returned, 'returned-by-bank');
    const first = { batchId, region, sub: 'first' };
    const second = { batchId, region, sub: 'second' };
    expect(await act(approveRecall, approval, second)).toMatchObject({ status: 409, json: { code: 'wrong-state' } });
    const asked = await act(recallBatch, recall, first);
    expect(asked).toMatchObject({
      status: 200,
      json: {
        ...{ status: 'released', openLines: 2, mayRecall: 'wrong-state', mayApproveRecall: 'second-person-required' },
        recall: { mine: true, ...recall, askedAt: at, decision: null },
      },
    });
    expect((await act(recallBatch, recall, first)).json).toEqual(asked.json);
    expect((await claimsOf(open)).every(({ status }) => status === 'batched')).toBe(true);
    const as = (sub: string) => ({ method: 'GET', path: { batchId }, caller: finance(sub, [region]) });
    expect((await call(getBatch, as('second'))).json).toMatchObject({
      mayApproveRecall: null,
      recall: { mine: false },
    });
    expect(await act(approveRecall, approval, first)).toMatchObject({ json: { code: 'second-person-required' } });

    const approvedNow = await act(approveRecall, approval, second);
    expect(approvedNow).toMatchObject({
      status: 200,
      json: {
        ...{ status: 'recalled', openLines: 0, freed: { lines: 2, totalCents: 100_000 } },
        recall: { mine: false, decision: { mine: true, ...approval, decidedAt: at } },
      },
    });
    expect((await act(approveRecall, approval, second)).json).toEqual(approvedNow.json);
    expect((await claimsOf(claimIds)).map(({ status }) => status)).toEqual([
      ...['paid', 'rejected-by-bank', 'returned-by-bank', 'approved', 'approved'],
    ]);
    const told = (await itemsOf(batchId, 'batch')).filter(({ name }) => name === 'batch.recalled');
    expect(told).toMatchObject([{ bySub: 'second', data: { freedLines: 2, freedCents: 100_000 } }]);
    expect((await call(getBatchFile, as('second'))).status).toBe(200);
    expect(await linesOf(idOf(await post({ region, key: 'recalled-again' })))).toHaveLength(2);
  });

  it('stays released when its recall is rejected, and can be recalled once more', async () => {
    const region = 'rejected';
    const { batchId } = await releasedOf(region, 1);
    await act(recallBatch, recall, { batchId, region, sub: 'first' });
    const rejection = { outcome: 'reject', motivation: 'The bank pays today.' };
    const rejected = await act(approveRecall, rejection, { batchId, region, sub: 'first' });
    expect(rejected.json).toMatchObject({
      ...{ status: 'released', openLines: 1, recall: null, mayRecall: null },
      rejectedRecalls: [{ ...recall, decision: rejection }],
    });
    expect(await act(recallBatch, recall, { batchId, region, sub: 'second' })).toMatchObject({ status: 200 });
  });

  it('cannot be recalled by one person past the decision either: the write refuses', async () => {
    const region = 'one-person';
    const { batchId } = await releasedOf(region, 1);
    await act(recallBatch, recall, { batchId, region, sub: 'first' });
    const batch = await existing(batchId);
    const decided = decideRecall(batch, { outcome: 'approve', motivation: 'ok' }, actorOf('second'), later);
    if (!decided.ok) throw new Error('not decided');
    expect(await commitBatch(batch, decided.value, { who: 'asker', sub: 'first' })).toMatchObject({ ok: false });
    expect(await existing(batchId)).toEqual(batch);
    expect(await commitBatch(batch, decided.value, { who: 'asker', sub: 'second' })).toMatchObject({ ok: true });
  });

  it('leaves a line alone that the bank settles at the same moment, and counts it once', async () => {
    const region = 'race';
    const { claimIds, batchId } = await releasedOf(region, freedAtOnce + 5);
    await act(recallBatch, recall, { batchId, region, sub: 'first' });
    const batch = await existing(batchId);
    const decided = decideRecall(batch, { outcome: 'approve', motivation: 'ok' }, actorOf('second'), later);
    if (!decided.ok) throw new Error('not decided');
    await commitBatch(batch, decided.value, { who: 'asker', sub: 'second' });
    const last = (await linesOf(batchId)).at(-1);
    let settling: Promise<boolean> | null = null;
    const outOfTime = () => {
      settling ??= settled(batchId, region, String(last?.claimId), 'paid');
      return false;
    };
    expect(await finishFreeing(decided.value, { ...inTime, outOfTime })).toMatchObject({ ok: true });
    const paid = (await settling) ? 1 : 0;
    const statuses = (await claimsOf(claimIds)).map(({ status }) => status);
    expect(statuses.filter((status) => status === 'paid')).toHaveLength(paid);
    expect(statuses.filter((status) => status === 'approved')).toHaveLength(claimIds.length - paid);
    const lines = claimIds.length - paid;
    expect(await existing(batchId)).toMatchObject({
      ...{ status: 'recalled', openLines: 0, freed: { lines, totalCents: lines * 50_000 } },
    });
  });

  it('does not exist for another region, and needs words', async () => {
    const { batchId } = await sealedOf('words', 1);
    const foreign = { batchId, region: 'elsewhere', sub: 'other' };
    expect(await act(withdrawBatch, withdrawal, foreign)).toMatchObject({ status: 404 });
    expect(await act(recallBatch, recall, foreign)).toMatchObject({ status: 404 });
    expect(await act(approveRecall, approval, foreign)).toMatchObject({ status: 404 });
    const own = { batchId, region: 'words', sub: 'other' };
    expect(await act(withdrawBatch, { reason: ' ' }, own)).toMatchObject({ json: { code: 'input-invalid' } });
    expect(await act(recallBatch, { reason: 'x', bankReference: '' }, own)).toMatchObject({ status: 400 });
    expect(await act(approveRecall, { outcome: 'approve' }, own)).toMatchObject({ status: 400 });
    expect(await act(recallBatch, recall, own)).toMatchObject({ json: { code: 'wrong-state' } });
  });
});
