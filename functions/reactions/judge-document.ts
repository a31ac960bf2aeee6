import { arrived, isAsAnnounced, judge } from '../../domain/document/judge';
import { documentIdOf } from '../../domain/document/object-key';
import type { DocumentRecord, RefusalCause } from '../../domain/document/record';
import { readContent, removeContent } from '../gateways/document-files';
import { TableBusy } from '../runtime/busy';
import { messageReaction } from '../runtime/reaction';
import { commitStatus, loadDocument } from '../store/documents';
import { type BucketEvent, bucketEvent, type ScanEvent } from './documents/bucket-event';

/**
 * Upload and scan are told at least once and in any order. A document goes from awaiting to scanning, then to clean or
 * refused, each step on the condition of the one before; what is refused leaves the bucket, however often it comes.
 */
export const handler = messageReaction('judge-document', async (message) => {
  const event = bucketEvent.parse(message);
  const id = documentIdOf(event.objectKey);
  // GuardDuty puts an object of its own in the bucket to see that it may.
  if (id === null) return;
  const status = await settle(id, event);
  if (event.kind === 'scanned' && status === 'refused') await removeContent(event.objectKey, event.versionId);
});

/** Both events may come at once: who loses looks again. */
const tries = 4;

async function settle(id: string, event: BucketEvent): Promise<DocumentRecord['status']> {
  for (let round = 1; round <= tries; round++) {
    const document = await loadDocument(id);
    if (document?.objectKey !== event.objectKey) throw new Error(`no document was announced for ${event.objectKey}`);
    const next =
      event.kind === 'created' ? arrived(document) : judge(document, await causeOf(document, event), event.at);
    if (next === null) return document.status;
    if (await commitStatus(document, next)) return next.status;
  }
  throw new TableBusy(`document ${id} changed each time it was looked at`);
}

/** Why it is refused; null: nothing is wrong with it. What could not be scanned is refused too. */
async function causeOf(document: DocumentRecord, { result, objectKey }: ScanEvent): Promise<RefusalCause | null> {
  if (result === 'THREATS_FOUND') return 'infected';
  if (result !== 'NO_THREATS_FOUND') return 'unreadable';
  if (document.status === 'clean' || document.status === 'refused') return null;
  const content = await readContent(objectKey);
  if (content === null) return 'unreadable';
  return isAsAnnounced(document, content) ? null : 'type-mismatch';
}
