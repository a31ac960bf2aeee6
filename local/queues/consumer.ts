import type { LocalQueue, Message } from './queue';

export interface ConsumerOptions {
  readonly queue: LocalQueue;
  readonly batchSize: number;
  /** How long a batch that is not full waits for more messages; by real time, as visibility does. */
  readonly windowMs: number;
  /** Batches at work at one moment. */
  readonly concurrency: number;
  /** Works on a batch; answers the ids of the messages that failed. */
  readonly deliver: (messages: readonly Message[]) => Promise<ReadonlySet<string>>;
}

/** A failed message is offered again after this long times the tries so far, not after the whole visibility time. */
const retryMs = 250;

/** Hands a queue's messages on as they come. */
export class Consumer {
  readonly #options: ConsumerOptions;
  #busy = 0;
  #timer: NodeJS.Timeout | null = null;
  #stopped = false;
  /** Since when a batch waits for more messages, by `performance.now()`; null: none does. */
  #waitsSince: number | null = null;

  constructor(options: ConsumerOptions) {
    this.#options = options;
    options.queue.onMessage(() => this.#look());
    this.#look();
  }

  /** Messages waiting or at work. */
  get pending(): number {
    return this.#options.queue.size;
  }

  /** Lets a batch go that only waits for more messages. */
  hurry(): void {
    if (this.#waitsSince === null || this.#stopped) return;
    this.#waitsSince = Number.NEGATIVE_INFINITY;
    if (this.#timer !== null) clearTimeout(this.#timer);
    this.#wait(0);
  }

  stop(): void {
    this.#stopped = true;
    if (this.#timer !== null) clearTimeout(this.#timer);
  }

  #look(): void {
    const { queue, batchSize } = this.#options;
    if (this.#stopped) return;
    if (this.#timer !== null) {
      if (this.#waitsSince === null || !queue.canGive(batchSize)) return;
      clearTimeout(this.#timer);
      this.#waitsSince = null;
    }
    // In the next turn, so that messages sent together travel together.
    this.#wait(0);
  }

  #wait(ms: number): void {
    this.#timer = setTimeout(() => {
      this.#timer = null;
      this.#take();
    }, ms);
  }

  #take(): void {
    const { queue, batchSize, concurrency } = this.#options;
    while (this.#busy < concurrency && !this.#stopped && this.#windowLeft() === 0) {
      this.#waitsSince = null;
      const messages = queue.receive(batchSize);
      if (messages.length === 0) break;
      void this.#work(messages);
    }
    const visible = queue.untilVisible();
    if (visible === null || this.#busy >= concurrency || this.#stopped) return;
    this.#wait(Math.max(1, Math.min(Math.max(visible, this.#windowLeft()), 60_000)));
  }

  /** Milliseconds that the next batch still waits for more messages; 0 where it is full, or there is none. */
  #windowLeft(): number {
    const { queue, batchSize, windowMs } = this.#options;
    if (windowMs === 0 || queue.canGive(batchSize) || !queue.canGive(1)) return 0;
    const moment = performance.now();
    this.#waitsSince ??= moment;
    return Math.max(0, this.#waitsSince + windowMs - moment);
  }

  async #work(messages: readonly Message[]): Promise<void> {
    const { queue, deliver } = this.#options;
    this.#busy += 1;
    try {
      const failed = await deliver(messages);
      for (const { id, receiveCount } of messages) {
        if (failed.has(id)) queue.release(id, retryMs * receiveCount);
        else if (!this.#stopped) queue.delete(id);
      }
    } finally {
      this.#busy -= 1;
      if (this.#timer !== null) clearTimeout(this.#timer);
      this.#timer = null;
      this.#look();
    }
  }
}
