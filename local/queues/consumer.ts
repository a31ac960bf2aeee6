import type { LocalQueue, Message } from './queue';

export interface ConsumerOptions {
  readonly queue: LocalQueue;
  readonly batchSize: number;
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

  constructor(options: ConsumerOptions) {
    this.#options = options;
    options.queue.onMessage(() => this.#look());
    this.#look();
  }

  /** Messages waiting or at work. */
  get pending(): number {
    return this.#options.queue.size;
  }

  stop(): void {
    this.#stopped = true;
    if (this.#timer !== null) clearTimeout(this.#timer);
  }

  #look(): void {
    if (this.#timer !== null || this.#stopped) return;
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
    while (this.#busy < concurrency && !this.#stopped) {
      const messages = queue.receive(batchSize);
      if (messages.length === 0) break;
      void this.#work(messages);
    }
    const wait = queue.untilVisible();
    if (wait !== null && this.#busy < concurrency && !this.#stopped) this.#wait(Math.max(1, Math.min(wait, 60_000)));
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
