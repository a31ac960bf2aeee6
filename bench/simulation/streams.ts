import { createHash } from 'node:crypto';
import { drawMs } from '../model/latency';
import type { Random } from '../model/random';
import type { Item } from '../model/units';
import type { Assumptions } from './assumptions';
import type { VirtualClock } from './clock';
import type { LambdaFunction } from './lambda';

export interface StreamTrigger {
  readonly itemKinds: readonly string[];
  readonly batchSize: number;
  readonly batchWindowSeconds: number;
}

interface StreamRecord {
  readonly sequenceNumber: string;
  readonly visibleAt: number;
  readonly image: Item;
}

/** A failed batch comes again after this; doubled each time, up to the longest. Source: assumed. */
const firstRetryMs = 200;
const longestRetryMs = 10_000;
/** As the house's triggers have it (infra/constructs/stream-trigger.ts). */
const mostTries = 21;

export interface StreamOptions {
  readonly clock: VirtualClock;
  readonly random: Random;
  readonly assumptions: Assumptions;
}

/**
 * The table's stream and what is triggered by it: new items of some kinds, in order per shard, one invocation per shard
 * at a time, a batch that fails cut in two and offered again. New are all items that are put and of those kinds: such
 * items are never written over.
 */
export class StreamMapping {
  /** Records that were given up on. */
  lost = 0;
  readonly #options: StreamOptions;
  readonly #trigger: StreamTrigger;
  readonly #target: LambdaFunction;
  readonly #shards: Shard[];
  #written = 0;

  constructor(trigger: StreamTrigger, target: LambdaFunction, options: StreamOptions) {
    this.#options = options;
    this.#trigger = trigger;
    this.#target = target;
    const { streamShards, pollsPerSecond } = options.assumptions;
    const phase = () => (options.random() * 1000) / pollsPerSecond;
    this.#shards = Array.from({ length: streamShards }, () => ({ records: [], working: false, phaseMs: phase() }));
  }

  /** Takes in what was written at this moment. */
  write(items: readonly Item[]): void {
    for (const image of items) {
      if (!this.#trigger.itemKinds.includes(String(image.kind?.S))) continue;
      const { clock, random, assumptions } = this.#options;
      const shard = this.#shards[shardOf(String(image.pk?.S), this.#shards.length)] as Shard;
      this.#written += 1;
      const before = shard.records.at(-1)?.visibleAt ?? 0;
      const visibleAt = Math.max(before, clock.now + drawMs(random, assumptions.streamMs));
      shard.records.push({ sequenceNumber: String(this.#written).padStart(12, '0'), visibleAt, image });
      if (!shard.working) this.#wake(shard, visibleAt);
    }
  }

  /** At the shard's next poll, and no sooner than the record is there; a window is waited for from then on. */
  #wake(shard: Shard, visibleAt: number): void {
    const { clock, assumptions } = this.#options;
    const everyMs = 1000 / assumptions.pollsPerSecond;
    const polls = Math.ceil((visibleAt - shard.phaseMs) / everyMs);
    shard.working = true;
    const at = polls * everyMs + shard.phaseMs + this.#trigger.batchWindowSeconds * 1000;
    clock.plan(at, () => void this.#work(shard));
  }

  /** Polls again at once as long as there is something. */
  async #work(shard: Shard): Promise<void> {
    const { clock } = this.#options;
    for (;;) {
      const there = shard.records.findIndex(({ visibleAt }) => visibleAt > clock.now);
      const size = Math.min(this.#trigger.batchSize, there < 0 ? shard.records.length : there);
      if (size === 0) break;
      await this.#workOff(shard.records.slice(0, size));
      shard.records.splice(0, size);
    }
    shard.working = false;
    const [next] = shard.records;
    if (next !== undefined) this.#wake(shard, next.visibleAt);
  }

  async #workOff(records: readonly StreamRecord[]): Promise<void> {
    let rest = records;
    for (let tries = 1; rest.length > 0; tries++) {
      const failedAt = await this.#invoke(rest);
      if (failedAt === null) return;
      if (failedAt > 0) {
        rest = rest.slice(failedAt);
        tries = 0;
      } else if (rest.length > 1 && tries > 1) {
        const middle = Math.ceil(rest.length / 2);
        await this.#workOff(rest.slice(0, middle));
        return this.#workOff(rest.slice(middle));
      } else if (tries >= mostTries) {
        this.lost += rest.length;
        return;
      }
      await this.#options.clock.sleep(Math.min(longestRetryMs, firstRetryMs * 2 ** tries));
    }
  }

  /** The first record that must be offered again; null: none. */
  async #invoke(records: readonly StreamRecord[]): Promise<number | null> {
    const invoked = await this.#target.invoke({ Records: records.map(eventRecord) });
    if (invoked === null || !invoked.ok) return 0;
    const failures = (invoked.value as BatchAnswer | undefined)?.batchItemFailures ?? [];
    const at = failures.map(({ itemIdentifier }) => records.findIndex((one) => one.sequenceNumber === itemIdentifier));
    return at.length === 0 ? null : Math.max(0, Math.min(...at));
  }
}

interface Shard {
  readonly records: StreamRecord[];
  working: boolean;
  readonly phaseMs: number;
}

interface BatchAnswer {
  readonly batchItemFailures?: readonly { readonly itemIdentifier: string }[];
}

const eventRecord = ({ sequenceNumber, image }: StreamRecord) => ({
  eventID: sequenceNumber,
  eventName: 'INSERT',
  eventSource: 'aws:dynamodb',
  dynamodb: { SequenceNumber: sequenceNumber, NewImage: image, Keys: { pk: image.pk, sk: image.sk } },
});

/** A partition key's shard: the same for all of its items. */
const shardOf = (partition: string, shards: number): number =>
  createHash('md5').update(partition).digest().readUInt32BE(0) % shards;
