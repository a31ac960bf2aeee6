import { inflateSync } from 'node:zlib';

/** Bytes before the directory of a WOFF file, and of an entry in it (W3C, WOFF File Format 1.0); and of an OpenType file. */
const woff = { header: 44, entry: 20 } as const;
const openType = { header: 12, entry: 16 } as const;

/**
 * The OpenType font in a WOFF file: its tables unpacked. The library unpacks them too, table by table in every document
 * and ten times as slowly.
 */
export function unpacked(file: Buffer): Buffer {
  const count = file.readUInt16BE(12);
  const whole = Buffer.alloc(file.readUInt32BE(16));
  file.copy(whole, 0, 4, 8);
  whole.writeUInt16BE(count, 4);
  const powers = Math.floor(Math.log2(count));
  whole.writeUInt16BE(2 ** powers * openType.entry, 6);
  whole.writeUInt16BE(powers, 8);
  whole.writeUInt16BE((count - 2 ** powers) * openType.entry, 10);
  let at = openType.header + count * openType.entry;
  for (let index = 0; index < count; index++) {
    const entry = woff.header + index * woff.entry;
    const [offset, packedLength, length] = [4, 8, 12].map((field) => file.readUInt32BE(entry + field)) as Three;
    const packed = file.subarray(offset, offset + packedLength);
    (packedLength < length ? inflateSync(packed) : packed).copy(whole, at);
    const target = openType.header + index * openType.entry;
    file.copy(whole, target, entry, entry + 4);
    file.copy(whole, target + 4, entry + 16, entry + 20);
    whole.writeUInt32BE(at, target + 8);
    whole.writeUInt32BE(length, target + 12);
    at += Math.ceil(length / 4) * 4;
  }
  return whole;
}

type Three = [number, number, number];
