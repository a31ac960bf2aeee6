import { createHash } from 'node:crypto';
import type { Context, SQSEvent } from 'aws-lambda';
import { describe, expect, it } from 'vitest';
import type { DocumentRecord } from '../../domain/document/record';
import { handler as announceDocument } from '../../functions/api/announce-document';
import type { AnnouncedDocumentAnswer, DocumentAnswer } from '../../functions/api/answers/document';
import { handler as getDocument } from '../../functions/api/get-document';
import { handler as judgeDocument } from '../../functions/reactions/judge-document';
import { attachActions, commitStatus, loadDocument, loadDocuments } from '../../functions/store/documents';
import { keys } from '../../functions/store/keys';
import { get } from '../../functions/store/table';
import { granted, haarlem, idOf, received } from '../domain/fixtures';
import { call } from '../functions/request-event';
import { engines, useEngine } from './engine';
import { fakeBucket } from './fake-bucket';
import { must } from './office';

const pdf = Buffer.from('%PDF-1.7 a payslip');
const employer = { sub: 'user-1', roles: ['employer'], organisation: '68750110' } as const;
const officer = { sub: 'officer-1', roles: ['officer'], regions: [haarlem.region] } as const;

const announce = async (caller: Parameters<typeof call>[1]['caller'] = employer, content = pdf) => {
  const sha256 = createHash('sha256').update(content).digest('hex');
  const body = {
    name: 'Loonstrook Test Jongere.pdf',
    contentType: 'application/pdf',
    sizeBytes: content.length,
    sha256,
  };
  return call(announceDocument, { body, ...(caller ? { caller } : {}) });
};
const announced = async (): Promise<DocumentRecord> => {
  const { id } = (await announce()).json as AnnouncedDocumentAnswer;
  const document = await loadDocument(id);
  if (document === undefined) throw new Error(`document ${id} was not written`);
  return document;
};
const view = async ({ id }: { id: string }, caller: Parameters<typeof call>[1]['caller'] = employer) =>
  call(getDocument, { method: 'GET', path: { documentId: id }, ...(caller ? { caller } : {}) });

const uploadEvent = ({ objectKey }: { objectKey: string }) => ({
  ...{ source: 'aws.s3', 'detail-type': 'Object Created', time: '2026-11-02T09:00:01Z' },
  detail: { bucket: { name: 'documents' }, object: { key: objectKey, size: pdf.length } },
});
const scanEvent = ({ objectKey }: { objectKey: string }, scanResultStatus = 'NO_THREATS_FOUND', versionId = 'v1') => ({
  ...{ source: 'aws.guardduty', 'detail-type': 'GuardDuty Malware Protection Object Scan Result' },
  time: '2026-11-02T09:00:07Z',
  detail: {
    scanStatus: 'COMPLETED',
    s3ObjectDetails: { bucketName: 'documents', objectKey, eTag: 'e', versionId },
    scanResultDetails: { scanResultStatus, threats: null },
  },
});
/** Hands messages over as a queue does; how many are to be offered again. */
const tell = async (...events: object[]): Promise<number> => {
  const Records = events.map((event, index) => ({ messageId: `m${index}`, body: JSON.stringify(event) }));
  const answer = await judgeDocument({ Records } as SQSEvent, {} as Context);
  return answer?.batchItemFailures.length ?? 0;
};

const bucket = fakeBucket();
const checksum = createHash('sha256').update(pdf).digest('base64');

