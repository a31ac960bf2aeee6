import * as asyncHooks from 'node:async_hooks';
import { Readable, Writable } from 'node:stream';
import type { Random } from '../../../bench/model/random';
import { ContainerStorage } from '../../../bench/simulation/async-storage';
import type { VirtualClock } from '../../../bench/simulation/clock';
import { containerGlobals, seededCrypto } from '../../../bench/simulation/globals';
import { containerRequire } from '../../../bench/simulation/programs';
import { type Call, type FaultKind, mayDoPartly, type Plan } from './calls';
import type { Program } from './code';
import { type Asked, askedOf, refusalOf, type Sent, type ServiceReply, type Services } from './services';

type Handler = (event: unknown, context: object) => Promise<unknown>;

export interface Surroundings {
  readonly clock: VirtualClock;
  readonly random: Random;
  readonly services: Services;
  /** What functions share in their processes: packages by name, and the globals that tell time and chance. */
  readonly shared: Shared;
  /** What each call meets; asked once per call, whatever the SDK makes of it. */
  plan: Plan;
  readonly onCall: (call: Call) => void;
  readonly log: (line: string) => void;
}

export interface FunctionSpec {
  readonly name: string;
  readonly program: Program;
  readonly timeoutSeconds: number;
}

/** Of one house. Only one function works at a time, so whoever makes a client of the SDK is the one at work. */
export interface Shared {
  readonly packages: Readonly<Record<string, unknown>>;
  readonly globals: Parameters<Program>[0];
  readonly atWork: { send: ((sent: Sent) => Promise<object>) | null };
  /** Packages as `import` sees them, by name. */
  readonly namespaces: Map<string, object>;
}

/** As Node imports a CommonJS module: each of its names, and itself as `default`. */
function namespaceOf(module: unknown): object {
  const names = Object.getOwnPropertyNames(module as object).filter((name) => name !== 'default');
  const getters = names.map((name) => [
    name,
    { enumerable: true, get: () => (module as Record<string, unknown>)[name] },
  ]);
  return Object.defineProperties({ default: module }, Object.fromEntries(getters));
}

/** Evaluates the packages for a house. */
export function sharedBy(
  packages: Program,
  environment: Readonly<Record<string, string>>,
  { clock, random, log }: Pick<Surroundings, 'clock' | 'random' | 'log'>,
): Shared {
  const atWork: Shared['atWork'] = { send: null };
  const module = { exports: {} as Readonly<Record<string, unknown>> };
  const crypto = seededCrypto(random);
  const timed = containerGlobals(clock, random);
  const env = { ...containerEnvironment, ...environment };
  const output = { value: new Writable({ write: (line, _, done) => done(void log(String(line))) }) };
  const process_ = Object.create(process, { env: { value: env }, stdout: output, stderr: output }) as object;
  const own = { crypto, process: process_ };
  const hooks = { ...asyncHooks, AsyncLocalStorage: ContainerStorage };
  const plain = containerRequire({ ...own, timers: timed });
  const builtIn = (path: string) => (/^(node:)?async_hooks$/.test(path) ? hooks : plain(path));
  const globals = {
    ...{ ...timed, ...own, module, exports: module.exports, require: builtIn },
    simulation: {
      get send() {
        return atWork.send;
      },
    },
  };
  packages(globals);
  // As functions/runtime/zod-settings.ts has it, which stands before every function where they are deployed.
  (module.exports.zod as { config: (settings: object) => void }).config({ jitless: true });
  return { packages: module.exports, globals, atWork, namespaces: new Map() };
}

export type Invoked =
  | { readonly ended: 'answered'; readonly value: unknown }
  | { readonly ended: 'threw'; readonly error: unknown }
  /** The process is gone, with all that it knew. */
  | { readonly ended: 'killed' | 'timed-out' };

interface Underway {
  readonly call: Call;
  readonly fault: FaultKind | null;
  attempts: number;
}

const silence = new Promise<never>(() => {});
const lateMs = 30_000;

/** A process of a function: its code evaluated for itself, with the clock and the services of the world around it. */
export class Container {
  ended = false;
  readonly #spec: FunctionSpec;
  readonly #around: Surroundings;
  readonly #handler: Handler;
  /** By the id that the SDK gives the attempts of one call. */
  #underway = new Map<string, Underway>();
  #calls = 0;
  #kill: () => void = () => {};

  constructor(spec: FunctionSpec, around: Surroundings) {
    this.#spec = spec;
    this.#around = around;
    const { name, program } = spec;
    const { packages, globals, namespaces } = around.shared;
    const module = { exports: {} as { handler?: Handler } };
    const builtIn = globals.require as (name: string) => unknown;
    const required = (path: string) => packages[path] ?? builtIn(path);
    const imported = (path: string) => {
      const known = namespaces.get(path);
      if (known !== undefined) return known;
      const made = namespaceOf(required(path));
      namespaces.set(path, made);
      return made;
    };
    const require = Object.assign(required, { imported });
    program({ ...globals, module, exports: module.exports, require });
    if (module.exports.handler === undefined) throw new Error(`${name} exports no handler`);
    this.#handler = module.exports.handler;
  }

