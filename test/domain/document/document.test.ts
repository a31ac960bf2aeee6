import { describe, expect, it } from 'vitest';
import { arrived, type Content, isAsAnnounced, judge } from '../../../domain/document/judge';
import { documentIdOf, objectKeyOf } from '../../../domain/document/object-key';
import { type DocumentRecord, type DocumentStatus, documentName } from '../../../domain/document/record';
import { documentRequest } from '../../../domain/document/request';
import { documentOf, granted, haarlem, idOf, received } from '../fixtures';

const application = granted(received(haarlem));
const document = (changes: Partial<DocumentRecord> = {}) => documentOf(application, changes);

const bytes = (text: string) => Uint8Array.from(text, (character) => character.charCodeAt(0));
const pdf = bytes('%PDF-1.7');
const jpeg = bytes('\xff\xd8\xff\xe0\0\x10JFIF');
const png = bytes('\x89PNG\r\n\x1a\n\0\0\0\rIHDR');

describe('what arrived is what was announced', () => {
  const content = (changes: Partial<Content> = {}): Content => ({
    ...{ contentType: 'application/pdf', sizeBytes: 1234, start: pdf },
    ...changes,
  });

  it.each([
    ['application/pdf', pdf],
    ['image/jpeg', jpeg],
    ['image/png', png],
  ] as const)('%s, by its first bytes', (contentType, start) => {
    const announced = { contentType, sizeBytes: 1234 };
    expect(isAsAnnounced(announced, content({ contentType, start }))).toBe(true);
    for (const other of [pdf, jpeg, png].filter((one) => one !== start)) {
      expect(isAsAnnounced(announced, content({ contentType, start: other }))).toBe(false);
    }
  });

  it.each([
    ['another size', { sizeBytes: 1235 }],
    ['another label', { contentType: 'text/html' }],
    ['no label', { contentType: undefined }],
    ['a file cut off in its signature', { start: bytes('%PDF') }],
    ['an empty file', { start: bytes('') }],
    ['a page with a PDF further on', { start: bytes('<html>%PDF-1.7') }],
    ['a ZIP with a PDF further on', { start: bytes('PK\x03\x04%PDF-1.7') }],
    ['a GIF with a PDF further on', { start: bytes('GIF89a%PDF-1.7') }],
    ['a line end before the PDF', { start: bytes('\n%PDF-1.7') }],
    ['a byte order mark before the PDF', { start: bytes('\xef\xbb\xbf%PDF-1.7') }],
    ['a PDF of no version', { start: bytes('%PDF-<script>') }],
    ['a PDF in small letters', { start: bytes('%pdf-1.7') }],
    ['the start of a JPEG alone', { contentType: 'image/jpeg', start: bytes('\xff\xd8\xff/*') }],
    ['a signature of PNG and no picture', { contentType: 'image/png', start: bytes('\x89PNG\r\n\x1a\n<script>') }],
    ['a vector graphic, which can hold a script', { contentType: 'image/png', start: bytes('<svg onload="x">') }],
  ])('not with %s', (_, changes) => {
    const { contentType } = content(changes);
    const announced = contentType?.startsWith('image/') ? { contentType: contentType as 'image/png' } : {};
    expect(isAsAnnounced(document(announced), content(changes))).toBe(false);
  });
});

describe('the verdict', () => {
  const at = '2027-03-02T09:00:00.000Z';
  const from = (status: DocumentStatus) => document({ status, judgedAt: null });

  it('arrival is told once', () => {
    expect(arrived(from('awaiting'))?.status).toBe('scanning');
    for (const status of ['scanning', 'clean', 'refused'] as const) expect(arrived(from(status))).toBeNull();
  });

  it.each(['awaiting', 'scanning'] as const)('a scan judges what is %s, in whatever order it is told', (status) => {
    expect(judge(from(status), null, at)).toMatchObject({ status: 'clean', refusedBecause: null, judgedAt: at });
    for (const because of ['infected', 'type-mismatch', 'unreadable'] as const) {
      expect(judge(from(status), because, at)).toMatchObject({
        status: 'refused',
        refusedBecause: because,
        judgedAt: at,
      });
    }
  });

  it('refused is for ever; clean until malware is found after all', () => {
    for (const because of [null, 'infected', 'unreadable'] as const) {
      expect(judge(from('refused'), because, at)).toBeNull();
    }
    expect(judge(from('clean'), null, at)).toBeNull();
    expect(judge(from('clean'), 'unreadable', at)).toBeNull();
    expect(judge(from('clean'), 'infected', at)).toMatchObject({ status: 'refused', refusedBecause: 'infected' });
  });
});

describe('what it is called', () => {
  it('in the bucket: after whose it is, and back to its id', () => {
    const key = objectKeyOf('68750110', idOf(7), '1b4e28ba');
    expect(key).toBe(`68750110/${idOf(7)}/1b4e28ba`);
    expect(documentIdOf(key)).toBe(idOf(7));
    expect(documentIdOf(objectKeyOf(null, idOf(7), 'x'))).toBe(idOf(7));
    for (const other of [
      'malware-protection-resource-validation-object',
      `a/${idOf(7)}`,
      `a/${idOf(7)}/b/c`,
      'a/b/c',
    ]) {
      expect(documentIdOf(other)).toBeNull();
    }
  });

  it('for people: after its id, never as the uploader called it', () => {
    expect(documentName({ id: '01', contentType: 'image/jpeg' })).toBe('document-01.jpg');
    expect(documentName({ id: '01', contentType: 'application/pdf' })).toBe('document-01.pdf');
  });
});

describe('an announcement', () => {
  const good = { name: 'a.pdf', contentType: 'application/pdf', sizeBytes: 1, sha256: 'ab'.repeat(32) };
  const taken = (changes: object) => documentRequest.safeParse({ ...good, ...changes }).success;

  it('is PDF, JPEG or PNG of one byte to ten megabytes', () => {
    expect(taken({})).toBe(true);
    expect(taken({ contentType: 'image/png', sizeBytes: 10_485_760 })).toBe(true);
    expect(taken({ sizeBytes: 10_485_761 })).toBe(false);
    expect(taken({ sizeBytes: 0 })).toBe(false);
    expect(taken({ sizeBytes: 1.5 })).toBe(false);
    expect(taken({ contentType: 'text/html' })).toBe(false);
    expect(taken({ contentType: 'application/pdf; charset=x' })).toBe(false);
    expect(taken({ sha256: 'AB'.repeat(32) })).toBe(false);
    expect(taken({ sha256: 'ab' })).toBe(false);
    expect(taken({ name: ' ' })).toBe(false);
  });
});
