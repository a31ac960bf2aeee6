import { randomUUID } from 'node:crypto';
import { openJournal } from '../journal';
import type { JsonObject } from '../json';

export interface Message {
  readonly id: string;
  readonly body: string;
  /** Milliseconds, simulated clock. */
  readonly sentAt: number;
  /** How many times it was handed out, this time included. */
  readonly receiveCount: number;
}

export interface QueueOptions {
  readonly name: string;
  readonly arn: string;
  readonly url: string;
  readonly visibilityMs: number;
  /** After so many receives without a delete the message goes on to another queue. */
  readonly redrive: { readonly to: () => LocalQueue; readonly maxReceiveCount: number } | null;
  /** Where it is kept; null: in memory. */
  readonly file: string | null;
  /** Simulated clock, for stamps only: visibility runs by real time, or a moved clock would hand out twice. */
  readonly now: () => number;
}

interface Held {
  readonly id: string;
  readonly body: string;
  readonly sentAt: number;
  receiveCount: number;
  /** By `performance.now()`. */
  visibleAt: number;
}

/** Lines of the file after which an empty queue begins a new one. */
const longFile = 1000;

/** An SQS standard queue. What was sent survives a kill until it is deleted. */
export class LocalQueue {
  readonly name: string;
  readonly arn: string;
  readonly url: string;
  readonly #options: QueueOptions;
  readonly #messages = new Map<string, Held>();
  readonly #journal: ReturnType<typeof openJournal>['journal'];
  readonly #listeners = new Set<() => void>();
  #lines = 0;

  constructor(options: QueueOptions) {
    this.name = options.name;
    this.arn = options.arn;
    this.url = options.url;
    this.#options = options;
    const { journal, entries } = openJournal(options.file);
    this.#journal = journal;
    for (const entry of entries) this.#replay(entry);
    journal.rewrite([...this.#messages.values()].map((held) => ({ ...sent(held), receiveCount: held.receiveCount })));
  }

  /** Messages not yet deleted, handed out or not. */
  get size(): number {
    return this.#messages.size;
  }

  /** Calls back when a message arrives. */
  onMessage(listener: () => void): void {
    this.#listeners.add(listener);
  }

  send(body: string): string {
    const held = { id: randomUUID(), body, sentAt: this.#options.now(), receiveCount: 0, visibleAt: 0 };
    this.#write(sent(held));
    this.#messages.set(held.id, held);
    for (const listener of this.#listeners) listener();
    return held.id;
  }

  /** Whether there are so many messages to hand out now. */
  canGive(count: number): boolean {
    const moment = performance.now();
    let found = 0;
    for (const { visibleAt } of this.#messages.values()) {
      if (visibleAt <= moment) found += 1;
      if (found >= count) return true;
    }
    return false;
  }

  /** Hands out up to so many messages; each is out of sight until deleted, released, or its visibility time is over. */
  receive(most: number): Message[] {
    const out: Message[] = [];
    const moment = performance.now();
    for (const held of [...this.#messages.values()]) {
      if (out.length === most) break;
      if (held.visibleAt > moment || this.#redriven(held)) continue;
      held.receiveCount += 1;
      held.visibleAt = moment + this.#options.visibilityMs;
      this.#write({ op: 'receive', id: held.id });
      out.push({ id: held.id, body: held.body, sentAt: held.sentAt, receiveCount: held.receiveCount });
    }
    return out;
  }

  delete(id: string): void {
    if (!this.#messages.delete(id)) return;
    this.#write({ op: 'delete', id });
    if (this.#messages.size === 0 && this.#lines > longFile) {
      this.#journal.rewrite([]);
      this.#lines = 0;
    }
  }

  /** Lets a message be handed out again after a while, sooner than its visibility time. */
  release(id: string, delayMs: number): void {
    const held = this.#messages.get(id);
    if (held !== undefined) held.visibleAt = performance.now() + delayMs;
  }

  /** Gives every message to another queue; each is there before it is gone here. Answers how many. */
  moveTo(other: LocalQueue): number {
    const held = [...this.#messages.values()];
    for (const { id, body } of held) {
      other.send(body);
      this.delete(id);
    }
    return held.length;
  }

  purge(): void {
    for (const id of [...this.#messages.keys()]) this.delete(id);
  }

  /** Milliseconds until a message can be received; 0: now; null: there is none. */
  untilVisible(): number | null {
    if (this.#messages.size === 0) return null;
    const first = Math.min(...[...this.#messages.values()].map(({ visibleAt }) => visibleAt));
    return Math.max(0, first - performance.now());
  }

  #redriven(held: Held): boolean {
    const { redrive } = this.#options;
    if (redrive === null || held.receiveCount < redrive.maxReceiveCount) return false;
    // First there, then gone here: a kill in between doubles the message, and loses none.
    redrive.to().send(held.body);
    this.delete(held.id);
    return true;
  }

  #write(entry: JsonObject): void {
    this.#lines += 1;
    this.#journal.append(entry);
  }

  #replay(entry: JsonObject): void {
    const id = String(entry.id);
    if (entry.op === 'delete') this.#messages.delete(id);
    else if (entry.op === 'receive') {
      const held = this.#messages.get(id);
      if (held !== undefined) held.receiveCount += 1;
    } else {
      const receiveCount = typeof entry.receiveCount === 'number' ? entry.receiveCount : 0;
      const sentAt = typeof entry.sentAt === 'number' ? entry.sentAt : 0;
      this.#messages.set(id, { id, body: String(entry.body), sentAt, receiveCount, visibleAt: 0 });
    }
  }
}

const sent = ({ id, body, sentAt }: Held): JsonObject => ({ op: 'send', id, body, sentAt });
