import { beforeAll, describe, expect, it } from 'vitest';
import { validateXML } from 'xmllint-wasm';
import { handler as getBatch } from '../../functions/api/get-batch';
import { handler as getBatchFile } from '../../functions/api/get-batch-file';
import { handler as listBatches } from '../../functions/api/list-batches';
import { handler as listPayments } from '../../functions/api/list-payments';
import { handler as makeBatch } from '../../functions/api/make-batch';
import { handler as releaseBatch } from '../../functions/api/release-batch';
import { commitRelease, loadBatch } from '../../functions/store/batches';
import { officialSchema } from '../functions/pain001-samples';
import { call } from '../functions/request-event';
import { engines, useEngine } from './engine';
import { approved, aRegion, aScheme, at, finance, idOf, post } from './payout-world';

const schema = officialSchema();
const json = { 'Content-Type': 'application/json' };

const release = (batchId: string, sub: string, region: string, later = at) =>
  call(releaseBatch, { body: {}, headers: json, path: { batchId }, caller: finance(sub, [region]), at: later });

const read = (batchId: string, region: string) =>
  call(getBatch, { method: 'GET', path: { batchId }, caller: finance('other', [region]) });

const file = (batchId: string, region: string, query: Record<string, string> = {}) =>
  call(getBatchFile, { method: 'GET', path: { batchId }, query, caller: finance('other', [region]) });

async function sealedBatch(region: string, claims: number): Promise<string> {
  await aRegion(region);
  await approved({ region, claims, holderName: 'Café Zoë & Zn' });
  return idOf(await post({ region, key: region }));
}

type Listed = { items: Record<string, unknown>[]; next: string | null };

/** Every item of a list, page by page. */
async function pages(list: typeof listBatches, regions: string[], query: Record<string, string>) {
  const items: Record<string, unknown>[] = [];
  for (let cursor: string | null = null, n = 0; n < 20; n++) {
    const asked: Record<string, string> = cursor === null ? query : { ...query, cursor };
    const page = (await call(list, { method: 'GET', query: asked, caller: finance('other', regions) })).json as Listed;
    expect(page.items.length).toBeLessThanOrEqual(Number(query.limit));
    items.push(...page.items);
    cursor = page.next;
    if (cursor === null) return items;
  }
  throw new Error('the list does not end');
}

