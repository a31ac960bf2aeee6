/**
 * Writes in flight by the items they touch. Source: developer guide, "Transaction conflict handling in DynamoDB": a
 * write meets a transaction in flight, or a transaction a write in flight, on the same item, and the later one is
 * refused (which of two it is, nobody promises).
 */
export class InFlight {
  readonly #transactions = new Map<string, number>();
  readonly #single = new Map<string, number>();

  /** Which of these items stand in the way. */
  conflicts(keys: readonly string[], transaction: boolean): Set<string> {
    return new Set(keys.filter((key) => this.#transactions.has(key) || (transaction && this.#single.has(key))));
  }

  /** @returns what ends it */
  begin(keys: readonly string[], transaction: boolean): () => void {
    const held = transaction ? this.#transactions : this.#single;
    for (const key of keys) held.set(key, (held.get(key) ?? 0) + 1);
    return () => {
      for (const key of keys) {
        const left = (held.get(key) ?? 1) - 1;
        if (left === 0) held.delete(key);
        else held.set(key, left);
      }
    };
  }
}
