import { bySelf, inRegion, ofOwn } from './access';
import type { RouteEntry } from './types';

export const announceDocumentRoute: RouteEntry = {
  kind: 'route',
  name: 'announce-document',
  method: 'POST',
  path: '/v1/documents',
  access: { employer: ofOwn('content'), officer: bySelf('content'), finance: bySelf('content') },
  summary: 'Announce a document, and get the address to upload it to',
  uses: { table: ['PutItem'], documents: ['write'] },
  errorImpact: 'Nobody can upload documents; applications without them can be sent',
};

export const getDocumentRoute: RouteEntry = {
  kind: 'route',
  name: 'get-document',
  method: 'GET',
  path: '/v1/documents/{documentId}',
  access: {
    employer: ofOwn('content'),
    officer: { within: ['region', 'self'], fields: ['content'] },
    finance: bySelf('content'),
    auditor: inRegion(),
  },
  summary: 'Where a document stands, with a link to it once it is clean',
  uses: { table: ['GetItem', 'BatchGetItem', 'PutItem'], documents: ['read'] },
  errorImpact: 'Documents cannot be opened, and nobody sees whether they were let through',
};

export const documentRoutes: readonly RouteEntry[] = [announceDocumentRoute, getDocumentRoute];