describe.each(engines)('batches on $name', (engine) => {
  useEngine(engine);
  beforeAll(aScheme);

  it('are refused for a day, a region or an account that will not do', async () => {
    await aRegion('strict');
    await aRegion('no-debtor', { debtor: null });
    const ask = (region: string, on = '2026-11-19') => post({ region, key: `${region}-${on}`, on });
    expect(await ask('strict', '2026-11-21')).toMatchObject({
      status: 400,
      json: {
        code: 'input-invalid',
        errors: [{ path: 'executionOn', message: expect.stringContaining('2026-11-23') }],
      },
    });
    expect(await ask('no-debtor')).toMatchObject({ status: 409, json: { code: 'no-debtor-account' } });
    expect(await ask('unknown')).toMatchObject({ status: 404 });
    const foreign = { region: 'strict', executionOn: '2026-11-19' };
    const headers = { ...json, 'Idempotency-Key': 'foreign' };
    expect(await call(makeBatch, { body: foreign, headers, caller: finance('maker', ['other']) })).toMatchObject({
      status: 404,
    });
    expect(await call(makeBatch, { body: foreign, headers: json, caller: finance('maker', ['strict']) })).toMatchObject(
      {
        json: { code: 'idempotency-key-missing' },
      },
    );
  });

  it('are released by somebody else than the maker, once', async () => {
    const batchId = await sealedBatch('release', 2);
    expect(await release(batchId, 'maker', 'release')).toMatchObject({
      status: 403,
      json: { code: 'second-person-required' },
    });
    expect(await release(batchId, 'other', 'elsewhere')).toMatchObject({ status: 404 });
    const both = await Promise.all([release(batchId, 'other', 'release'), release(batchId, 'other', 'release')]);
    expect(both.map(({ status }) => status)).toEqual([200, 200]);
    expect(both[0]?.json).toMatchObject({ id: batchId, status: 'released', lines: 2, releasedAt: at });
    const again = await release(batchId, 'other', 'release', '2026-11-17T11:00:00.000Z');
    expect(again.json).toEqual(both[0]?.json);
    expect(await release(batchId, 'third', 'release')).toMatchObject({ status: 409, json: { code: 'wrong-state' } });
    expect((await read(batchId, 'release')).json).toEqual(both[0]?.json);
    expect(await post({ region: 'release', key: 'release' })).toMatchObject({ json: { status: 'sealed' } });
  });

  it('say beforehand who may release them', async () => {
    const batchId = await sealedBatch('ahead', 1);
    const as = async (sub: string) =>
      (await call(getBatch, { method: 'GET', path: { batchId }, caller: finance(sub, ['ahead']) })).json;
    expect(await as('maker')).toMatchObject({ madeBy: { mine: true }, mayRelease: 'second-person-required' });
    expect(await as('other')).toMatchObject({ madeBy: { mine: false }, mayRelease: null });
    await release(batchId, 'other', 'ahead');
    expect(await as('other')).toMatchObject({ status: 'released', mayRelease: 'wrong-state' });
  });

  it('cannot be released by the maker past the decision either: the write refuses', async () => {
    const batch = await loadBatch(await sealedBatch('condition', 1));
    if (batch === undefined) throw new Error('no batch');
    const actor = { sub: 'maker', role: 'finance', roles: ['finance'], organisation: null };
    const next = { ...batch, status: 'released' as const, version: 3, releaserSub: 'maker', releasedAt: at };
    expect(await commitRelease(batch, next, { actor, now: at, beside: [] })).toMatchObject({ ok: false });
    expect(await loadBatch(batch.id)).toEqual(batch);
  });

  it('give one payment file, the same for ever, after the release only', async () => {
    const batchId = await sealedBatch('file', 3);
    expect(await file(batchId, 'file')).toMatchObject({ status: 409, json: { code: 'not-released' } });
    await release(batchId, 'other', 'file');
    const { status, headers, text } = await file(batchId, 'file');
    expect({ status, type: headers['Content-Type'] }).toEqual({ status: 200, type: 'application/xml' });
    expect(headers['Content-Disposition']).toBe(`attachment; filename="pain001-${batchId}-1.xml"`);
    expect(text).toContain(`<MsgId>${batchId}-P1</MsgId>`);
    expect(text).toContain(`<CreDtTm>${at}</CreDtTm>`);
    expect(text.match(/(?<=<CtrlSum>)[^<]*/g)).toEqual(['1500.00', '1500.00']);
    expect(text.match(/<CdtTrfTxInf>/g)).toHaveLength(3);
    expect(text).toContain('<Nm>Cafe Zoe + Zn</Nm>');
    if (schema !== null) expect((await validateXML({ xml: text, schema })).errors).toEqual([]);
    expect((await file(batchId, 'file', { part: '1' })).text).toBe(text);
    expect(await file(batchId, 'file', { part: '2' })).toMatchObject({ status: 404 });
    expect(await file(batchId, 'elsewhere')).toMatchObject({ status: 404 });
  });

  it('are listed over all regions of the caller, newest first', async () => {
    const ids = [await sealedBatch('list-b', 1), await sealedBatch('list-a', 1)];
    await approved({ region: 'list-b', claims: 1 });
    ids.push(idOf(await post({ region: 'list-b', key: 'list-b-2' })));
    const found = await pages(listBatches, ['list-a', 'list-b'], { limit: '1' });
    expect(found.map(({ id }) => id)).toEqual([...ids].sort().reverse());
    expect(await pages(listBatches, ['list-a'], { limit: '25' })).toMatchObject([{ id: ids[1], region: 'list-a' }]);
    expect(await read('not-an-id', 'list-a')).toMatchObject({ status: 404 });
    expect(await read(ids[1] ?? '', 'list-b')).toMatchObject({ status: 404 });
  });

  it('have payments, first to be paid first, by status and by batch', async () => {
    const batchId = await sealedBatch('pay-a', 3);
    const [late, soon] = ['2026-12-30', '2026-12-01'];
    await approved({ region: 'pay-a', claims: 1, change: { payBy: late } });
    await approved({ region: 'pay-a', claims: 1, change: { payBy: soon } });
    await approved({ region: 'pay-b', claims: 4 });
    await approved({ region: 'pay-b', claims: 1, change: { status: 'withdrawn' } });
    const both = ['pay-b', 'pay-a'];
    const all = await pages(listPayments, both, { limit: '2' });
    expect(all.map(({ region }) => region)).toEqual([...Array(5).fill('pay-a'), ...Array(4).fill('pay-b')]);
    expect(all.map(({ payBy }) => payBy).slice(0, 5)).toEqual([soon, '2026-12-28', '2026-12-28', '2026-12-28', late]);
    const batched = await pages(listPayments, both, { limit: '2', batchId });
    expect(batched).toHaveLength(3);
    for (const payment of batched) {
      expect(payment).toEqual({
        kvkNumber: expect.stringMatching(/^\d{8}$/),
        claimId: expect.stringMatching(/^\w{26}-1$/),
        applicationId: String(payment.claimId).slice(0, 26),
        endToEndId: `${payment.claimId}-1`,
        amountCents: 50_000,
        status: 'batched',
        payBy: '2026-12-28',
        batchId,
        region: 'pay-a',
        number: `VL-2026-${String(payment.claimId).slice(16, 21)}-${String(payment.claimId).slice(21, 26)}`,
        schemeId: 'proef-regeling',
        tradeName: 'Test Bakkerij',
        transferCents: 50_000,
        gates: expect.any(Array),
        blockedBy: [],
        bankOutcome: null,
        mayRetry: 'wrong-state',
      });
    }
    const waiting = await pages(listPayments, both, { limit: '3', status: 'approved', region: 'pay-a' });
    expect(waiting.map(({ payBy, endToEndId }) => [payBy, endToEndId])).toEqual([
      [soon, null],
      [late, null],
    ]);
    const odd = { method: 'GET', query: { status: 'refused' }, caller: finance('other', both) };
    expect(await call(listPayments, odd)).toMatchObject({ status: 400 });
  });
});
