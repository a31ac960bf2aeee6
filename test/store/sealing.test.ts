import { beforeAll, describe, expect, it } from 'vitest';
import { chunkSize } from '../../functions/store/batch-chunk';
import { loadBatch } from '../../functions/store/batches';
import { loadClaims } from '../../functions/store/payments';
import { finishBatch, unfinishedBatch } from '../../functions/store/sealing';
import type { Item } from '../../functions/store/table';
import { engines, useEngine } from './engine';
import { approved, aRegion, aScheme, at, executionOn, idOf, itemsOf, linesOf, post, refOf } from './payout-world';
import { begin, emptyBatch, expectSealed, outOfTimeAfter } from './sealing-steps';

describe.each(engines)('sealing on $name', (engine) => {
  useEngine(engine);
  beforeAll(aScheme);

  it('takes everything payable of the region, each once, and leaves the rest approved', async () => {
    await aRegion('whole');
    const claimIds = await approved({ region: 'whole', claims: 70 });
    const left = [
      ...(await approved({ region: 'whole', claims: 2, account: false })),
      ...(await approved({ region: 'elsewhere', claims: 1 })),
    ];
    await approved({ region: 'whole', claims: 1, change: { status: 'assessed', payBy: null } });
    const made = await post({ region: 'whole', key: 'whole-1' });
    expect(made).toMatchObject({
      status: 201,
      headers: { Location: `/v1/payout-batches/${idOf(made)}` },
      json: { region: 'whole', status: 'sealed', lines: 70, totalCents: 3_500_000, executionOn, createdAt: at },
    });
    await expectSealed(idOf(made), claimIds);
    for (const claim of await loadClaims(left.map(refOf)))
      expect(claim).toMatchObject({ status: 'approved', attempt: 0 });
    expect(await unfinishedBatch('whole')).toBeUndefined();
    expect(await post({ region: 'whole', key: 'whole-2' })).toMatchObject({
      status: 409,
      json: { code: 'nothing-payable', withoutAccount: 2 },
    });
  });

  it('tells of each claim and of the batch in an event, in the same write', async () => {
    await aRegion('events');
    const [claimId = ''] = await approved({ region: 'events', claims: 1, holderName: 'Café Zoë & Zn' });
    const batchId = idOf(await post({ region: 'events', key: 'events-1' }));
    const told = (items: readonly Item[]) => items.filter(({ kind }) => kind === 'event');
    expect(told(await itemsOf(claimId.slice(0, 26)))).toMatchObject([
      { name: 'payment.batched', subject: claimId, bySub: 'maker', data: { batchId, endToEndId: `${claimId}-1` } },
    ]);
    expect(told(await itemsOf(batchId, 'batch'))).toMatchObject([
      { name: 'batch.sealed', subject: batchId, data: { lines: 1, totalCents: 50_000, region: 'events' } },
    ]);
    expect(await linesOf(batchId)).toMatchObject([{ creditorName: 'Cafe Zoe + Zn' }]);
  });

  it('answers the same key with the same batch, and another body with 409', async () => {
    await aRegion('same-key');
    await approved({ region: 'same-key', claims: 3 });
    const asked = { region: 'same-key', key: 'same-key-1' };
    const first = await post(asked);
    await approved({ region: 'same-key', claims: 1 });
    const again = await post(asked);
    expect(again).toMatchObject({ status: 201, json: first.json, headers: { Location: first.headers.Location } });
    expect(await post({ ...asked, on: '2026-11-20' })).toMatchObject({
      status: 409,
      json: { code: 'idempotency-key-reused' },
    });
  });

  it('makes one batch of many calls at the same moment', async () => {
    await aRegion('crowd');
    const claimIds = await approved({ region: 'crowd', claims: 80 });
    const calls = ['a', 'a', 'a', 'b', 'c'].map((key) => post({ region: 'crowd', key: `crowd-${key}`, sub: key }));
    const answers = await Promise.all(calls);
    const sealed = answers.filter(({ status }) => status === 201);
    expect(sealed.length).toBeGreaterThan(0);
    expect(new Set(sealed.map(idOf)).size).toBe(1);
    for (const answer of answers.filter(({ status }) => status !== 201)) {
      expect([409, 503]).toContain(answer.status);
      // Five at once on a machine that is busy may come to the end of their twenty seconds: then the next call goes on.
      const codes = ['nothing-payable', 'sealing-in-progress'];
      if (answer.status === 409) expect(codes).toContain((answer.json as { code: string }).code);
    }
    for (const answer of sealed.slice(0, 1)) await expectSealed(idOf(answer), claimIds);
  });

  it('goes on where it stopped when it runs out of time, for whoever asks next', async () => {
    await aRegion('slow');
    const claimIds = await approved({ region: 'slow', claims: 100 });
    const begun = await begin(emptyBatch(1, 'slow'));
    expect(begun.lines).toBe(chunkSize);
    expect(await finishBatch(begun, outOfTimeAfter(1))).toMatchObject({
      ok: false,
      refusal: { code: 'sealing-in-progress', extra: { batchId: begun.id } },
    });
    const halfway = await loadBatch(begun.id);
    expect(halfway?.status).toBe('sealing');
    expect(halfway?.lines).toBeGreaterThan(chunkSize);
    expect(halfway?.lines).toBeLessThan(100);
    expect(await post({ region: 'slow', key: 'slow-2', sub: 'other' })).toMatchObject({
      status: 409,
      json: { code: 'nothing-payable' },
    });
    await expectSealed(begun.id, claimIds);
    expect(await loadBatch(begun.id)).toMatchObject({ makerSub: 'maker' });
  });
});
