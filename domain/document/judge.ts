import type { Instant } from '../calendar';
import type { DocumentRecord, DocumentType, RefusalCause } from './record';

/** What lies in the bucket, as far as it is looked at. */
export interface Content {
  readonly contentType: string | undefined;
  readonly sizeBytes: number;
  /** The first bytes, eight at least where there are so many. */
  readonly start: Uint8Array;
}

/** How each type of file begins: `%PDF-`; the marker that opens a JPEG; PNG's signature. */
const signatures: Readonly<Record<DocumentType, readonly number[]>> = {
  'application/pdf': [0x25, 0x50, 0x44, 0x46, 0x2d],
  'image/jpeg': [0xff, 0xd8, 0xff],
  'image/png': [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a],
};

/** Whether the content is what was announced: its size, and its type both by label and by its first bytes. */
export const isAsAnnounced = (
  { contentType, sizeBytes }: Pick<DocumentRecord, 'contentType' | 'sizeBytes'>,
  content: Content,
): boolean =>
  content.sizeBytes === sizeBytes &&
  content.contentType === contentType &&
  signatures[contentType].every((byte, index) => content.start[index] === byte);

/** The content arrived; null: that was known. */
export const arrived = (document: DocumentRecord): DocumentRecord | null =>
  document.status === 'awaiting' ? { ...document, status: 'scanning' } : null;

/**
 * The verdict after a scan; null: it changes nothing. Refused is for ever, and clean for as long as nothing is found:
 * the same upload may be scanned again, by a scanner that knows more.
 * @param because null: nothing is wrong with it
 */
export function judge(document: DocumentRecord, because: RefusalCause | null, at: Instant): DocumentRecord | null {
  if (document.status === 'refused') return null;
  if (document.status === 'clean' && because !== 'infected') return null;
  return { ...document, status: because === null ? 'clean' : 'refused', refusedBecause: because, judgedAt: at };
}
