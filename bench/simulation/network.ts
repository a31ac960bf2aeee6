import type { Faults } from '../model/faults';
import { drawMs, type Spread } from '../model/latency';
import type { Random } from '../model/random';
import type { Answer } from '../model/refusals';
import type { TableModel } from '../model/table-model';
import type { Item } from '../model/units';
import type { Gate, VirtualClock } from './clock';
import type { EngineLink } from './engine-link';

/** A request of an SDK client, as its HTTP handler gets it. */
export interface Sent {
  readonly path: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body?: string | Uint8Array;
}

export interface Received {
  readonly statusCode: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: Uint8Array;
}

/** A service beside the table, answered within the process; at once, unless it has a time of its own. */
export interface Service {
  readonly takesMs: Spread;
  handle(input: Readonly<Record<string, unknown>>): object | Promise<object>;
}

/** Who sends: its own work before and after a call takes it time. */
export interface Sender {
  readonly caller: string;
  /** The moment at which so many bytes are sent, or taken in. */
  worked(bytes: number): number;
}

export interface NetworkOptions {
  readonly clock: VirtualClock;
  readonly engine: EngineLink;
  readonly model: TableModel;
  readonly faults: Faults;
  readonly random: Random;
  /** By operation. */
  readonly services: ReadonlyMap<string, Service>;
  /** Items that a write put, at the moment of its answer. */
  readonly written: (items: readonly Item[]) => void;
}

/** Carries what functions send to the model of the table and to the fakes of the other services, on virtual time. */
export class Network {
  readonly #options: NetworkOptions;

  constructor(options: NetworkOptions) {
    this.#options = options;
  }

  async send(sender: Sender, request: Sent): Promise<Received> {
    const { clock } = this.#options;
    const operation = operationOf(request);
    const body = textOf(request.body);
    await until(clock, sender.worked(body.length));
    const isTable = request.headers['x-amz-target']?.startsWith('DynamoDB_') ?? false;
    const exchange = { operation, caller: sender.caller, body };
    const answer = await (isTable ? this.#table(exchange) : this.#service(exchange));
    await until(clock, sender.worked(answer.body.length));
    const headers = { 'content-type': isTable ? 'application/x-amz-json-1.0' : 'application/json' };
    return { statusCode: answer.status, headers, body: Buffer.from(answer.body) };
  }

  #table(exchange: { operation: string; caller: string; body: string }): Promise<Answer> {
    const { clock, engine, model, written } = this.#options;
    const begun = model.begin(exchange, clock.now);
    const asked = begun.body;
    return new Promise((done, failed) => {
      const call = asked === null ? null : new RealCall();
      const ask = () => call?.follow(engine.send(exchange.operation, asked ?? ''));
      if (begun.heldMs > 0) clock.plan(clock.now + begun.heldMs, ask);
      else ask();
      const end = () => {
        if (call?.failure !== undefined) return failed(call.failure);
        const { answer, put } = begun.finish(call?.answer ?? null, clock.now);
        if (put.length > 0) written(put);
        if (begun.answerLost) failed(lostConnection());
        else done(answer);
      };
      clock.plan(clock.now + begun.latencyMs, end, call);
    });
  }

  async #service(exchange: { operation: string; caller: string; body: string }): Promise<Answer> {
    const { clock, services, faults, random } = this.#options;
    const service = services.get(exchange.operation);
    if (service === undefined)
      throw new Error(`${exchange.caller} calls ${exchange.operation}, which nothing here answers`);
    const fault = faults.meet(exchange);
    if (fault?.kind === 'delayed') await clock.sleep(fault.delayMs);
    await clock.sleep(drawMs(random, service.takesMs));
    if (fault?.kind === 'fails-before') return { status: 500, body: '{"__type":"InternalFailure"}' };
    const answered = await service.handle(JSON.parse(exchange.body) as Record<string, unknown>);
    if (fault?.kind === 'fails-after') throw lostConnection();
    return { status: 200, body: JSON.stringify(answered) };
  }
}

/** A call in real time, for which the clock halts where it is not over in its virtual time. */
export class RealCall<Answered = Answer> implements Gate {
  open = false;
  answer: Answered | null = null;
  failure: unknown;
  readonly opened: Promise<void>;
  #done: () => void = () => {};

  constructor() {
    this.opened = new Promise((done) => {
      this.#done = done;
    });
  }

  follow(real: Promise<Answered>): void {
    const end = () => {
      this.open = true;
      this.#done();
    };
    real.then(
      (answer) => {
        this.answer = answer;
        end();
      },
      (error: unknown) => {
        this.failure = error;
        end();
      },
    );
  }
}

const until = (clock: VirtualClock, at: number): Promise<void> =>
  at <= clock.now ? Promise.resolve() : clock.sleep(at - clock.now);

const operationOf = ({ headers, path }: Sent): string =>
  headers['x-amz-target']?.split('.')[1] ?? (path === '/v2/email/outbound-emails' ? 'SendEmail' : path);

/** Through its bytes: the SDK's own kind of body must not be taken for a text. */
function textOf(body: string | Uint8Array | undefined): string {
  if (typeof body === 'string' || body === undefined) return body ?? '';
  return Buffer.from(body.buffer, body.byteOffset, body.byteLength).toString('utf8');
}

const lostConnection = () => Object.assign(new Error('socket hang up'), { code: 'ECONNRESET' });
