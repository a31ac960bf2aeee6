import { createHash } from 'node:crypto';
import { beforeAll, describe, expect, it } from 'vitest';
import { validateXML } from 'xmllint-wasm';
import { cents } from '../../domain/money';
import { type Batch, type BatchLine, endToEndIdOf } from '../../domain/payout/batch';
import { newBatch, withLines } from '../../domain/payout/seal';
import { handler as getBatchFile } from '../../functions/api/get-batch-file';
import { handler as getBatchLines } from '../../functions/api/get-batch-lines';
import { handler as releaseBatch } from '../../functions/api/release-batch';
import { hashFiles } from '../../functions/store/batch-files';
import { batchItem, loadBatch } from '../../functions/store/batches';
import { commit } from '../../functions/store/commit';
import { keys } from '../../functions/store/keys';
import { batchPut } from '../../functions/store/table';
import { idNumber } from '../domain/payout-fixtures';
import { officialSchema } from '../functions/pain001-samples';
import { call } from '../functions/request-event';
import { engines, useEngine } from './engine';
import { approved, aRegion, aScheme, at, executionOn, finance, idOf, linesOf, post } from './payout-world';

const schema = officialSchema();
const sha256 = (text: string) => createHash('sha256').update(text, 'utf8').digest('hex');
const headers = { 'Content-Type': 'application/json' };
const debtor = { name: 'Gemeente Ede', iban: 'NL91ABNA0417164300' };

interface Shown {
  readonly status: string;
  readonly parts: readonly { readonly part: number; readonly lines: number; readonly sha256: string | null }[];
  readonly csvSha256: string | null;
}

const release = async (batchId: string, region: string, later = at) => {
  const received = await call(releaseBatch, {
    ...{ body: {}, headers, path: { batchId }, caller: finance('other', [region]), at: later },
  });
  return { ...received, json: received.json as Shown };
};

const file = (batchId: string, region: string, part: number) =>
  call(getBatchFile, {
    ...{ method: 'GET', path: { batchId }, query: { part: String(part) }, caller: finance('other', [region]) },
  });

const csv = (batchId: string, region: string) =>
  call(getBatchLines, { method: 'GET', path: { batchId }, caller: finance('other', [region]) });

async function sealedOf(region: string, claims: number, linesPerFile: number): Promise<string> {
  await aRegion(region, { debtor: { ...debtor, linesPerFile } });
  await approved({ region, claims, holderName: 'Café Zoë & Zn' });
  return idOf(await post({ region, key: region }));
}

async function existing(batchId: string): Promise<Batch> {
  const batch = await loadBatch(batchId);
  if (batch === undefined) throw new Error('no batch');
  return batch;
}

/** Changes a sealed line in the table, as nothing of the house does. */
async function tampered(batchId: string, changes: Record<string, unknown>): Promise<void> {
  const [line] = await linesOf(batchId);
  const done = await commit([{ name: 'line', put: { Item: { ...line, ...changes } } }]);
  if (!done.ok) throw new Error('not written');
}

