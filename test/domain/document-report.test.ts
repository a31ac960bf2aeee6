import { describe, expect, it } from 'vitest';
import { isAsAnnounced } from '../../domain/document/judge';
import { documentName, isReportType, type StoredType } from '../../domain/document/record';

const looks = (contentType: StoredType, bytes: readonly number[]) =>
  isAsAnnounced({ contentType, sizeBytes: 9 }, { contentType, sizeBytes: 9, start: Uint8Array.from(bytes) });

describe('a report of the bank as a document', () => {
  it('is XML, with or without a byte order mark, or gzip, by its first bytes', () => {
    expect(looks('application/xml', [0x3c, 0x3f])).toBe(true);
    expect(looks('application/xml', [0xef, 0xbb, 0xbf, 0x3c])).toBe(true);
    expect(looks('application/xml', [0xef, 0xbb, 0xbf, 0x25])).toBe(false);
    expect(looks('application/xml', [0x1f, 0x8b])).toBe(false);
    expect(looks('application/gzip', [0x1f, 0x8b, 0x08])).toBe(true);
    expect(looks('application/gzip', [0x3c])).toBe(false);
    expect([isReportType('application/gzip'), isReportType('application/pdf')]).toEqual([true, false]);
    expect(documentName({ id: 'X', contentType: 'application/gzip' })).toBe('document-X.gz');
  });
});