describe.each(engines)('documents, on $name', (engine) => {
  useEngine(engine);
  const put = ({ objectKey }: { objectKey: string }, content = pdf, contentType = 'application/pdf') =>
    bucket.objects.set(objectKey, { content, contentType });
  const statusOf = async ({ id }: { id: string }) => (await loadDocument(id))?.status;

  it('an announcement keeps what it says but for the name, and signs for exactly that', async () => {
    const { status, json, headers } = await announce();
    const { id, upload } = json as AnnouncedDocumentAnswer;
    expect([status, headers.Location]).toEqual([201, `/v1/documents/${id}`]);
    const item = await get(keys.document(id));
    expect(item).toMatchObject({ kind: 'document', status: 'awaiting', organisation: '68750110', sizeBytes: 18 });
    expect(JSON.stringify(item)).not.toMatch(/Jongere|Loonstrook/);
    const { searchParams, pathname } = new URL(upload.url);
    expect(pathname).toMatch(new RegExp(`^/documents/68750110/${id}/[0-9a-f-]{36}$`));
    expect(searchParams.get('X-Amz-SignedHeaders')).toBe('content-length;content-type;host;x-amz-checksum-sha256');
    expect(searchParams.get('X-Amz-Expires')).toBe('600');
    expect(upload).toMatchObject({
      method: 'PUT',
      headers: { 'Content-Type': 'application/pdf', 'x-amz-checksum-sha256': checksum },
    });
  });

  it('an employer without an organisation has nobody to upload for', async () => {
    const refused = await announce({ sub: 'user-1', roles: ['employer'] });
    expect([refused.status, refused.json]).toMatchObject([403, { code: 'not-your-organisation' }]);
  });

  it('goes from awaiting over scanning to clean, and then has a link', async () => {
    const document = await announced();
    put(document);
    expect((await view(document)).json).toMatchObject({ status: 'awaiting', link: null });
    expect(await tell(uploadEvent(document))).toBe(0);
    expect((await view(document)).json).toMatchObject({ status: 'scanning', link: null });
    expect(await tell(scanEvent(document))).toBe(0);
    const { link, name, status } = (await view(document)).json as DocumentAnswer;
    expect([status, name]).toEqual(['clean', `document-${document.id}.pdf`]);
    const { searchParams } = new URL(String(link));
    expect(searchParams.get('response-content-disposition')).toBe(`attachment; filename="${name}"`);
    expect(searchParams.get('response-content-type')).toBe('application/pdf');
    expect(searchParams.get('response-cache-control')).toBe('private, no-store');
    expect(searchParams.get('X-Amz-Expires')).toBe('300');
    expect(bucket.deleted).toEqual([]);
  });

  it('has no link any more, and is gone, when malware is found in it after all', async () => {
    const document = await announced();
    put(document);
    await tell(uploadEvent(document), scanEvent(document));
    expect((await view(document)).json).toMatchObject({ status: 'clean', link: expect.any(String) });
    expect(await tell(scanEvent(document, 'THREATS_FOUND', '-v9'))).toBe(0);
    expect((await view(document)).json).toMatchObject({ status: 'refused', refusedBecause: 'infected', link: null });
    expect(bucket.deleted).toEqual([`/documents/${document.objectKey}-v9`]);
    // And stays so, whatever comes later.
    expect(await tell(scanEvent(document), uploadEvent(document))).toBe(0);
    expect((await view(document)).json).toMatchObject({ status: 'refused', link: null });
  });

  it.each([
    ['a page before a PDF', '<html><script>x</script>%PDF-1.7'],
    ['an archive before a PDF', 'PK\x03\x04 %PDF-1.7'],
    ['a PDF without a version', '%PDF-<script>alert(1)</script>'],
  ])('that is two things at once (%s) is refused and deleted', async (_, text) => {
    const content = Buffer.from(text, 'latin1');
    const { id } = (await announce(employer, content)).json as AnnouncedDocumentAnswer;
    const document = (await loadDocument(id)) as DocumentRecord;
    put(document, content);
    await tell(scanEvent(document));
    expect((await view(document)).json).toMatchObject({
      status: 'refused',
      refusedBecause: 'type-mismatch',
      link: null,
    });
    expect(bucket.deleted).toHaveLength(1);
  });

  it('comes to the same when events come late, twice or the wrong way round', async () => {
    const document = await announced();
    put(document);
    expect(await tell(scanEvent(document), uploadEvent(document), scanEvent(document), uploadEvent(document))).toBe(0);
    expect(await statusOf(document)).toBe('clean');
    expect(await tell(scanEvent(document, 'FAILED'))).toBe(0);
    expect(await statusOf(document)).toBe('clean');
    await tell(scanEvent(document, 'THREATS_FOUND'));
    expect(await loadDocument(document.id)).toMatchObject({ status: 'refused', refusedBecause: 'infected' });
  });

  it.each([
    ['THREATS_FOUND', 'infected'],
    ['UNSUPPORTED', 'unreadable'],
    ['ACCESS_DENIED', 'unreadable'],
    ['FAILED', 'unreadable'],
    ['SOMETHING_NEW', 'unreadable'],
  ])('a scan that says %s refuses it as %s, and each of its uploads is deleted', async (result, refusedBecause) => {
    const document = await announced();
    put(document);
    expect(await tell(scanEvent(document, result, '-v1'), scanEvent(document, 'NO_THREATS_FOUND', '-v2'))).toBe(0);
    expect((await view(document)).json).toMatchObject({ status: 'refused', refusedBecause, link: null });
    expect(bucket.deleted).toEqual(['-v1', '-v2'].map((version) => `/documents/${document.objectKey}${version}`));
  });

  it.each([
    ['is of another kind', Buffer.from('<script>x</script>'), 'application/pdf', 'type-mismatch'],
    ['has another label', pdf, 'text/html', 'type-mismatch'],
    ['has another length', Buffer.concat([pdf, pdf]), 'application/pdf', 'type-mismatch'],
  ])('content that %s is refused, whatever the scan says', async (_, content, contentType, refusedBecause) => {
    const document = await announced();
    put(document, content, contentType);
    await tell(scanEvent(document));
    expect(await loadDocument(document.id)).toMatchObject({ status: 'refused', refusedBecause });
    expect(bucket.deleted).toHaveLength(1);
  });

  it('content that is gone is unreadable; a bucket that does not answer is asked again', async () => {
    const document = await announced();
    bucket.failing = 403;
    expect(await tell(scanEvent(document))).toBe(1);
    expect(await statusOf(document)).toBe('awaiting');
    bucket.failing = null;
    expect(await tell(scanEvent(document))).toBe(0);
    expect(await loadDocument(document.id)).toMatchObject({ refusedBecause: 'unreadable' });
  });

  it('what was never announced goes to the dead letters, but for what GuardDuty tries its access with', async () => {
    const document = await announced();
    expect(await tell(scanEvent({ objectKey: `68750110/${idOf(5)}/x` }))).toBe(1);
    expect(await tell(scanEvent({ objectKey: `69599068/${document.id}/x` }))).toBe(1);
    expect(await tell(uploadEvent({ objectKey: 'malware-protection-resource-validation-object' }))).toBe(0);
    expect(await tell({ source: 'aws.s3', 'detail-type': 'Object Deleted' })).toBe(1);
    expect(await statusOf(document)).toBe('awaiting');
  });

  it('is seen by the officers of the first application that named it, and an auditor sees its outside', async () => {
    const document = await announced();
    put(document);
    await tell(scanEvent(document));
    expect((await view(document, officer)).status).toBe(404);
    const application = granted(received(haarlem));
    await must(attachActions([document], application));
    await must(attachActions([document], { ...application, id: idOf(77), region: 'foodvalley' }));
    expect(await loadDocument(document.id)).toMatchObject({ applicationId: application.id, region: haarlem.region });
    expect((await view(document, officer)).json).toMatchObject({ status: 'clean', link: expect.any(String) });
    const auditor = { ...officer, sub: 'auditor-1', roles: ['auditor' as const] };
    expect((await view(document, auditor)).json).toMatchObject({ status: 'clean', link: null });
    expect((await view(document, { ...officer, regions: ['foodvalley'] })).status).toBe(404);
    expect((await view(document, { ...employer, organisation: '69599068' })).status).toBe(404);
  });

  it('is handed in by its own organisation only, and once', async () => {
    const document = await announced();
    const application = granted(received(haarlem));
    expect(attachActions([document], { ...application, organisation: '69599068' })).toEqual([]);
    expect(attachActions([{ ...document, organisation: null }], application)).toEqual([]);
    expect(attachActions([{ ...document, applicationId: application.id }], application)).toEqual([]);
  });

  it('a verdict on what changed meanwhile is not written', async () => {
    const document = await announced();
    expect(await commitStatus(document, { ...document, status: 'scanning' })).toBe(true);
    expect(await commitStatus(document, { ...document, status: 'clean' })).toBe(false);
    expect(await statusOf(document)).toBe('scanning');
  });

  it('is found by id, in order; what is not there is left out', async () => {
    const [one, two] = [await announced(), await announced()];
    const found = await loadDocuments([two.id, 'made-up', one.id, two.id]);
    expect(found.map(({ id }) => id)).toEqual([two.id, one.id]);
  });
});

it('without ids the table is not asked', async () => {
  process.env.AWS_ENDPOINT_URL_DYNAMODB = 'http://127.0.0.1:1';
  expect(await loadDocuments([])).toEqual([]);
});
