/** An attribute value as DynamoDB's protocol carries it: one member, named after its type. */
export type Value = Readonly<Record<string, unknown>>;
export type Item = Readonly<Record<string, Value>>;

/** Bytes of one capacity unit. Source: developer guide, "DynamoDB read and write operations". */
const writeUnitBytes = 1024;
const readUnitBytes = 4096;

/** Write units of an item of so many bytes, written once: one per KB, rounded up, at least one. */
export const writeUnits = (bytes: number): number => Math.max(1, Math.ceil(bytes / writeUnitBytes));

/** Read units of so many bytes: one per 4 KB, rounded up, at least one; half of it where an older answer will do. */
export const readUnits = (bytes: number, consistent: boolean): number =>
  Math.max(1, Math.ceil(bytes / readUnitBytes)) * (consistent ? 1 : 0.5);

/** Transactions prepare and commit each item. Source: developer guide, "Capacity management for transactions". */
export const transactionFactor = 2;

/**
 * Bytes of an item: names and values. Source: developer guide, "DynamoDB item sizes and formats". Numbers are given
 * there as "approximately": one byte per two significant digits and one more.
 */
export function itemBytes(item: Item): number {
  let bytes = 0;
  for (const name in item) bytes += Buffer.byteLength(name) + valueBytes(item[name] as Value);
  return bytes;
}

/** What a list or a map takes beside its members, and each member beside its value. */
const containerBytes = 3;
const memberBytes = 1;

function valueBytes(value: Value): number {
  for (const type in value) {
    const held = value[type];
    if (type === 'S') return Buffer.byteLength(held as string);
    if (type === 'N') return numberBytes(held as string);
    if (type === 'B') return Math.floor((String(held).length * 3) / 4);
    if (type === 'M') return containerBytes + mapBytes(held as Item);
    if (type === 'L')
      return (held as Value[]).reduce((sum, one) => sum + memberBytes + valueBytes(one), containerBytes);
    if (type === 'SS') return (held as string[]).reduce((sum, one) => sum + Buffer.byteLength(one), 0);
    if (type === 'NS') return (held as string[]).reduce((sum, one) => sum + numberBytes(one), 0);
    return 1;
  }
  return 0;
}

function mapBytes(map: Item): number {
  let bytes = 0;
  for (const name in map) bytes += memberBytes + Buffer.byteLength(name) + valueBytes(map[name] as Value);
  return bytes;
}

const numberBytes = (text: string): number => {
  const digits = text.replace(/^-?0*|[.]|0+$/g, '').length;
  return Math.min(21, Math.ceil(digits / 2) + 1);
};
