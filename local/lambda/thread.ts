import { randomUUID } from 'node:crypto';
import { Worker } from 'node:worker_threads';
import type { FunctionFault, WorkerAnswer, WorkerRequest, WorkerSetup } from './messages';
import { workerCode } from './worker-code';

export type Outcome =
  | { readonly ok: true; readonly result: string }
  | { readonly ok: false; readonly fault: FunctionFault };

export interface ThreadOptions {
  readonly setup: WorkerSetup;
  readonly environment: Readonly<Record<string, string>>;
  readonly timeoutMs: number;
  readonly onOutput: (chunk: Uint8Array) => void;
}

/** One sandbox: a worker thread with the function's environment, which takes one invocation at a time. */
export class Thread {
  /** Settles when the bundle has been loaded: null, or the fault that kept it from loading. */
  readonly ready: Promise<FunctionFault | null>;
  /** Settles when the thread is gone. */
  readonly gone: Promise<void>;
  readonly #worker: Worker;
  readonly #timeoutMs: number;
  #waiting: ((outcome: Outcome) => void) | null = null;
  #alive = true;

  constructor(options: ThreadOptions) {
    this.#timeoutMs = options.timeoutMs;
    this.#worker = new Worker(workerCode(), {
      workerData: options.setup,
      env: { ...options.environment },
      execArgv: [],
      stdout: true,
      stderr: true,
    });
    this.#worker.stdout.on('data', options.onOutput);
    this.#worker.stderr.on('data', options.onOutput);
    let loaded: (fault: FunctionFault | null) => void = () => {};
    this.ready = new Promise((resolve) => {
      loaded = resolve;
    });
    this.gone = new Promise((resolve) => {
      this.#worker.once('exit', () => resolve());
    });
    const fail = (fault: FunctionFault) => {
      this.#alive = false;
      loaded(fault);
      this.#settle({ ok: false, fault });
    };
    this.#worker.on('message', (message: WorkerAnswer) => {
      if (message.kind === 'ready') loaded(null);
      else if (message.kind === 'result') this.#settle({ ok: true, result: message.result });
      else this.#settle({ ok: false, fault: message.fault });
    });
    this.#worker.on('error', (error: Error) => fail({ errorType: error.name, errorMessage: error.message }));
    this.#worker.on('exit', (code) =>
      fail({ errorType: 'Runtime.ExitError', errorMessage: `The function ended its process with exit code ${code}` }),
    );
  }

  /** Runs one invocation. After a timeout the thread is ended, as Lambda ends the sandbox. */
  async run(event: string): Promise<Outcome> {
    const request: WorkerRequest = { requestId: randomUUID(), event, timeoutMs: this.#timeoutMs };
    const outcome = new Promise<Outcome>((resolve) => {
      this.#waiting = resolve;
    });
    const timer = setTimeout(() => this.#timeOut(), this.#timeoutMs);
    this.#worker.postMessage(request);
    const result = await outcome;
    clearTimeout(timer);
    return result;
  }

  /** False from the moment it can take no further invocation. */
  get alive(): boolean {
    return this.#alive;
  }

  async stop(): Promise<void> {
    this.#alive = false;
    await this.#worker.terminate();
  }

  #timeOut(): void {
    this.#alive = false;
    const errorMessage = `Task timed out after ${this.#timeoutMs / 1000} seconds`;
    this.#settle({ ok: false, fault: { errorType: 'Sandbox.Timedout', errorMessage } });
    void this.stop();
  }

  #settle(outcome: Outcome): void {
    const waiting = this.#waiting;
    this.#waiting = null;
    waiting?.(outcome);
  }
}
