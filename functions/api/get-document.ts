import * as z from 'zod';
import { isId } from '../../domain/application/number';
import { viewOf } from '../../domain/document/access';
import { documentName } from '../../domain/document/record';
import { refuse } from '../../domain/result';
import { downloadLink } from '../gateways/document-files';
import { getDocumentRoute } from '../manifest/routes-documents';
import { answer, api } from '../runtime/api';
import { loadDocument } from '../store/documents';
import type { DocumentAnswer } from './answers/document';

const path = z.strictObject({ documentId: z.string().refine(isId) });

const notFound = refuse({ code: 'not-found', detail: 'There is no such document, or it is not yours to see.' });

export const handler = api(getDocumentRoute, { path }, async ({ caller, path: { documentId } }) => {
  const document = await loadDocument(documentId);
  const view = document === undefined ? 'nothing' : viewOf(caller, document);
  if (document === undefined || view === 'nothing') return notFound;
  const { id, contentType, sizeBytes, status, refusedBecause } = document;
  const link = view === 'content' && status === 'clean' ? await downloadLink(document) : null;
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
