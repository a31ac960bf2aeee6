/**
 * The content of a body in `aws-chunked` encoding (`<size in hex>[;chunk-signature=…]\r\n<bytes>\r\n`, ended by a chunk
 * of size 0 and trailers), as the SDKs send streams; null when it is malformed.
 */
export const decodeChunks = (body: Buffer): Buffer | null => {
  const parts: Buffer[] = [];
  let at = 0;
  for (;;) {
    const lineEnd = body.indexOf('\r\n', at);
    if (lineEnd < 0) return null;
    const size = Number.parseInt(body.subarray(at, lineEnd).toString('latin1'), 16);
    if (Number.isNaN(size)) return null;
    if (size === 0) return Buffer.concat(parts);
    const start = lineEnd + 2;
    if (start + size + 2 > body.length) return null;
    parts.push(body.subarray(start, start + size));
    at = start + size + 2;
  }
};