describe.each(engines)('files of a batch on $name', (engine) => {
  useEngine(engine);
  beforeAll(aScheme);

  it('are as many as its region sets, each a payment order with its own id and sums', async () => {
    const batchId = await sealedOf('parts', 5, 2);
    const { json } = await release(batchId, 'parts');
    expect(json.parts.map(({ part, lines }) => [part, lines])).toEqual([
      ...[
        [1, 2],
        [2, 2],
        [3, 1],
      ],
    ]);
    const ids: string[] = [];
    for (const { part, lines, sha256: shown } of json.parts) {
      const { status, text } = await file(batchId, 'parts', part);
      expect(status).toBe(200);
      expect(sha256(text)).toBe(shown);
      expect(text).toContain(`<MsgId>${batchId}-P${part}</MsgId>`);
      expect(text).toContain(`<PmtInfId>${batchId}-P${part}</PmtInfId>`);
      expect(text.match(/(?<=<NbOfTxs>)[^<]*/g)).toEqual([`${lines}`, `${lines}`]);
      expect(text.match(/(?<=<CtrlSum>)[^<]*/g)).toEqual([`${lines * 500}.00`, `${lines * 500}.00`]);
      ids.push(...(text.match(/(?<=<EndToEndId>)[^<]*/g) ?? []));
      if (schema !== null) expect((await validateXML({ xml: text, schema })).errors).toEqual([]);
    }
    expect(ids).toEqual((await linesOf(batchId)).map(({ endToEndId }) => endToEndId));
    expect(new Set(ids).size).toBe(5);
    expect(await file(batchId, 'parts', 4)).toMatchObject({ status: 404 });
  });

  it('keep two claims of one employer to one account apart', async () => {
    const batchId = await sealedOf('twice', 2, 10);
    await release(batchId, 'twice');
    const { text } = await file(batchId, 'twice', 1);
    expect(text.match(/(?<=<CdtrAcct><Id><IBAN>)\w+/g)).toEqual(Array(2).fill(debtor.iban));
    expect(new Set(text.match(/<EndToEndId>[^<]*/g)).size).toBe(2);
  });

  it('pay a single cent', async () => {
    await aRegion('cent');
    await approved({ region: 'cent', claims: 1, change: { amountCents: cents(1) } });
    const batchId = idOf(await post({ region: 'cent', key: 'cent' }));
    await release(batchId, 'cent');
    expect((await file(batchId, 'cent', 1)).text).toContain('<InstdAmt Ccy="EUR">0.01</InstdAmt>');
    expect((await csv(batchId, 'cent')).text).toContain(';0,01;');
  });

  it('have the lines as a spreadsheet beside them, after the release only, for its region only', async () => {
    const batchId = await sealedOf('csv', 3, 2);
    expect(await csv(batchId, 'csv')).toMatchObject({ status: 409, json: { code: 'not-released' } });
    const { json } = await release(batchId, 'csv');
    const { status, headers: told, text } = await csv(batchId, 'csv');
    expect({ status, type: told['Content-Type'] }).toEqual({ status: 200, type: 'text/csv; charset=utf-8' });
    expect(told['Content-Disposition']).toBe(`attachment; filename="lines-${batchId}.csv"`);
    expect(sha256(text)).toBe(json.csvSha256);
    const lines = await linesOf(batchId);
    const rows = lines.map(({ number, endToEndId, line }) =>
      [number, 'proef-regeling', '', 'Test Bakkerij', '68750110', '500,00', 'NL91ABNA0417164300', endToEndId].concat([
        Number(line) > 2 ? '2' : '1',
        String(line),
      ]),
    );
    expect(text.startsWith('\uFEFFNummer;')).toBe(true);
    expect(text.trimEnd().split('\r\n').slice(1)).toEqual(rows.map((row) => row.join(';')));
    expect(await csv(batchId, 'elsewhere')).toMatchObject({ status: 404 });
  });

  it('are hashed at the release, over several calls where they are many, and each hash is kept', async () => {
    const batchId = await sealedOf('many', 5, 2);
    const before = await existing(batchId);
    expect(before.parts.map(({ sha256: hash }) => hash)).toEqual([null, null, null]);
    expect(await hashFiles(before, () => true)).toMatchObject({
      ok: false,
      refusal: { code: 'batch-in-progress', extra: { batchId, done: 2, total: 5 } },
    });
    const halfway = await existing(batchId);
    expect(halfway.parts.map(({ sha256: hash }) => hash !== null)).toEqual([true, false, false]);
    expect(halfway).toMatchObject({ status: 'sealed', version: before.version, releasedAt: null });
    expect(await file(batchId, 'many', 1)).toMatchObject({ status: 409, json: { code: 'not-released' } });
    const { json } = await release(batchId, 'many');
    expect(json.status).toBe('released');
    expect(json.parts[0]?.sha256).toBe(halfway.parts[0]?.sha256);
    expect([...json.parts.map(({ sha256: hash }) => hash), json.csvSha256]).not.toContain(null);
    const again = await release(batchId, 'many', '2026-11-20T10:00:00.000Z');
    expect(again.json).toMatchObject({ status: 'released', parts: json.parts, csvSha256: json.csvSha256 });
  });

  it('are never served when they are not what was released', async () => {
    const batchId = await sealedOf('changed', 3, 2);
    await release(batchId, 'changed');
    const [first, second] = [await file(batchId, 'changed', 1), await file(batchId, 'changed', 2)];
    await tampered(batchId, { creditorIban: 'NL02ABNA0123456789' });
    expect((await file(batchId, 'changed', 1)).status).toBe(500);
    expect((await csv(batchId, 'changed')).status).toBe(500);
    expect((await file(batchId, 'changed', 2)).text).toBe(second.text);
    await tampered(batchId, { creditorIban: 'NL91ABNA0417164300' });
    expect((await file(batchId, 'changed', 1)).text).toBe(first.text);
  });

  it('that cannot be written stop the release', async () => {
    const batchId = await sealedOf('wrong', 3, 2);
    await tampered(batchId, { amountCents: 50_001 });
    expect((await release(batchId, 'wrong')).status).toBe(500);
    expect(await existing(batchId)).toMatchObject({ status: 'sealed', releasedAt: null });
  });

  it('are of a batch that is not released once its day has passed, and the next day is proposed', async () => {
    const batchId = await sealedOf('passed', 1, 2);
    expect(await release(batchId, 'passed', '2026-11-21T10:00:00.000Z')).toMatchObject({
      status: 409,
      json: { code: 'execution-day-passed', executionOn, proposedOn: '2026-11-23' },
    });
    expect(await existing(batchId)).toMatchObject({ status: 'sealed', csvSha256: null });
    expect((await release(batchId, 'passed', '2026-11-19T22:00:00.000Z')).status).toBe(200);
  });
});

