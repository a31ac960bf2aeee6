import type { APIGatewayProxyResult } from 'aws-lambda';
import { seeded } from '../../../bench/model/random';
import { tableShape as shapeOf } from '../../../bench/model/table-shape';
import { VirtualClock } from '../../../bench/simulation/clock';
import { manifest } from '../../../functions/manifest';
import { type RequestParts, requestEvent } from '../../functions/request-event';
import { tableShape } from '../../store/table-shape';
import { MemoryTable } from '../table/memory-table';
import type { Appeared, Snapshot } from '../table/stored';
import type { MemoryBucket } from './buckets';
import type { Call, Plan } from './calls';
import { type Code, houseCode } from './code';
import { Container, type Invoked, type Surroundings, sharedBy } from './container';
import { menuOf } from './menu';
import {
  asksAgain,
  bounceEvent,
  environment,
  failedIn,
  jsonHeaders,
  leftOf,
  type Message,
  type Reply,
  streamEvent,
  uploadEvents,
} from './platform';
import { type BusEntry, type Mail, Services } from './services';
import {
  documentTriggers,
  eventTriggers,
  feedbackTriggers,
  type KeptWaiting,
  streamTriggers,
  Waiting,
} from './waiting';

export interface Kept {
  readonly table: Snapshot;
  readonly buckets: readonly ReturnType<MemoryBucket['snapshot']>[];
  readonly mails: readonly Mail[];
  readonly waiting: KeptWaiting;
  readonly published: readonly string[];
  readonly now: number;
}

/** As infra/constructs/event-trigger.ts and stream-trigger.ts have it. */
const [mostQueueTries, mostStreamTries] = [5, 21];

/**
 * The whole house in one process and on virtual time: its functions as they are deployed, each in processes of its own,
 * with stream, bus, queues and schedules around them, a table in memory, and a plan of what becomes of each call.
 */
export class House {
  readonly clock: VirtualClock;
  readonly services: Services;
  readonly log: string[] = [];
  /** Calls since `takeCalls`. */
  #calls: Call[] = [];
  /** Ids of events that the bus took, with repeats. */
  published: string[] = [];
  /** Records and messages that were given up on. */
  readonly dead: string[] = [];
  readonly #around: Surroundings;
  readonly #programs: Code['functions'];
  readonly #containers = new Map<string, Container>();
  readonly #waiting = new Waiting();

