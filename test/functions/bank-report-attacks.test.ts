import { Readable } from 'node:stream';
import { createGzip, gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { golden, pieces, readReport } from './bank-report-world';

const camt = golden('camt053-02-return').toString();
const withHead = (head: string) => Buffer.from(camt.replace('?>\n', `?>\n${head}`));
const inside = (content: string) => Buffer.from(camt.replace('<Id>2</Id>', content));

/** An open element of a report, then the same piece again and again for so many bytes, made as it is asked for. */
async function* flood(piece: string, bytes: number): AsyncGenerator<Uint8Array, void, void> {
  yield Buffer.from(camt.slice(0, camt.indexOf('<Id>2</Id>')));
  const chunk = Buffer.from(piece.repeat(Math.ceil(65_536 / piece.length)));
  for (let sent = 0; sent < bytes; sent += chunk.length) yield chunk;
}

describe('a report that is an attack is refused before it counts', () => {
  it.each([
    ['an external entity', '<!DOCTYPE Document [<!ENTITY x SYSTEM "file:///etc/passwd">]>\n'],
    ['an external DTD', '<!DOCTYPE Document SYSTEM "http://127.0.0.1/x.dtd">\n'],
    ['a bare DOCTYPE', '<!DOCTYPE Document>\n'],
    [
      'billion laughs',
      `<!DOCTYPE d [<!ENTITY a "ha">${Array.from({ length: 20 }, (_, n) => `<!ENTITY a${n} "&a${n - 1};&a${n - 1};">`).join('')}]>\n`,
    ],
  ])('%s', async (_, doctype) => {
    expect(await readReport(withHead(doctype))).toEqual({
      refused: ['report has a DOCTYPE, which no bank report has'],
    });
  });

  it('a DOCTYPE that never ends, or stands in a message that is packed', async () => {
    const endless = Buffer.from(`<?xml version="1.0"?><!DOCTYPE d [${'<!ENTITY a "ha">'.repeat(40_000)}`);
    expect(await readReport(endless)).toEqual({ refused: ['report has a part that is too long'] });
    expect(await readReport(gzipSync(withHead('<!DOCTYPE d>\n')))).toMatchObject({
      refused: [expect.stringContaining('DOCTYPE')],
    });
  });

  it('an entity that nobody declared', async () => {
    expect(await readReport(inside('<Id>&x;</Id>'))).toEqual({ refused: ['report is not well-formed XML'] });
  });

  it('too deep, too many attributes, a value or a text without end', async () => {
    expect(await readReport(inside('<a>'.repeat(50)))).toMatchObject({
      refused: [expect.stringContaining('within one another')],
    });
    const many = Array.from({ length: 30 }, (_, n) => `a${n}="1"`).join(' ');
    expect(await readReport(inside(`<Id ${many}/>`))).toMatchObject({
      refused: [expect.stringContaining('attributes')],
    });
    const long = camt.replace('000003-1-1', '3'.repeat(501));
    expect(await readReport(Buffer.from(long))).toMatchObject({ refused: [expect.stringContaining('too long')] });
    expect(await readReport(flood('a', 1e9))).toEqual({ refused: ['report has a part that is too long'] });
    expect(await readReport(inside(`<!-- ${'a'.repeat(300_000)} -->`))).toEqual({
      refused: ['report has a part that is too long'],
    });
  });

  it('one that unpacks beyond its bound is stopped there', async () => {
    const bomb = Readable.from(flood('<Ntry></Ntry>', 64e6)).pipe(createGzip());
    const started = process.memoryUsage().rss;
    expect(await readReport(bomb, [], { maxBytes: 4_000_000 })).toEqual({
      refused: ['report is larger than 4000000 bytes when unpacked'],
    });
    expect(process.memoryUsage().rss - started).toBeLessThan(200e6);
  });

  it('one that cannot be read in time is stopped, and tells nothing before', async () => {
    let asked = 0;
    const outOfTime = () => ++asked > 20;
    expect(await readReport(flood('<Ntry></Ntry>', 1e9), [], { outOfTime })).toMatchObject({
      refused: [expect.stringContaining('too large to be read')],
    });
  });

  it('what is cut off, plain or packed, at any place', async () => {
    const packed = gzipSync(camt);
    for (const part of [0.2, 0.5, 0.9, 0.99]) {
      expect(await readReport(Buffer.from(camt).subarray(0, Math.floor(camt.length * part)))).toEqual({
        refused: ['report is not well-formed XML'],
      });
      expect(await readReport(packed.subarray(0, Math.floor(packed.length * part)))).toHaveProperty('refused');
    }
    const spoilt = Buffer.from(packed);
    spoilt[packed.length - 6] = (spoilt[packed.length - 6] ?? 0) ^ 1;
    expect(await readReport(pieces(spoilt, 10))).toEqual({ refused: ['report is not a whole gzip file'] });
  });

  it.each([
    ['nothing', Buffer.alloc(0)],
    ['one byte', Buffer.from('<')],
    ['no XML', Buffer.from('{"documentId": "x"}')],
    ['gzip in gzip', gzipSync(gzipSync(camt))],
    ['UTF-16', Buffer.from(`\ufeff${camt}`, 'utf16le')],
    ['Latin-1 by its bytes', Buffer.from(camt.replace('AC04', 'Caf\xe9'), 'latin1')],
    ['Latin-1 by its word', Buffer.from(camt.replace('UTF-8', 'ISO-8859-1'))],
    ['XML 1.1', Buffer.from(camt.replace('version="1.0"', 'version="1.1"'))],
    ['two roots', Buffer.from(`${camt}<Document/>`)],
    ['another message', Buffer.from(camt.replace('camt.053.001.02', 'camt.053.001.04'))],
    ['another root', Buffer.from(camt.replaceAll('BkToCstmrStmt', 'BkToCstmrDbtCdtNtfctn'))],
    ['no namespace', Buffer.from(camt.replace(/ xmlns="[^"]*"/, ''))],
    ['an amount twice', Buffer.from(camt.replace('<CdtDbtInd>', '<Amt Ccy="EUR">1.00</Amt><CdtDbtInd>'))],
  ])('%s', async (_, bytes) => {
    expect(await readReport(bytes)).toMatchObject({ refused: [expect.stringMatching(/^report /)] });
  });
});
