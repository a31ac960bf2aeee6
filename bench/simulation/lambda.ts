import { Writable } from 'node:stream';
import { drawMs } from '../model/latency';
import { TokenBucket } from '../model/limits';
import type { Random } from '../model/random';
import { type Assumptions, vcpuMemoryMb } from './assumptions';
import { ContainerStorage } from './async-storage';
import type { VirtualClock } from './clock';
import { containerGlobals, globalWith, seededCrypto } from './globals';
import type { Network, Received, Sender, Sent } from './network';
import { containerRequire, type Program } from './programs';

type Handler = (event: unknown, context: object) => Promise<unknown>;

export interface FunctionSpec {
  readonly name: string;
  readonly program: Program;
  readonly memoryMb: number;
  readonly timeoutSeconds: number;
  readonly environment: Readonly<Record<string, string>>;
}

/** Of one run: all functions share it. */
export interface Account {
  readonly clock: VirtualClock;
  readonly random: Random;
  readonly network: Network;
  readonly assumptions: Assumptions;
  /** Lines of the logs from warning upward. */
  readonly log: (line: string) => void;
  running: number;
}

export type Invoked =
  | { readonly ok: true; readonly value: unknown; readonly cold: boolean }
  | { readonly ok: false; readonly error: unknown; readonly cold: boolean };

/** A deployed function: containers come when none is free, take one request at a time, and stay. */
export class LambdaFunction {
  /** Containers started. */
  containers = 0;
  /** The most at work at once. */
  mostAtOnce = 0;
  /** Invocations refused: no room in the account, or no more containers yet. */
  throttled = 0;
  readonly #spec: FunctionSpec;
  readonly #account: Account;
  readonly #free: Container[] = [];
  readonly #scaling: TokenBucket;
  #atOnce = 0;

  constructor(spec: FunctionSpec, account: Account) {
    this.#spec = spec;
    this.#account = account;
    const perSecond = account.assumptions.containersPerTenSeconds / 10;
    this.#scaling = new TokenBucket(perSecond, 10, account.clock.now);
  }

  /** @returns null when it is refused for lack of room */
  async invoke(event: unknown): Promise<Invoked | null> {
    const { clock, assumptions } = this.#account;
    const free = this.#free.pop();
    const refused = free === undefined && this.#scaling.level(clock.now) < 1;
    if (refused || this.#account.running >= assumptions.concurrency) {
      if (free !== undefined) this.#free.push(free);
      this.throttled += 1;
      return null;
    }
    this.#account.running += 1;
    this.#atOnce += 1;
    this.mostAtOnce = Math.max(this.mostAtOnce, this.#atOnce);
    const container = free ?? (await this.#start());
    const invoked = await container.handle(event);
    if (!invoked.ok) this.#account.log(`${this.#spec.name} failed: ${String(invoked.error)}`);
    this.#account.running -= 1;
    this.#atOnce -= 1;
    if (!container.ended) this.#free.push(container);
    return { ...invoked, cold: free === undefined };
  }

  async #start(): Promise<Container> {
    const { clock, random, assumptions } = this.#account;
    this.#scaling.take(1, clock.now);
    this.containers += 1;
    await clock.sleep(drawMs(random, assumptions.coldStartMs));
    return new Container(this.#spec, this.#account, this);
  }
}

/** One execution environment: the function's code evaluated for itself, and one processor, a part of one. */
class Container implements Sender {
  readonly caller: string;
  ended = false;
  readonly #account: Account;
  readonly #handler: Handler;
  /** So much slower than one vCPU. */
  readonly #slowness: number;
  readonly #timeoutMs: number;
  #busyUntil = 0;

  constructor(
    { name, program, memoryMb, timeoutSeconds, environment }: FunctionSpec,
    account: Account,
    family: object,
  ) {
    this.caller = name;
    this.#timeoutMs = timeoutSeconds * 1000;
    this.#account = account;
    this.#slowness = Math.max(1, vcpuMemoryMb / memoryMb);
    const exports: { handler?: Handler } = {};
    const module = { exports };
    const crypto = seededCrypto(account.random);
    const env = { ...containerEnvironment, AWS_LAMBDA_FUNCTION_NAME: name, ...environment };
    const globals = containerGlobals(account.clock, account.random);
    const output = { value: new Writable({ write: (line, _, done) => done(void account.log(String(line))) }) };
    const own = {
      crypto,
      process: Object.create(process, { env: { value: env }, stdout: output, stderr: output }) as object,
    };
    const given = {
      ...{ ...globals, ...own, global: globalWith(crypto), module, exports },
      require: containerRequire({ ...own, timers: globals, async_hooks: { AsyncLocalStorage: ContainerStorage } }),
      simulation: { send },
    };
    atWork.run(this, () => program(given, family));
    if (module.exports.handler === undefined) throw new Error(`${name} exports no handler`);
    this.#handler = module.exports.handler;
  }

  send(request: Sent): Promise<Received> {
    return this.ended ? silence : this.#account.network.send(this, request);
  }

  /** As `Sender` has it: work waits for work. */
  worked(bytes: number): number {
    const { perCallMs, perKbMs } = this.#account.assumptions.compute;
    return this.#work(perCallMs / 2 + (bytes / 1024) * perKbMs);
  }

  async handle(event: unknown): Promise<{ ok: true; value: unknown } | { ok: false; error: unknown }> {
    const { clock, assumptions } = this.#account;
    await clock.sleep(this.#work(assumptions.compute.perInvocationMs) - clock.now);
    try {
      return { ok: true, value: await this.#withinTime(atWork.run(this, () => this.#handler(event, this.#context()))) };
    } catch (error) {
      return { ok: false, error };
    }
  }

  /** Lambda ends a container that takes too long, with all that it was at. */
  #withinTime<T>(handled: Promise<T>): Promise<T> {
    const { clock } = this.#account;
    return new Promise((done, failed) => {
      const end = clock.plan(clock.now + this.#timeoutMs, () => {
        this.ended = true;
        failed(new Error(`${this.caller} timed out`));
      });
      handled.then(done, failed).finally(() => end.cancel());
    });
  }

  #context(): object {
    const { clock, random } = this.#account;
    const endsAt = clock.now + this.#timeoutMs;
    const awsRequestId = random().toString(36).slice(2);
    return { awsRequestId, getRemainingTimeInMillis: () => Math.max(0, endsAt - clock.now) };
  }

  #work(ms: number): number {
    this.#busyUntil = Math.max(this.#busyUntil, this.#account.clock.now) + ms * this.#slowness;
    return this.#busyUntil;
  }
}

/** The packages that send are shared; whose call it is goes along with the work. */
const atWork = new ContainerStorage<Container>();

function send(request: Sent): Promise<Received> {
  const container = atWork.getStore();
  if (container === undefined) throw new Error(`${request.path} is sent by no container`);
  return container.send(request);
}

/** What a container that was ended hears. */
const silence = new Promise<never>(() => {});

const containerEnvironment = {
  AWS_REGION: 'eu-west-1',
  AWS_ACCESS_KEY_ID: 'simulated',
  AWS_SECRET_ACCESS_KEY: 'simulated',
  AWS_SDK_JS_NODE_VERSION_SUPPORT_WARNING_DISABLED: 'true',
  POWERTOOLS_LOG_LEVEL: 'WARN',
  POWERTOOLS_METRICS_DISABLED: 'true',
};
