import { setTimeout as sleep } from 'node:timers/promises';
import type { Report } from '../report';
import { type BatchRules, workOff } from './batch';
import type { Checkpoints } from './checkpoint';
import type { StreamRecord } from './records';
import type { ShardReader } from './shards';

export interface PollerOptions {
  readonly name: string;
  readonly reader: ShardReader;
  readonly checkpoints: Checkpoints;
  readonly wants: (record: StreamRecord) => boolean;
  readonly batchSize: number;
  /** How long a batch that is not full waits for more. */
  readonly windowMs: number;
  readonly rules: Omit<BatchRules, 'checkpoint' | 'stopped'>;
  readonly report: Report;
}

/** Between looks when nothing happens. A function that ends, and may have written, is a reason to look at once. */
const idleMs = 200;
const afterErrorMs = 1000;
/** Between looks when much happens: what came meanwhile is read in one go. */
const gapMs = 20;

/** Follows a stream for one event source mapping. */
export class Poller {
  readonly #options: PollerOptions;
  readonly #loop: Promise<void>;
  #askers: ((quiet: boolean) => void)[] = [];
  #wake: (() => void) | null = null;
  #endGap: (() => void) | null = null;
  #poked = false;
  #stopped = false;

  constructor(options: PollerOptions) {
    this.#options = options;
    this.#loop = this.#run();
  }

  /** Look at once: something may have been written. */
  poke(): void {
    this.#poked = true;
    this.#wake?.();
  }

  /** Whether a look that begins now finds nothing left to do. */
  isDrained(): Promise<boolean> {
    if (this.#stopped) return Promise.resolve(true);
    return new Promise((resolve) => {
      this.#askers.push(resolve);
      this.poke();
      this.#endGap?.();
    });
  }

  async stop(): Promise<void> {
    this.#stopped = true;
    this.poke();
    await this.#loop;
    for (const ask of this.#askers.splice(0)) ask(true);
  }

  async #run(): Promise<void> {
    while (!this.#stopped) {
      this.#poked = false;
      const asked = this.#askers.splice(0);
      const found = await this.#round();
      for (const ask of asked) ask(found === 0);
      if (found === 'error') await sleep(this.#stopped ? 0 : afterErrorMs);
      else if (found === 0 && !this.#poked) await this.#rest(idleMs);
      else if (this.#askers.length === 0 && !this.#stopped) await this.#gap();
    }
  }

  /** What is written meanwhile does not end it, or nothing would gather; somebody who asks does. */
  #gap(): Promise<void> {
    return new Promise((resolve) => {
      const timer = setTimeout(resolve, gapMs);
      this.#endGap = () => {
        clearTimeout(timer);
        resolve();
      };
    });
  }

  #rest(ms: number): Promise<void> {
    return new Promise((resolve) => {
      const timer = setTimeout(resolve, ms);
      this.#wake = () => {
        clearTimeout(timer);
        resolve();
      };
    });
  }

  /** One look at the stream, and all the work it brings. Answers how many records it read. */
  async #round(): Promise<number | 'error'> {
    const { reader, report, name } = this.#options;
    try {
      const reads = await reader.read();
      let found = 0;
      for (const { shardId, records } of reads) {
        found += records.length;
        await this.#work(shardId, records);
      }
      this.#options.checkpoints.save();
      return found;
    } catch (error) {
      reader.rewind();
      if (!this.#stopped) report.warn(`${name} cannot read its stream: ${String(error)}`);
      return this.#stopped ? 0 : 'error';
    }
  }

  async #work(shardId: string, records: readonly StreamRecord[]): Promise<void> {
    const { wants, batchSize, windowMs, checkpoints } = this.#options;
    const wanted = records.filter(wants);
    if (wanted.length > 0 && wanted.length < batchSize && windowMs > 0) await this.#rest(windowMs);
    const rules: BatchRules = {
      ...this.#options.rules,
      checkpoint(sequenceNumber) {
        checkpoints.set(shardId, sequenceNumber);
        checkpoints.save();
      },
      stopped: () => this.#stopped,
    };
    for (let start = 0; start < wanted.length && !this.#stopped; start += batchSize) {
      await workOff(wanted.slice(start, start + batchSize), rules);
    }
    const last = records.at(-1);
    if (last !== undefined && !this.#stopped) checkpoints.set(shardId, last.sequenceNumber);
  }
}
