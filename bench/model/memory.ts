import type { Charge } from './limits';
import type { Touched } from './parse';
import { copyOf, type IndexShape, type TableShape, textOf } from './table-shape';
import { type Item, itemBytes, transactionFactor, writeUnits } from './units';

/** An item's place in an index. */
interface Copy {
  readonly partition: string;
  readonly sort: string;
  readonly bytes: number;
  /** Tells one content from another. */
  readonly digest: number;
}

interface Remembered {
  readonly bytes: number;
  readonly copies: readonly (Copy | null)[];
}

const smallest = writeUnits(0);

/**
 * What the model must know of what stands in the table to tell what a write costs: sizes, and places in indexes. Items
 * of one write unit that are in no index are not kept. What stood there before the model did is taken for such.
 */
export class Memory {
  readonly #shape: TableShape;
  readonly #items = new Map<string, Remembered>();
  #updates = 0;

  constructor(shape: TableShape) {
    this.#shape = shape;
  }

  /**
   * The write units of one action, per partition of the table and of its indexes, and what makes the memory follow once
   * it was done. Writes of indexes are charged once, also in a transaction (as the engine reports; AWS writes nothing of
   * it): the index follows afterwards.
   */
  costs(touched: Touched, transaction: boolean): { charges: Charge[]; done: () => void } {
    const before = this.#items.get(touched.key);
    const after = this.#after(touched, before);
    const factor = transaction ? transactionFactor : 1;
    const units = writeUnits(Math.max(before?.bytes ?? 0, after?.bytes ?? 0)) * factor;
    const charges: Charge[] = [{ index: '', partition: touched.partition, units, kind: 'write' }];
    if (before !== undefined || after !== undefined) {
      for (const [at, { name }] of this.#shape.indexes.entries()) {
        charges.push(...moved(name, before?.copies[at] ?? null, after?.copies[at] ?? null));
      }
    }
    return { charges, done: () => this.#remember(touched.key, after) };
  }

  #after(touched: Touched, before: Remembered | undefined): Remembered | undefined {
    const { action, item } = touched;
    if (action === 'delete') return undefined;
    if (action === 'put' && item !== null) {
      return { bytes: itemBytes(item), copies: this.#shape.indexes.map((index) => this.#copy(index, item)) };
    }
    return action === 'update' ? this.#updated(touched, before) : before;
  }

  #copy(index: IndexShape, item: Item): Copy | null {
    const held = copyOf(this.#shape, index, item);
    if (held === null) return null;
    const sort = index.sort === null ? '' : textOf(item[index.sort]);
    const bytes = itemBytes(held);
    return { partition: textOf(item[index.partition]), sort, bytes, digest: digest(JSON.stringify(held)) };
  }

  /** Sizes after an update are taken as before it; of its content it is known that it changed, and its index keys. */
  #updated({ assigned }: Touched, before: Remembered | undefined): Remembered | undefined {
    const bytes = before?.bytes ?? 0;
    const copies = this.#shape.indexes.map((index, at): Copy | null => {
      const old = before?.copies[at] ?? null;
      const touches = index.copied === null || [...assigned.keys()].some((name) => touchesIndex(index, name));
      if (!touches) return old;
      const partition = part(assigned, index.partition, old?.partition);
      const sort = index.sort === null ? '' : part(assigned, index.sort, old?.sort);
      if (partition === null || sort === null) return null;
      this.#updates += 1;
      return { partition, sort, bytes: old?.bytes ?? bytes, digest: -this.#updates };
    });
    return before === undefined && copies.every((copy) => copy === null) ? undefined : { bytes, copies };
  }

  #remember(key: string, after: Remembered | undefined): void {
    if (after === undefined || (after.bytes <= 1024 * smallest && after.copies.every((copy) => copy === null))) {
      this.#items.delete(key);
    } else {
      this.#items.set(key, after);
    }
  }
}

const touchesIndex = ({ partition, sort, copied }: IndexShape, name: string): boolean =>
  name === partition || name === sort || (copied ?? []).includes(name);

function part(assigned: Touched['assigned'], name: string, old: string | undefined): string | null {
  const value = assigned.get(name);
  if (value === undefined) return old ?? null;
  return value === null ? null : textOf(value);
}

/** Source: developer guide, "Using Global Secondary Indexes: Provisioned throughput considerations". */
function moved(index: string, before: Copy | null, after: Copy | null): Charge[] {
  const charge = ({ partition, bytes }: Copy): Charge => ({
    index,
    partition,
    units: writeUnits(bytes),
    kind: 'write',
  });
  if (before === null || after === null)
    return [before, after].flatMap((copy) => (copy === null ? [] : [charge(copy)]));
  if (before.partition !== after.partition || before.sort !== after.sort) return [charge(before), charge(after)];
  if (before.digest === after.digest) return [];
  return [charge(before.bytes > after.bytes ? before : after)];
}

/** FNV-1a. */
function digest(text: string): number {
  let hash = 0x811c9dc5;
  for (let at = 0; at < text.length; at++) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
  return hash >>> 0;
}
