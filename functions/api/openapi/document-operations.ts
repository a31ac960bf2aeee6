import { documentRequest } from '../../../domain/document/request';
import { announcedDocumentAnswer, documentAnswer } from '../answers/document';
import type { Operations } from './operation';

export const documentOperations: Operations = {
  'announce-document': {
    tag: 'Documents',
    description:
      'Then send the content with `upload.method` to `upload.url`, with `upload.headers` exactly as they are, within ten minutes. Other content than was announced is refused there. A document is PDF, JPEG or PNG of at most 10 MB; finance hands in reports of its bank, XML or gzip of at most 50 MB, and nothing else. It is scanned for malware, and opened for nobody before that. Name its `id` in an application or in evidence: then the officers of that region can open it too. `name` is not kept, for it may name the youth.',
    body: documentRequest.meta({ id: 'DocumentRequest' }),
    success: { status: 201, description: 'Where to send it.', schema: announcedDocumentAnswer, location: true },
    refuses: ['not-your-organisation'],
  },
  'get-document': {
    tag: 'Documents',
    description:
      'Ask again every few seconds while it is `scanning`. What was refused is deleted: announce another. An auditor sees where it stands and gets no link.',
    success: { status: 200, description: 'The document.', schema: documentAnswer },
  },
};
