/** An application with the digest that decides its place. */
export interface Drawn {
  readonly id: string;
  /** Hexadecimal SHA-256 of `<seed>:<id>`. */
  readonly sha256: string;
}

/** What the digest is taken of. Nobody can foresee its order, and whoever has seed and id finds the same. */
export const drawnText = (seed: string, id: string): string => `${seed}:${id}`;

/** The lowest digests first, so many as the sample has; a population of any length is drawn from as it is read. */
export class Sample {
  readonly #size: number;
  #lowest: Drawn[] = [];

  constructor(size: number) {
    this.#size = size;
  }

  offer(one: Drawn): void {
    const last = this.#lowest.at(-1);
    if (this.#lowest.length >= this.#size && last !== undefined && last.sha256 <= one.sha256) return;
    this.#lowest = [...this.#lowest, one].sort((a, b) => (a.sha256 < b.sha256 ? -1 : 1)).slice(0, this.#size);
  }

  drawn(): readonly Drawn[] {
    return this.#lowest;
  }
}
