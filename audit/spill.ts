import { appendFileSync, createReadStream, existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';

const heapLength = 256 * 1024;

/**
 * Records put in heaps on the disk by what they belong to, so that each heap can be looked at by itself: of millions of
 * applications no more is in memory at a time than those of one heap.
 */
export class Spill {
  readonly #folder = mkdtempSync(join(tmpdir(), 'voucherloket-audit-'));
  readonly #waiting: string[];

  constructor(heaps = 64) {
    this.#waiting = Array.from({ length: heaps }, () => '');
  }

  put(owner: string, record: object): void {
    const heap = this.#heapOf(owner);
    const text = `${this.#waiting[heap] ?? ''}${JSON.stringify({ owner, ...record })}\n`;
    this.#waiting[heap] = text;
    if (text.length > heapLength) this.#flush(heap);
  }

  /** Each heap as its records, in the order in which they were put. */
  async *heaps(): AsyncGenerator<AsyncIterable<Readonly<Record<string, unknown>>>, void, void> {
    for (const heap of this.#waiting.keys()) {
      this.#flush(heap);
      if (existsSync(this.#file(heap))) yield this.#read(heap);
    }
  }

  remove(): void {
    rmSync(this.#folder, { recursive: true, force: true });
  }

  async *#read(heap: number): AsyncGenerator<Readonly<Record<string, unknown>>, void, void> {
    for await (const line of createInterface({ input: createReadStream(this.#file(heap)) })) yield JSON.parse(line);
  }

  #flush(heap: number): void {
    const text = this.#waiting[heap];
    if (text) appendFileSync(this.#file(heap), text, { mode: 0o600 });
    this.#waiting[heap] = '';
  }

  #file = (heap: number): string => join(this.#folder, `${heap}.ndjson`);

  #heapOf(owner: string): number {
    let hash = 0;
    for (const character of owner) hash = (hash * 31 + character.charCodeAt(0)) % 65_521;
    return hash % this.#waiting.length;
  }
}