describe.each(engines.slice(0, 1))('a batch of 10,001 lines on $name', (engine) => {
  useEngine(engine);

  const count = 10_001;
  const batchId = idNumber(7, '01KE');

  const lineOf = (line: number): BatchLine => {
    const applicationId = idNumber(line);
    const claimId = `${applicationId}-1`;
    return {
      ...{ batchId, line, claimId, applicationId, number: `VL-${line}`, amountCents: cents(line) },
      ...{ creditorName: 'Bakkerij', creditorIban: debtor.iban, endToEndId: endToEndIdOf(claimId, 1) },
      ...{ schemeId: 'proef', costCentre: null, tradeName: 'Bakkerij', kvkNumber: '68750110', warnings: [] },
    };
  };

  it('has two payment files, the second of one line, and one spreadsheet', async () => {
    const lines = Array.from({ length: count }, (_, index) => lineOf(index + 1));
    const empty = newBatch({ id: batchId, region: 'large', executionOn, createdAt: at, makerSub: 'maker', debtor });
    const batch: Batch = { ...withLines(empty, lines), status: 'sealed', version: 2 };
    await batchPut(lines.map((line) => ({ ...keys.batchLine(batchId, line.line), kind: 'batch-line', ...line })));
    await batchPut([batchItem(batch)]);
    const { status, json } = await release(batchId, 'large');
    expect(status).toBe(200);
    expect(json.parts).toMatchObject([
      { part: 1, lines: 10_000, totalCents: 50_005_000 },
      { part: 2, lines: 1, totalCents: 10_001 },
    ]);
    for (const { part, lines: expected, sha256: shown } of json.parts) {
      const { text } = await file(batchId, 'large', part);
      expect(text.match(/<EndToEndId>/g)).toHaveLength(expected);
      expect(sha256(text)).toBe(shown);
    }
    const { text } = await csv(batchId, 'large');
    expect(text.split('\r\n')).toHaveLength(count + 2);
    expect(sha256(text)).toBe(json.csvSha256);
  });
});
