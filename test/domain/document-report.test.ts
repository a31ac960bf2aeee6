import { describe, expect, it } from 'vitest';
import { viewOf } from '../../domain/document/access';
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

  it('is seen by who of finance uploaded it alone', () => {
    const document = { organisation: null, uploaderSub: 'payer', region: null };
    const viewer = (sub: string, roles: readonly string[]) => ({ sub, roles, regions: ['r'], organisation: null });
    expect(viewOf(viewer('payer', ['finance']), document)).toBe('content');
    expect(viewOf(viewer('other', ['finance']), document)).toBe('nothing');
    expect(viewOf(viewer('payer', ['auditor']), document)).toBe('nothing');
    const evidence = { organisation: '68750110', uploaderSub: 'e', region: 'r' };
    expect(viewOf(viewer('payer', ['finance']), evidence)).toBe('nothing');
  });
});
