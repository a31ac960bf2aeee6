/** A bucket that fills evenly and is emptied by use. It may go below nothing: then it refuses until it is filled again. */
export class TokenBucket {
  readonly #perMs: number;
  readonly #most: number;
  #level: number;
  #at: number;

  /** @param burstSeconds of unused capacity that is kept; the bucket begins full */
  constructor(perSecond: number, burstSeconds: number, nowMs: number) {
    this.#perMs = perSecond / 1000;
    this.#most = perSecond * burstSeconds;
    this.#level = this.#most;
    this.#at = nowMs;
  }

  level(nowMs: number): number {
    if (nowMs > this.#at) {
      this.#level = Math.min(this.#most, this.#level + (nowMs - this.#at) * this.#perMs);
      this.#at = nowMs;
    }
    return this.#level;
  }

  take(units: number, nowMs: number): void {
    this.#level = this.level(nowMs) - units;
  }
}

export interface LimitOptions {
  /** Per value of a partition key, of the table and of each index. Source: "Best practices for … partition keys". */
  readonly keyWriteUnits: number;
  readonly keyReadUnits: number;
  /**
   * The whole table, and each index by itself. Source: "Quotas in Amazon DynamoDB" (40,000 each, on demand); the table
   * must have been warmed to it ("Understanding DynamoDB warm throughput": a new one begins at 4,000 and 12,000).
   */
  readonly tableWriteUnits: number;
  readonly tableReadUnits: number;
  /** Documented are 300 of unused capacity, not promised; assumed is far less, for an opening finds no rested key. */
  readonly burstSeconds: number;
}

export const documentedLimits: LimitOptions = {
  keyWriteUnits: 1000,
  keyReadUnits: 3000,
  tableWriteUnits: 40_000,
  tableReadUnits: 40_000,
  burstSeconds: 1,
};

/** Units for one value of a partition key. */
export interface Charge {
  /** The table is the empty text. */
  readonly index: string;
  readonly partition: string;
  readonly units: number;
  readonly kind: 'read' | 'write';
}

/** The buckets of one table. A throttled index throttles the table's write, so each charge of a request must pass. */
export class Limits {
  readonly #options: LimitOptions;
  readonly #buckets = new Map<string, TokenBucket>();
  /** How often each was found empty, by `index/partition` or `index` for the whole of it. */
  readonly refusals = new Map<string, number>();

  constructor(options: LimitOptions) {
    this.#options = options;
  }

  /** Whether there is no room for this charge now. What is asked for may be more than what is left, but not nothing. */
  refuses(charge: Charge, nowMs: number): boolean {
    const empty = this.#bucketsOf(charge, nowMs).find(({ bucket }) => bucket.level(nowMs) <= 0);
    if (empty !== undefined) this.refusals.set(empty.name, (this.refusals.get(empty.name) ?? 0) + 1);
    return empty !== undefined;
  }

  take(charge: Charge, nowMs: number): void {
    for (const { bucket } of this.#bucketsOf(charge, nowMs)) bucket.take(charge.units, nowMs);
  }

  #bucketsOf({ index, partition, kind }: Charge, nowMs: number): { name: string; bucket: TokenBucket }[] {
    const { keyWriteUnits, keyReadUnits, tableWriteUnits, tableReadUnits } = this.#options;
    const whole = `${kind} ${index === '' ? 'table' : index}`;
    const one = `${whole} ${partition}`;
    return [
      { name: one, bucket: this.#bucket(one, kind === 'write' ? keyWriteUnits : keyReadUnits, nowMs) },
      { name: whole, bucket: this.#bucket(whole, kind === 'write' ? tableWriteUnits : tableReadUnits, nowMs) },
    ];
  }

  #bucket(name: string, perSecond: number, nowMs: number): TokenBucket {
    const known = this.#buckets.get(name);
    if (known !== undefined) return known;
    const bucket = new TokenBucket(perSecond, this.#options.burstSeconds, nowMs);
    this.#buckets.set(name, bucket);
    return bucket;
  }
}