  /** One invocation, on virtual time: as much of it passes as the function waits. */
  async invoke(event: unknown): Promise<Invoked> {
    const { clock } = this.#around;
    this.#underway = new Map();
    this.#calls = 0;
    const endsAt = clock.now + this.#spec.timeoutSeconds * 1000;
    const state: { invoked: Invoked | null } = { invoked: null };
    this.#kill = () => {
      this.ended = true;
      state.invoked = { ended: 'killed' };
    };
    this.#around.shared.atWork.send = (sent) => this.#send(sent);
    this.#handler(event, this.#context(endsAt)).then(
      (value) => {
        state.invoked ??= { ended: 'answered', value };
      },
      (error: unknown) => {
        state.invoked ??= { ended: 'threw', error };
      },
    );
    // After its last call, before its answer.
    const invoked = await this.#untilEnded(state, endsAt);
    if (invoked.ended !== 'answered' && invoked.ended !== 'threw') return invoked;
    if (this.#around.plan(this.#nextCall('answer', '')) !== 'killed') return invoked;
    this.ended = true;
    return { ended: 'killed' };
  }

  async #untilEnded(state: { invoked: Invoked | null }, endsAt: number): Promise<Invoked> {
    const { clock } = this.#around;
    for (let idle = 0; idle < mostIdle; ) {
      await settled();
      if (state.invoked !== null) return state.invoked;
      // Work of streams may take a turn or two without any event.
      idle += 1;
      if (idle < 3) continue;
      if (clock.now > endsAt) break;
      if (await clock.step()) idle = 0;
    }
    this.ended = true;
    return { ended: 'timed-out' };
  }

  #context(endsAt: number): object {
    const { clock, random } = this.#around;
    const getRemainingTimeInMillis = () => Math.max(0, endsAt - clock.now);
    return { awsRequestId: random().toString(36).slice(2), getRemainingTimeInMillis };
  }

  #nextCall(operation: string, body: string): Call {
    this.#calls += 1;
    return { caller: this.#spec.name, operation, nth: this.#calls, body };
  }

  async #send(sent: Sent): Promise<object> {
    if (this.ended) return silence;
    const asked = askedOf(sent);
    const underway = this.#attempt(asked);
    const { fault } = underway;
    if (fault === 'killed') {
      this.#kill();
      return silence;
    }
    underway.attempts += 1;
    const reply = await this.#answer(asked, fault, underway.attempts);
    if (this.ended) return silence;
    const streams = asked.operation === 'GetObject' && reply.status < 300;
    return {
      statusCode: reply.status,
      headers: reply.headers,
      body: streams ? Readable.from([reply.body]) : reply.body,
    };
  }

  #attempt(asked: Asked): Underway {
    const id = asked.sent.headers['amz-sdk-invocation-id'] ?? `none-${this.#calls}`;
    const known = this.#underway.get(id);
    if (known !== undefined) return known;
    const call = this.#nextCall(asked.operation, asked.body.toString('utf8'));
    this.#around.onCall(call);
    const made: Underway = { call, fault: this.#around.plan(call), attempts: 0 };
    this.#underway.set(id, made);
    return made;
  }

  async #answer(asked: Asked, fault: FaultKind | null, attempt: number): Promise<ServiceReply> {
    const { services, clock } = this.#around;
    // Nothing is answered before whoever asks has gone on: calls of one moment are sent before the first of them is done.
    await Promise.resolve();
    switch (fault) {
      case 'fails-before':
        return refusalOf(asked, 'failed');
      case 'throttled':
        return attempt <= 3 ? refusalOf(asked, 'throttled') : services.handle(asked);
      case 'fails-after':
        services.handle(asked);
        throw lostConnection();
      case 'answer-lost-once':
        if (attempt > 1) return services.handle(asked);
        services.handle(asked);
        throw lostConnection();
      case 'late':
        if (attempt > 1) return services.handle(asked);
        clock.plan(clock.now + lateMs, () => void services.handle(asked));
        return silence;
      case 'partly':
        return services.handle(asked, attempt === 1 && mayDoPartly(asked.operation));
      default:
        return services.handle(asked);
    }
  }
}

/** Turns without an event, answer or call after which nothing will come any more. */
const mostIdle = 200;

const settled = (): Promise<void> => new Promise((done) => setImmediate(done));

const lostConnection = () => Object.assign(new Error('socket hang up'), { code: 'ECONNRESET' });

const containerEnvironment = {
  AWS_REGION: 'eu-west-1',
  AWS_ACCESS_KEY_ID: 'simulated',
  AWS_SECRET_ACCESS_KEY: 'simulated',
  AWS_ENDPOINT_URL_S3: 'http://s3.simulated',
  AWS_SDK_JS_NODE_VERSION_SUPPORT_WARNING_DISABLED: 'true',
  POWERTOOLS_LOG_LEVEL: 'WARN',
  POWERTOOLS_METRICS_DISABLED: 'true',
};
