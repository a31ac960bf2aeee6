import type { Instant } from '../calendar';
import type { DocumentRecord, RefusalCause, StoredType } from './record';

/** Bytes at the start of a file by which its type is told. */
export const signatureBytes = 16;

/** What lies in the bucket, as far as it is looked at. */
export interface Content {
  readonly contentType: string | undefined;
  readonly sizeBytes: number;
  /** The first bytes, `signatureBytes` where there are so many. */
  readonly start: Uint8Array;
}

/** A byte, or the bytes that may stand there, first and last. */
type Expected = number | readonly [number, number];

/**
 * How each type of file begins, as far as its own standard leaves no choice, so that little else can be such a file too:
 * `%PDF-1.` or `%PDF-2.` (ISO 32000); a JPEG's first marker and the next, which is a table, a frame or an application's;
 * PNG's signature with the header chunk that must come first; `<`; gzip's magic and its one method (RFC 1952).
 */
const signatures: Readonly<Record<StoredType, readonly Expected[]>> = {
  'application/pdf': [0x25, 0x50, 0x44, 0x46, 0x2d, [0x31, 0x32], 0x2e],
  'image/jpeg': [0xff, 0xd8, 0xff, [0xc0, 0xfe]],
  'image/png': [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0x00, 0x00, 0x00, 0x0d, 0x49, 0x48, 0x44, 0x52],
  'application/xml': [0x3c],
  'application/gzip': [0x1f, 0x8b, 0x08],
};

/** UTF-8's byte order mark, which XML may begin with. */
const byteOrderMark = [0xef, 0xbb, 0xbf];

function beginsAs(contentType: StoredType, start: Uint8Array): boolean {
  const marked = contentType === 'application/xml' && byteOrderMark.every((byte, index) => start[index] === byte);
  const from = marked ? byteOrderMark.length : 0;
  return signatures[contentType].every((expected, index) => isByte(start[from + index], expected));
}

function isByte(byte: number | undefined, expected: Expected): boolean {
  if (byte === undefined || typeof expected === 'number') return byte === expected;
  return byte >= expected[0] && byte <= expected[1];
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
