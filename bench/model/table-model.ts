import { InFlight } from './conflicts';
import type { Exchange, FaultKind, Faults } from './faults';
import { type LatencyOptions, latencyMs } from './latency';
import { type Charge, type LimitOptions, Limits } from './limits';
import { Memory } from './memory';
import { Meter, type Usage } from './meter';
import { parseRequest, type Request } from './parse';
import type { Random } from './random';
import { type Answer, type CancelCode, cancelled, conflicting, serviceFailed, throttled } from './refusals';
import type { TableShape } from './table-shape';
import type { Item } from './units';

export interface ModelOptions {
  readonly shape: TableShape;
  /** Null: nothing is throttled, and no two writes are in each other's way. */
  readonly limits: LimitOptions | null;
  /** Null: answers as fast as the engine does. */
  readonly latency: LatencyOptions | null;
  readonly faults: Faults;
  readonly random: Random;
}

/** A call that was let in, or refused. Times are of whoever keeps the clock. */
export interface Begun {
  /** What the engine is to be asked; null when it is not asked at all. */
  readonly body: string | null;
  /** From begin to answer. */
  readonly latencyMs: number;
  /** So much of it before the engine is asked. */
  readonly heldMs: number;
  /** The connection breaks at the end instead. */
  readonly answerLost: boolean;
  /** At the end. @param answer of the engine; null where it was not asked @returns what the caller gets, and items put */
  finish(answer: Answer | null, nowMs: number): { answer: Answer; put: readonly Item[] };
}

/** DynamoDB's limits and manners around one table of a real engine. Sources: README.md beside this file. */
export class TableModel {
  readonly limits: Limits | null;
  readonly #options: ModelOptions;
  readonly #memory: Memory;
  readonly #inFlight = new InFlight();
  readonly #meter = new Meter();

  constructor(options: ModelOptions) {
    this.#options = options;
    this.limits = options.limits === null ? null : new Limits(options.limits);
    this.#memory = new Memory(options.shape);
  }

  /** What was used since the last call. */
  take(): Usage {
    return this.#meter.take();
  }

  begin(exchange: Exchange, nowMs: number): Begun {
    const request = parseRequest(this.#options.shape, exchange.operation, exchange.body);
    const fault = this.#options.faults.meet(exchange);
    if (fault?.kind === 'fails-before') return this.#refused(exchange, request, serviceFailed());
    const costs =
      request.kind === 'write' ? request.touched.map((one) => this.#memory.costs(one, request.transaction)) : [];
    const charges = costs.map((cost) => cost.charges);
    const refusal = this.#refusal(request, charges, nowMs);
    if (refusal !== null) return this.#refused(exchange, request, refusal);
    for (const charge of charges.flat()) this.limits?.take(charge, nowMs);
    const end = this.#options.limits === null ? () => {} : this.#hold(request);
    return this.#started(exchange, request, fault, (answer, atMs) => {
      end();
      if (answer.status === 200) for (const { done } of costs) done();
      this.#settle(request, charges.flat(), exchange, answer, atMs);
    });
  }