  private constructor(code: Code, startAt: string, seed: number) {
    this.#programs = code.functions;
    this.clock = new VirtualClock(Date.parse(startAt));
    this.services = new Services(new MemoryTable(shapeOf(tableShape('voucherloket'))), this.clock);
    this.services.onPublished = (entry) => this.#route(entry);
    const log = (line: string) => void this.log.push(line.slice(0, 2000));
    const own = { clock: this.clock, random: seeded(seed), log };
    this.#around = {
      ...own,
      services: this.services,
      shared: sharedBy(code.packages, environment, own),
      plan: () => null,
      onCall: (call) => this.#calls.push(call),
    };
  }

  static async open(startAt: string, seed = 1): Promise<House> {
    return new House(await houseCode(), startAt, seed);
  }

  get table(): MemoryTable {
    return this.services.table;
  }

  get now(): string {
    return new Date(this.clock.now).toISOString();
  }

  get mails(): readonly Mail[] {
    return this.services.mails;
  }

  /** What becomes of calls from here on; null: they succeed. */
  set plan(plan: Plan | null) {
    this.#around.plan = plan ?? (() => null);
  }

  takeCalls(): Call[] {
    return this.#calls.splice(0);
  }

  /** These functions know nothing any more of what they read. */
  coldStart(names: Iterable<string> = [...this.#containers.keys()]): void {
    for (const name of [...names]) this.#containers.delete(name);
  }

  async invoke(name: string, event: unknown): Promise<Invoked> {
    const container = this.#containers.get(name) ?? this.#start(name);
    this.#containers.set(name, container);
    const invoked = await container.invoke(event);
    if (container.ended) this.coldStart([name]);
    this.#gather();
    return invoked;
  }

  #start(name: string): Container {
    const program = this.#programs.get(name);
    const entry = manifest.find((one) => one.name === name);
    if (program === undefined || entry === undefined) throw new Error(`there is no function ${name}`);
    return new Container({ name, program, timeoutSeconds: entry.timeoutSeconds ?? 10 }, this.#around);
  }

  /** What is new in the table goes to every stream that wants it. */
  #gather(): void {
    for (const appeared of this.table.takeAppeared()) this.#waiting.appeared(appeared);
  }

  #route(entry: BusEntry): void {
    this.published.push((JSON.parse(entry.Detail) as { id: string }).id);
    this.#waiting.told(entry);
  }

  /** As the account's own bus tells of an upload and of its scan. */
  uploaded(objectKey: string, content: Buffer, contentType: string, verdict = 'NO_THREATS_FOUND'): void {
    this.services.documents.put(objectKey, content, { contentType, headers: {}, at: this.now });
    for (const { name } of documentTriggers) {
      for (const event of uploadEvents(objectKey, verdict, this.now)) this.#waiting.enqueue(name, event);
    }
  }

  /** As the account's own bus tells of a mail that came back; so often. */
  bounced(tags: Readonly<Record<string, string>>, messageId: string, times = 1): void {
    const event = bounceEvent(tags, messageId, this.now);
    for (const { name } of feedbackTriggers) {
      for (let nth = 1; nth <= times; nth++) this.#waiting.enqueue(name, event);
    }
  }

  /** Once, as the gateway asks: null where the function gave no answer. Takes a hundredth of a second at least. */
  async ask(name: string, parts: RequestParts): Promise<Reply | null> {
    await this.pass(10);
    const invoked = await this.invoke(name, requestEvent({ at: this.now, ...parts, ...jsonHeaders(parts) }));
    if (invoked.ended !== 'answered') return null;
    const { statusCode, headers = {}, body } = invoked.value as APIGatewayProxyResult;
    const isJson = String(headers['Content-Type']).includes('json');
    return { status: statusCode, text: body, headers, json: isJson ? JSON.parse(body) : undefined };
  }

  /** As a client that does not give up: the same request again, until it is answered for good. */
  async request(name: string, parts: RequestParts): Promise<Reply> {
    let last: Reply | null = null;
    for (let tries = 1; tries <= 8; tries++) {
      last = await this.ask(name, parts);
      if (last !== null && !asksAgain(last)) return last;
      await this.pass(1000);
    }
    const log = this.log.slice(-3).join('\n');
    throw new Error(`${name} never answered: ${last === null ? 'nothing' : `${last.status} ${last.text}`}\n${log}`);
  }

  /** @throws Error on a refusal */
  async done(name: string, parts: RequestParts): Promise<Record<string, unknown>> {
    const { status, json, text } = await this.request(name, parts);
    if (status >= 400) throw new Error(`${name} answered ${status}: ${text}\n${this.log.slice(-3).join('\n')}`);
    return json as Record<string, unknown>;
  }

  /** As EventBridge does: asynchronously, twice more when it fails. */
  async schedule(name: string, at = this.now): Promise<void> {
    for (let tries = 1; tries <= 3; tries++) {
      const invoked = await this.invoke(name, { time: at.replace(/\.\d+Z$/, 'Z') });
      if (invoked.ended === 'answered') return;
      await this.pass(60_000);
    }
  }

  async pass(ms: number): Promise<void> {
    await this.clock.run(this.clock.now + ms);
  }

  /** Forward only. */
  async moveTo(at: string): Promise<void> {
    const ms = Date.parse(at);
    if (ms > this.clock.now) await this.clock.run(ms);
  }

  streamed(reaction: string): Appeared[] {
    return this.#waiting.streams.get(reaction) ?? [];
  }

  queued(reaction: string): Message[] {
    return this.#waiting.queues.get(reaction) ?? [];
  }

  get isQuiet(): boolean {
    return this.#waiting.isEmpty;
  }

  /** Hands a batch of the stream to its function, bisected and offered again as Lambda does. */
  async deliverStream(name: string, records: readonly Appeared[], tries = 1): Promise<void> {
    if (records.length === 0) return;
    const invoked = await this.invoke(name, streamEvent(records));
    const left = invoked.ended === 'answered' ? leftOf(records, invoked.value) : records;
    if (left.length === 0) return;
    if (tries >= mostStreamTries) {
      this.dead.push(...left.map(({ item }) => `${name} ${item.pk} ${item.sk}`));
      return;
    }
    await this.pass(Math.min(10_000, 200 * 2 ** tries));
    const half = left.length === records.length ? Math.ceil(left.length / 2) : left.length;
    await this.deliverStream(name, left.slice(0, half), tries + 1);
    await this.deliverStream(name, left.slice(half), tries + 1);
  }

  /** Hands messages to their function; those that fail come back to the end of the queue. */
  async deliverQueue(name: string, messages: readonly Message[]): Promise<void> {
    const event = { Records: messages.map(({ id, body }) => ({ messageId: id, body })) };
    const invoked = await this.invoke(name, event);
    const failed = invoked.ended === 'answered' ? failedIn(invoked.value) : null;
    for (const message of messages) {
      if (failed !== null && !failed.has(message.id)) continue;
      message.tries += 1;
      if (message.tries < mostQueueTries) this.queued(name).push(message);
      else this.dead.push(`${name} ${message.body.slice(0, 300)}: ${this.log.at(-1) ?? 'it said nothing'}`);
    }
  }

  /** Everything that follows by itself, until nothing does. */
  async settle(): Promise<void> {
    for (let round = 1; round <= 60; round++) {
      // What was done late is done by now, and a marker is old enough.
      await this.pass(2000);
      this.#gather();
      if (this.isQuiet) return;
      for (const { name, trigger } of streamTriggers) {
        const records = this.streamed(name).splice(0, trigger.batchSize);
        await this.deliverStream(name, records);
      }
      for (const { name, trigger } of [...eventTriggers, ...documentTriggers, ...feedbackTriggers]) {
        await this.deliverQueueOf(name, trigger.batchSize);
      }
    }
    throw new Error(`the house never came to rest: ${this.log.slice(-3).join('\n')}`);
  }

  async deliverQueueOf(name: string, batchSize: number): Promise<void> {
    const messages = this.queued(name).splice(0, batchSize);
    if (messages.length > 0) await this.deliverQueue(name, messages);
  }

  snapshot(): Kept {
    return {
      table: this.table.snapshot(),
      buckets: this.services.buckets.map((bucket) => bucket.snapshot()),
      mails: [...this.mails],
      waiting: this.#waiting.snapshot(),
      published: [...this.published],
      now: this.clock.now,
    };
  }

  restore({ table, buckets, mails, waiting, published, now }: Kept): void {
    const before = menuOf(this.table);
    this.table.restore(table);
    for (const [nth, kept] of buckets.entries()) this.services.buckets[nth]?.restore(kept);
    this.services.mails = [...mails];
    this.#waiting.restore(waiting);
    this.published = [...published];
    this.dead.length = 0;
    this.log.length = 0;
    this.clock.clear();
    this.clock.now = now;
    const after = menuOf(this.table);
    const isSame = before.size === after.size && [...before].every((one) => after.has(one));
    if (!isSame) this.coldStart();
    this.takeCalls();
    this.plan = null;
  }
}
