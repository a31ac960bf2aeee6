import { createHash } from 'node:crypto';
import { gzipSync } from 'node:zlib';
import { afterEach, describe, expect, it, vi } from 'vitest';
import type { DocumentRecord } from '../../domain/document/record';
import { handler as announceDocument } from '../../functions/api/announce-document';
import type { AnnouncedDocumentAnswer } from '../../functions/api/answers/document';
import { handler as getDocument } from '../../functions/api/get-document';
import { handler as importBankReport } from '../../functions/api/import-bank-report';
import { commitStatus, loadDocument } from '../../functions/store/documents';
import { call } from '../functions/request-event';
import { batchNow, countsOf, released, send, statement } from './bank-world';
import { engines, useEngine } from './engine';
import { fakeBucket } from './fake-bucket';
import { finance } from './payout-world';

const bucket = fakeBucket();

const announce = (
  sub: string,
  contentType: string,
  content: Buffer,
  roles: readonly ('finance' | 'officer')[] = ['finance'],
) =>
  call(announceDocument, {
    body: {
      ...{ name: 'Afschrift.xml', contentType, sizeBytes: content.length },
      sha256: createHash('sha256').update(content).digest('hex'),
    },
    caller: { sub, roles, regions: ['upload'] },
  });

async function uploaded(sub: string, contentType: string, content: Buffer): Promise<DocumentRecord> {
  const { id } = (await announce(sub, contentType, content)).json as AnnouncedDocumentAnswer;
  const document = await loadDocument(id);
  if (document === undefined) throw new Error('not announced');
  bucket.objects.set(document.objectKey, { content, contentType });
  return document;
}

const clean = async (document: DocumentRecord) =>
  commitStatus(document, { ...document, status: 'clean', judgedAt: '2026-11-20T07:00:00.000Z' });

describe.each(engines)('reports of the bank as documents, on $name', (engine) => {
  useEngine(engine);
  afterEach(() => vi.restoreAllMocks());

  it('finance uploads its own, waits until it is clean, and names it; nobody else can', async () => {
    const world = await released({ region: 'upload', amounts: [100, 200] });
    const report = statement(
      'S1',
      world.lines.map((line) => ({ line, status: 'paid' })),
    );
    const packed = await uploaded('payer', 'application/gzip', gzipSync(report));
    const post = (documentId: string, sub = 'payer') =>
      call(importBankReport, {
        ...{ path: { batchId: world.batch.id }, body: { documentId }, caller: finance(sub, ['upload']) },
      });
    expect(await post(packed.id)).toMatchObject({ status: 409, json: { code: 'wrong-state' } });
    await clean(packed);
    expect(await post(packed.id, 'colleague')).toMatchObject({ status: 404 });
    expect(await post('01KDXXXXXXXXXXXXXXXXXXXXXX')).toMatchObject({ status: 404 });
    const view = (sub: string) =>
      call(getDocument, { ...{ method: 'GET', path: { documentId: packed.id } }, caller: finance(sub, ['upload']) });
    expect(await view('payer')).toMatchObject({ status: 200, json: { status: 'clean', link: expect.any(String) } });
    expect(await view('colleague')).toMatchObject({ status: 404 });
    const taken = await post(packed.id);
    expect(countsOf(taken)).toMatchObject({ paid: 2 });
    expect((await send(world, report)).json).toEqual(taken.json);
    bucket.objects.delete(packed.objectKey);
    expect(await post(packed.id)).toMatchObject({ status: 404 });
  });

  it('what was uploaded as evidence is no report, and each hands in its own kind', async () => {
    const xml = Buffer.from('<Document/>');
    expect(await announce('o', 'application/xml', xml, ['officer'])).toMatchObject({ status: 403 });
    expect(await announce('payer', 'application/pdf', xml)).toMatchObject({ status: 403 });
    expect(await announce('payer', 'text/xml', xml)).toMatchObject({ status: 400 });
    expect(await announce('payer', 'application/xml', Buffer.alloc(51 * 1024 * 1024))).toMatchObject({ status: 400 });
    expect(await announce('payer', 'application/xml', Buffer.alloc(50 * 1024 * 1024))).toMatchObject({ status: 201 });
    const world = await released({ region: 'upload', amounts: [100] });
    const body = Buffer.from('%PDF-1.7');
    const { id } = (await announce('both', 'application/pdf', body, ['officer', 'finance']))
      .json as AnnouncedDocumentAnswer;
    const path = { batchId: world.batch.id };
    const caller = finance('both', ['upload']);
    expect(await call(importBankReport, { path, caller, body: { documentId: id } })).toMatchObject({ status: 404 });
  });

  it('one that runs out of time keeps what is done, says so, and goes on when it is sent again', async () => {
    const world = await released({ region: 'late', amounts: Array.from({ length: 60 }, () => 100) });
    const report = statement(
      'S1',
      world.lines.map((line) => ({ line, status: 'paid' })),
    );
    let asked = 0;
    vi.spyOn(performance, 'now').mockImplementation(() => 5_500 * asked++);
    expect(await send(world, report)).toMatchObject({
      status: 409,
      json: { code: 'import-in-progress', batchId: world.batch.id, done: 36, total: 60 },
    });
    vi.restoreAllMocks();
    expect(await batchNow(world)).toMatchObject({ openLines: 24 });
    expect(countsOf(await send(world, report))).toMatchObject({ paid: 60, unmatched: 0 });
    expect(await batchNow(world)).toMatchObject({ status: 'settled' });
  });
});
