import { drawMs } from '../model/latency';
import type { Random } from '../model/random';
import type { Assumptions } from './assumptions';
import type { VirtualClock } from './clock';
import type { LambdaFunction } from './lambda';
import type { BusEntry } from './services';

interface Message {
  readonly id: string;
  readonly body: string;
  tries: number;
}

/** As the house's queues have it (infra/constructs/event-trigger.ts). */
const mostTries = 5;

export interface QueueOptions {
  readonly clock: VirtualClock;
  readonly random: Random;
  readonly assumptions: Assumptions;
  /** Which events the rule lets through. */
  readonly types: readonly string[];
  /** A message that failed is hidden so long. */
  readonly visibilityMs: number;
  /** Messages of a batch; and how long one waits to be filled. */
  readonly batchSize: number;
  readonly windowMs: number;
  /** Batches at work at one moment, beside what Lambda's own scaling allows. */
  readonly mostAtOnce: number;
}

/** A rule of the bus with its queue and the function behind it, fed in batches, more at once as time goes on. */
export class QueueMapping {
  /** Messages that ended in the queue of dead letters. */
  dead = 0;
  readonly #options: QueueOptions;
  readonly #target: LambdaFunction;
  readonly #messages: Message[] = [];
  readonly #startedAt: number;
  #sent = 0;
  #working = 0;
  #waits = false;

  constructor(target: LambdaFunction, options: QueueOptions) {
    this.#target = target;
    this.#options = options;
    this.#startedAt = options.clock.now;
  }

  publish(entry: BusEntry): void {
    const { clock, random, assumptions, types } = this.#options;
    if (!types.includes(entry.DetailType)) return;
    this.#sent += 1;
    const body = JSON.stringify({ 'detail-type': entry.DetailType, detail: JSON.parse(entry.Detail) });
    const message = { id: `message-${this.#sent}`, body, tries: 0 };
    clock.plan(clock.now + drawMs(random, assumptions.busMs), () => this.#arrive(message));
  }

  #arrive(message: Message): void {
    this.#messages.push(message);
    const { clock, batchSize, windowMs } = this.#options;
    if (windowMs === 0 || this.#messages.length >= batchSize) {
      this.#feed();
      return;
    }
    if (this.#waits) return;
    this.#waits = true;
    clock.plan(clock.now + windowMs, () => {
      this.#waits = false;
      this.#feed();
    });
  }

  #feed(): void {
    const { clock, assumptions, batchSize, mostAtOnce } = this.#options;
    const minutes = (clock.now - this.#startedAt) / 60_000;
    const atOnce = Math.min(mostAtOnce, assumptions.queueBatches + assumptions.queueBatchesPerMinute * minutes);
    while (this.#messages.length > 0 && this.#working < atOnce) {
      this.#working += 1;
      void this.#work(this.#messages.splice(0, batchSize));
    }
  }

  async #work(batch: readonly Message[]): Promise<void> {
    const { clock, visibilityMs } = this.#options;
    const Records = batch.map(({ id, body }) => ({ messageId: id, body }));
    const invoked = await this.#target.invoke({ Records });
    this.#working -= 1;
    for (const message of failedOf(batch, invoked)) {
      message.tries += 1;
      if (message.tries >= mostTries) this.dead += 1;
      else clock.plan(clock.now + visibilityMs, () => this.#arrive(message));
    }
    this.#feed();
  }
}

function failedOf(
  batch: readonly Message[],
  invoked: Awaited<ReturnType<LambdaFunction['invoke']>>,
): readonly Message[] {
  if (invoked === null || !invoked.ok) return batch;
  const value = invoked.value as { batchItemFailures?: readonly { itemIdentifier: string }[] } | undefined;
  const failed = new Set((value?.batchItemFailures ?? []).map(({ itemIdentifier }) => itemIdentifier));
  return batch.filter(({ id }) => failed.has(id));
}
