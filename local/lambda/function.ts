import type { Activity } from '../activity';
import { type Outcome, Thread, type ThreadOptions } from './thread';

/** What one function needs to run on this machine. */
export interface FunctionOptions extends ThreadOptions {
  readonly name: string;
  readonly arn: string;
  /** Sandboxes at most at one moment. */
  readonly concurrency: number;
  readonly activity: Activity;
  /** Told of every fault, once. */
  readonly onFault: (outcome: Outcome & { ok: false }) => void;
}

interface Waiting {
  readonly event: () => unknown;
  readonly settle: (outcome: Outcome) => void;
}

/** A sandbox without work is ended after this long. */
const idleMs = 60_000;

/**
 * So long a call waits for a sandbox at work or starting before another one is started beside it: most calls take less,
 * and a start takes a core for a fifth of a second, of which this machine has few.
 */
const patienceMs = 60;

/** A Lambda function: sandboxes started when there is work for them, each doing one invocation at a time. */
export class LocalFunction {
  readonly name: string;
  readonly arn: string;
  readonly #options: FunctionOptions;
  readonly #threads = new Set<Thread>();
  readonly #idle = new Map<Thread, NodeJS.Timeout>();
  readonly #queue: Waiting[] = [];
  #patience: NodeJS.Timeout | null = null;
  #starting = false;
  #stopped = false;

  constructor(options: FunctionOptions) {
    this.name = options.name;
    this.arn = options.arn;
    this.#options = options;
  }

  /**
   * Invokes it and waits for the answer; faults are answers too.
   * @param event made at the moment a sandbox takes it: waiting for one is a thing of this machine, not of the cloud
   */
  async invoke(event: () => unknown): Promise<Outcome> {
    const end = this.#options.activity.begin();
    try {
      const outcome = await new Promise<Outcome>((settle) => {
        this.#queue.push({ event, settle });
        this.#dispatch();
      });
      if (!outcome.ok && !this.#stopped) this.#options.onFault(outcome);
      return outcome;
    } finally {
      end();
    }
  }

  async stop(): Promise<void> {
    this.#stopped = true;
    for (const timer of this.#idle.values()) clearTimeout(timer);
    if (this.#patience !== null) clearTimeout(this.#patience);
    const fault = { errorType: 'Stopped', errorMessage: 'The system is stopping' };
    for (const waiting of this.#queue.splice(0)) waiting.settle({ ok: false, fault });
    await Promise.all([...this.#threads].map((thread) => thread.stop()));
  }

  #dispatch(): void {
    while (this.#queue.length > 0) {
      const [thread, timer] = this.#idle.entries().next().value ?? [];
      if (thread === undefined) break;
      clearTimeout(timer);
      this.#idle.delete(thread);
      void this.#runOn(thread);
    }
    const { size } = this.#threads;
    if (this.#queue.length === 0 || this.#starting || size >= this.#options.concurrency) return;
    if (size === 0) void this.#startThread();
    else this.#patience ??= setTimeout(() => this.#losePatience(), patienceMs);
  }

  #losePatience(): void {
    this.#patience = null;
    const { size } = this.#threads;
    if (this.#queue.length > 0 && !this.#starting && size < this.#options.concurrency) void this.#startThread();
  }

  async #runOn(thread: Thread): Promise<void> {
    const waiting = this.#queue.shift();
    if (waiting === undefined) return this.#rest(thread);
    waiting.settle(await thread.run(JSON.stringify(waiting.event())));
    this.#rest(thread);
  }

  /** Back to waiting for work, unless the thread has gone (a timeout, a crash). */
  #rest(thread: Thread): void {
    if (!thread.alive || !this.#threads.has(thread)) {
      this.#threads.delete(thread);
      this.#dispatch();
      return;
    }
    const timer = setTimeout(() => {
      this.#idle.delete(thread);
      this.#threads.delete(thread);
      void thread.stop();
    }, idleMs);
    timer.unref();
    this.#idle.set(thread, timer);
    this.#dispatch();
  }

  async #startThread(): Promise<void> {
    if (this.#stopped) return;
    this.#starting = true;
    const thread = new Thread(this.#options);
    this.#threads.add(thread);
    void thread.gone.then(() => {
      this.#threads.delete(thread);
      clearTimeout(this.#idle.get(thread));
      this.#idle.delete(thread);
    });
    const fault = await thread.ready;
    this.#starting = false;
    if (fault === null) return this.#rest(thread);
    this.#threads.delete(thread);
    this.#queue.shift()?.settle({ ok: false, fault });
    this.#dispatch();
  }
}
