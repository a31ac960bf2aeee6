import { maxReportBytes, type ReportType } from '../../../../domain/document/record';

/** What goes with the request itself; larger, or packed, it goes by way of the store of documents. In bytes. */
export const maxDirectBytes = 4 * 1024 * 1024;

export type ReportProblem = 'empty' | 'wrong-type' | 'too-large';

export type ReportFile =
  | { readonly problem: null; readonly content: Blob; readonly by: 'request' | 'document' }
  | { readonly problem: ReportProblem };

/**
 * A report of the bank by its first bytes, whatever it is called.
 * @throws when the file cannot be read, because it was moved or its disk is gone
 */
export async function reportFile(file: Blob): Promise<ReportFile> {
  if (file.size === 0) return { problem: 'empty' };
  const type = reportTypeOf(new Uint8Array(await file.slice(0, 64).arrayBuffer()));
  if (type === null) return { problem: 'wrong-type' };
  if (file.size > maxReportBytes) return { problem: 'too-large' };
  const direct = type === 'application/xml' && file.size <= maxDirectBytes;
  return { problem: null, content: new Blob([file], { type }), by: direct ? 'request' : 'document' };
}

/** XML begins with `<`, perhaps after a byte order mark or room; gzip with two bytes of its own (RFC 1952). */
export function reportTypeOf(start: Uint8Array): ReportType | null {
  if (start[0] === 0x1f && start[1] === 0x8b) return 'application/gzip';
  return new TextDecoder().decode(start).trimStart().startsWith('<') ? 'application/xml' : null;
}
