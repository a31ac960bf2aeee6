import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { maxDirectBytes, reportFile } from '../../web/pages/finance/payouts/report-file';

const xml = '<?xml version="1.0" encoding="UTF-8"?><Document/>';
const looked = async (...parts: BlobPart[]) => {
  const found = await reportFile(new Blob(parts, { type: 'text/plain' }));
  return found.problem === null ? [found.content.type, found.by] : found.problem;
};

describe('a file that should be a report of the bank', () => {
  it('goes with the request where it is XML and small', async () => {
    expect(await looked(xml)).toEqual(['application/xml', 'request']);
    expect(await looked('\uFEFF\r\n', xml)).toEqual(['application/xml', 'request']);
    expect(await looked(xml, ' '.repeat(maxDirectBytes - xml.length))).toEqual(['application/xml', 'request']);
  });

  it('goes by way of the documents where it is larger, or packed', async () => {
    expect(await looked(xml, ' '.repeat(maxDirectBytes + 1 - xml.length))).toEqual(['application/xml', 'document']);
    expect(await looked(new Uint8Array(gzipSync(xml)))).toEqual(['application/gzip', 'document']);
  });

  it('is told by its content what it is not', async () => {
    expect(await looked('')).toBe('empty');
    expect(await looked('Datum;Bedrag')).toBe('wrong-type');
    expect(await looked(new Uint8Array([0x50, 0x4b, 3, 4]))).toBe('wrong-type');
    expect(await looked(xml, new Uint8Array(50 * 1024 * 1024))).toBe('too-large');
  });
});