  #hold(request: Request): () => void {
    if (request.kind !== 'write') return () => {};
    const keys = request.touched.map(({ key }) => key);
    return this.#inFlight.begin(keys, request.transaction);
  }

  #started(
    { body }: Exchange,
    request: Request,
    fault: FaultKind | null,
    settled: (answer: Answer, atMs: number) => void,
  ): Begun {
    const heldMs = fault?.kind === 'delayed' ? fault.delayMs : 0;
    return {
      body: request.kind === 'other' ? body : withCapacity(body),
      latencyMs: heldMs + this.#latency(request.operation, request.touched.length),
      heldMs,
      answerLost: fault?.kind === 'fails-after',
      finish(answer, atMs) {
        if (answer === null) throw new Error(`${request.operation} ended without an answer`);
        settled(answer, atMs);
        const put = answer.status === 200 ? request.touched.flatMap(({ item }) => (item === null ? [] : [item])) : [];
        return { answer, put };
      },
    };
  }

  /** A refusal comes as fast as a read. */
  #refused({ operation, body }: Exchange, request: Request, answer: Answer): Begun {
    return {
      body: null,
      latencyMs: this.#latency('GetItem', 0),
      heldMs: 0,
      answerLost: false,
      finish: () => {
        const bytes = body.length + answer.body.length;
        const used = { readUnits: 0, writeUnits: 0, items: 0, bytes, refused: 1 };
        if (request.kind !== 'other') this.#meter.count(operation, used);
        return { answer, put: [] };
      },
    };
  }

  #latency(operation: string, actions: number): number {
    const { latency, random } = this.#options;
    return latency === null ? 0 : latencyMs(random, latency, operation, actions);
  }

  /** Conflict first: it is found in the first phase of a transaction, before anything is written. */
  #refusal(request: Request, charges: readonly Charge[][], nowMs: number): Answer | null {
    const { limits } = this;
    if (limits === null || request.kind === 'other') return null;
    const conflicts = this.#inFlight.conflicts(
      request.touched.map(({ key }) => key),
      request.transaction,
    );
    const full = (of: readonly Charge[]) => of.find((charge) => limits.refuses(charge, nowMs));
    if (request.transaction && request.kind === 'write') {
      const codes = request.touched.map(({ key }, at): CancelCode => {
        if (conflicts.has(key)) return 'TransactionConflict';
        return full(charges[at] ?? []) === undefined ? 'None' : 'ThrottlingError';
      });
      return codes.every((code) => code === 'None') ? null : cancelled(codes);
    }
    if (conflicts.size > 0) {
      if (!request.transaction) return conflicting();
      return cancelled(request.touched.map(({ key }) => (conflicts.has(key) ? 'TransactionConflict' : 'None')));
    }
    const asked = request.kind === 'write' ? charges.flat() : request.reads.map(readOf);
    const throttles = full(asked);
    return throttles === undefined ? null : throttled(throttles.index, throttles.kind);
  }

  /** Counts what it cost: as the engine says, and as the model reckons where it says nothing, for it failed. */
  #settle(request: Request, charges: readonly Charge[], exchange: Exchange, answer: Answer, nowMs: number): void {
    if (request.kind === 'other') return;
    const failed = answer.status !== 200;
    const said = failed ? null : consumed(answer.body);
    const ofTable = charges.filter(({ index }) => index === '').reduce((sum, { units }) => sum + units, 0);
    const units = said ?? (request.kind === 'write' ? ofTable : 0);
    if (failed) this.#giveBack(charges, nowMs);
    if (request.kind === 'read') {
      for (const read of request.reads) {
        this.limits?.take({ ...readOf(read), units: units / request.reads.length }, nowMs);
      }
    }
    this.#meter.count(exchange.operation, {
      readUnits: request.kind === 'read' ? units : 0,
      writeUnits: request.kind === 'write' ? units : 0,
      items: request.kind === 'write' ? request.touched.length : itemsRead(request, answer),
      bytes: exchange.body.length + answer.body.length,
      refused: 0,
    });
  }

  /** What failed changed no index. */
  #giveBack(charges: readonly Charge[], nowMs: number): void {
    for (const charge of charges) {
      if (charge.index !== '') this.limits?.take({ ...charge, units: -charge.units }, nowMs);
    }
  }
}

const readOf = ({ index, partition }: Request['reads'][number]): Charge => ({
  index,
  partition,
  units: 0,
  kind: 'read',
});

/** Asks the engine for what the request costs; whoever asked for it already gets what they asked for. */
const withCapacity = (body: string): string =>
  body.includes('"ReturnConsumedCapacity"') ? body : `{"ReturnConsumedCapacity":"TOTAL",${body.slice(1)}`;

/** Units of an answer's `ConsumedCapacity`: one object, or a list of them. */
export function consumed(body: string): number {
  const said = /"ConsumedCapacity":\s*(\{[^{}]*\}|\[[^[\]]*\])/.exec(body)?.[1] ?? '';
  let units = 0;
  for (const [, number] of said.matchAll(/"CapacityUnits":\s*([\d.]+)/g)) units += Number(number);
  return units;
}

function itemsRead(request: Request, { body }: Answer): number {
  const counted = /"Count":\s*(\d+)/.exec(body)?.[1];
  return counted === undefined ? request.reads.length : Number(counted);
}
