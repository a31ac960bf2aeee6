import { randomUUID } from 'node:crypto';
import { ulid } from 'ulid';
import { objectKeyOf } from '../../domain/document/object-key';
import { type DocumentRecord, isReportType } from '../../domain/document/record';
import { type DocumentRequest, documentRequest } from '../../domain/document/request';
import { ok, type Result, refuse } from '../../domain/result';
import { uploadOf } from '../gateways/document-files';
import { announceDocumentRoute } from '../manifest/routes-documents';
import { type ApiRequest, answer, api, type Caller } from '../runtime/api';
import { announceDocument } from '../store/documents';
import type { AnnouncedDocumentAnswer } from './answers/document';

export const handler = api(announceDocumentRoute, { body: documentRequest }, async (request) => {
  const { caller, guard, body: asked } = request;
  const owner = isReportType(asked.contentType) ? officeOf(caller) : ownerOf(caller);
  if (!owner.ok) return owner;
  if (!guard.admits({ organisation: owner.value, sub: caller.sub })) throw new Error('an own document is out of reach');
  const document = announced(request, owner.value);
  await announceDocument(document);
  const body: AnnouncedDocumentAnswer = { id: document.id, upload: await uploadOf(document) };
  return answer(201, body, { Location: `/v1/documents/${document.id}` });
});

/** The employer that a document belongs to; null for an officer, whose document belongs to the office. */
function ownerOf({ roles, organisation }: Caller): Result<string | null> {
  if (roles.includes('officer') && !roles.includes('employer')) return ok(null);
  if (!roles.includes('employer')) {
    return refuse({
      code: 'forbidden',
      detail: 'Finance hands in reports of the bank only: XML, or XML packed with gzip.',
    });
  }
  if (organisation !== null) return ok(organisation);
  return refuse({
    code: 'not-your-organisation',
    detail: 'Your account names no organisation that the document could belong to.',
  });
}

/** A report of the bank belongs to the office; only finance hands one in. */
const officeOf = ({ roles }: Caller): Result<null> =>
  roles.includes('finance')
    ? ok(null)
    : refuse({ code: 'forbidden', detail: 'Only finance hands in reports of the bank.' });

/** Its place in the bucket cannot be guessed, and says whose it is; the name that was given goes no further than here. */
function announced(
  { body, caller, now, receivedEpochMs }: ApiRequest<DocumentRequest, undefined, undefined>,
  organisation: string | null,
): DocumentRecord {
  const id = ulid(receivedEpochMs);
  const { contentType, sizeBytes, sha256 } = body;
  return {
    id,
    status: 'awaiting',
    contentType,
    sizeBytes,
    sha256,
    objectKey: objectKeyOf(organisation, id, randomUUID()),
    organisation,
    uploaderSub: caller.sub,
    announcedAt: now,
    applicationId: null,
    region: null,
    judgedAt: null,
    refusedBecause: null,
  };
}
