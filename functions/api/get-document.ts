import * as z from 'zod';
import { isId } from '../../domain/application/number';
import { documentName } from '../../domain/document/record';
import { refuse } from '../../domain/result';
import { downloadLink } from '../gateways/document-files';
import { getDocumentRoute } from '../manifest/routes-documents';
import { answer, api } from '../runtime/api';
import { loadDocument } from '../store/documents';
import { recordDocumentOpened } from '../store/opened';
import type { DocumentAnswer } from './answers/document';
import { reachedBy } from './shared/document-reach';

const path = z.strictObject({ documentId: z.string().refine(isId) });

const notFound = refuse({ code: 'not-found', detail: 'There is no such document, or it is not yours to see.' });

export const handler = api(getDocumentRoute, { path }, async ({ guard, path: { documentId }, now, trace }) => {
  const document = await loadDocument(documentId);
  if (document === undefined || !guard.admits(reachedBy(document))) return notFound;
  const { id, contentType, sizeBytes, status, refusedBecause } = document;
  const opens = status === 'clean' && guard.tells(reachedBy(document), 'content');
  if (opens) await recordDocumentOpened(document, guard.actor(reachedBy(document)), { trace, startedAt: now });
  const link = opens ? await downloadLink(document) : null;
  const body: DocumentAnswer = {
    id,
    name: documentName(document),
    contentType,
    sizeBytes,
    status,
    link,
    refusedBecause,
  };
  return answer(200, body);
});
