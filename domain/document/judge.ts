import type { Instant } from '../calendar';
import type { DocumentRecord, RefusalCause, StoredType } from './record';

/** What lies in the bucket, as far as it is looked at. */
export interface Content {
  readonly contentType: string | undefined;
  readonly sizeBytes: number;
  /** The first bytes, eight at least where there are so many. */
  readonly start: Uint8Array;
}

/** How each type of file begins: `%PDF-`; the marker that opens a JPEG; PNG's signature; `<`; gzip's magic (RFC 1952). */
const signatures: Readonly<Record<StoredType, readonly number[]>> = {
  'application/pdf': [0x25, 0x50, 0x44, 0x46, 0x2d],
  'image/jpeg': [0xff, 0xd8, 0xff],
  'image/png': [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a],
  'application/xml': [0x3c],
  'application/gzip': [0x1f, 0x8b],
};

/** UTF-8's byte order mark, which XML may begin with. */
const byteOrderMark = [0xef, 0xbb, 0xbf];

function beginsAs(contentType: StoredType, start: Uint8Array): boolean {
  const marked = contentType === 'application/xml' && byteOrderMark.every((byte, index) => start[index] === byte);
  const from = marked ? byteOrderMark.length : 0;
  return signatures[contentType].every((byte, index) => start[from + index] === byte);
}

/** Whether the content is what was announced: its size, and its type both by label and by its first bytes. */
export const isAsAnnounced = (
  { contentType, sizeBytes }: Pick<DocumentRecord, 'contentType' | 'sizeBytes'>,
  content: Content,
): boolean =>
  content.sizeBytes === sizeBytes && content.contentType === contentType && beginsAs(contentType, content.start);

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
