import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';

export type Encoding = 'br' | 'gzip';

/** What CloudFront compresses, of the types that pages have (its guide, "Serve compressed files"). */
const compressible = new Set([
  ...['application/json', 'application/javascript', 'image/svg+xml', 'text/css', 'text/html', 'text/javascript'],
  'text/plain',
]);
const fewestBytes = 1_000;
const mostBytes = 10_000_000;

/** The encoding CloudFront would use; Brotli where the caller takes both. Null: the file as it is. */
export const encodingFor = (accepted: string, contentType: string, bytes: number): Encoding | null => {
  if (!compressible.has(contentType) || bytes < fewestBytes || bytes > mostBytes) return null;
  const taken = accepted
    .split(',')
    .filter((one) => !/;\s*q=0(\.0+)?\s*$/.test(one))
    .map((one) => one.split(';')[0]?.trim().toLowerCase());
  return (['br', 'gzip'] as const).find((encoding) => taken.includes(encoding)) ?? null;
};

const brotli = promisify(brotliCompress);
const zip = promisify(gzip);
const quality = { params: { [constants.BROTLI_PARAM_QUALITY]: 5 } };

export const compressed = (content: Buffer, encoding: Encoding): Promise<Buffer> =>
  encoding === 'br' ? brotli(content, quality) : zip(content);
