import { createHash } from 'node:crypto';
import { Readable } from 'node:stream';
import { createGunzip } from 'node:zlib';
import { reportLimits } from './limits';
import { ReportRefused } from './refused';

/** The XML of a report as text, piece by piece; and once it is read, which report it was. */
export interface Unpacked {
  readonly text: AsyncIterable<string>;
  /** SHA-256 of the XML, in hex: the same report packed or not is the same report. After the last piece. */
  readonly sha256: () => string;
}

/**
 * Plain or gzip, told by its first bytes; UTF-8, or nothing.
 * @throws ReportRefused while it is read: packed wrongly or unpacked too large, cut off, or not UTF-8
 */
export function unpack(bytes: AsyncIterable<Uint8Array>, maxBytes: number = reportLimits.xmlBytes): Unpacked {
  const hash = createHash('sha256');
  async function* text(): AsyncGenerator<string, void, void> {
    const decoder = new TextDecoder('utf-8', { fatal: true });
    let count = 0;
    for await (const chunk of inflated(bytes)) {
      count += chunk.length;
      if (count > maxBytes) throw new ReportRefused(`is larger than ${maxBytes} bytes when unpacked`);
      hash.update(chunk);
      yield decoded(() => decoder.decode(chunk, { stream: true }));
    }
    yield decoded(() => decoder.decode());
  }
  return { text: text(), sha256: () => hash.digest('hex') };
}

function decoded(decode: () => string): string {
  try {
    return decode();
  } catch {
    throw new ReportRefused('is not UTF-8');
  }
}

/** Looks at the first two bytes, wherever the chunks are cut. */
async function* inflated(bytes: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array, void, void> {
  const source = bytes[Symbol.asyncIterator]();
  let start = Buffer.alloc(0);
  while (start.length < 2) {
    const next = await source.next();
    if (next.done) break;
    start = Buffer.concat([start, next.value]);
  }
  async function* whole(): AsyncGenerator<Uint8Array, void, void> {
    if (start.length > 0) yield start;
    for (let next = await source.next(); !next.done; next = await source.next()) yield next.value;
  }
  const isGzip = start[0] === 0x1f && start[1] === 0x8b;
  if (isGzip) yield* gunzipped(whole());
  else yield* whole();
}

async function* gunzipped(packed: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array, void, void> {
  const from = Readable.from(packed);
  const gunzip = createGunzip();
  // A source that fails must not leave the other end waiting.
  from.on('error', (fault) => gunzip.destroy(fault));
  try {
    yield* from.pipe(gunzip);
  } catch (fault) {
    if (fault instanceof Error && 'code' in fault && /^Z_/.test(String(fault.code))) {
      throw new ReportRefused('is not a whole gzip file');
    }
    throw fault;
  } finally {
    from.destroy();
    gunzip.destroy();
  }
}
