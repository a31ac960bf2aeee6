import { addDays } from '../../../domain/calendar';
import type { Command } from '../commands';
import * as c from '../commands';
import { type FaultKind, mayDoPartly } from '../house/calls';
import { House, type Kept } from '../house/house';
import type { Reply } from '../house/platform';
import { broken, unfinished } from '../invariants';
import type { Weakness } from '../table/memory-table';
import type { Appeared, Stored } from '../table/stored';
import { Choices, caps, pick, schemeIds, schemeOf } from './choices';
import type { Step } from './random-steps';

/** Items that are written once and never again: what was acknowledged is in them. */
const forEver = new Set([
  'event',
  'ledger-entry',
  'batch-line',
  'recovery-entry',
  'fact',
  'former-person',
  'opened',
  'bank-account-history',
]);

/** The first payments are due within days, the second in March. */
const startAt = '2026-10-20T08:00:00.000Z';
const kinds: readonly FaultKind[] = [
  'fails-before',
  'fails-after',
  'answer-lost-once',
  'throttled',
  'late',
  'killed',
  'partly',
];

let opened: Promise<{ house: House; kept: Kept }> | undefined;

async function openHouse(): Promise<{ house: House; kept: Kept }> {
  const house = await House.open(startAt);
  const begin: Command[] = [c.saveRegion()];
  for (const [index, schemeId] of schemeIds.entries()) {
    begin.push(c.draftScheme(schemeOf(schemeId, { caps: caps[index] })), c.publishScheme(schemeId, 1));
  }
  for (const { name, parts } of begin) await house.done(name, parts);
  await house.settle();
  return { house, kept: house.snapshot() };
}

/** Breaks the house on purpose: for tests that show that this is found. */
export interface Sabotage {
  readonly weakness?: Weakness;
  /** Behind everybody's back, after each step. */
  readonly after?: (house: House) => void;
}

/** One life of a house, step after step, in one process with others: one at a time. */
export class Walk {
  readonly #house: House;
  readonly #choices: Choices;
  readonly #seen = new Map<string, Stored>();
  readonly #sent: Command[] = [];
  /** What was promised: each must be kept from then on. */
  readonly #promises: { readonly what: string; readonly kept: () => boolean }[] = [];
  readonly #sabotage: Sabotage | null;
  #lostMails = 0;

  private constructor(house: House, sabotage: Sabotage | null) {
    this.#house = house;
    this.#choices = new Choices(house);
    this.#sabotage = sabotage;
  }

  static async begin(sabotage: Sabotage | null = null): Promise<Walk> {
    opened ??= openHouse();
    const { house, kept } = await opened;
    house.restore(kept);
    house.coldStart();
    house.table.weakness = sabotage?.weakness ?? null;
    return new Walk(house, sabotage);
  }

  get house(): House {
    return this.#house;
  }

  /** Takes a step; what is wrong after it, in words. */
  async take(step: Step): Promise<string[]> {
    this.#plan(step);
    await this.#do(step);
    this.#house.plan = null;
    this.#sabotage?.after?.(this.#house);
    return [...broken(this.#house), ...this.#changedForEver(), ...this.#brokenPromises()];
  }

  /** Lets everything end that was begun, without faults; what is wrong then. */
  async end(): Promise<string[]> {
    const house = this.#house;
    house.plan = null;
    await house.pass(60_000);
    await house.settle();
    await house.schedule('allocate-budget');
    await house.settle();
    return [
      ...broken(house),
      ...unfinished(house, this.#lostMails),
      ...this.#changedForEver(),
      ...this.#brokenPromises(),
    ];
  }

  #plan({ fault }: Step): void {
    if (fault === null) return;
    const kind = kinds[Math.floor(fault.kind * kinds.length)] ?? 'killed';
    let asked: string | null = null;
    let met = false;
    this.#house.plan = (call) => {
      asked ??= call.caller;
      if (met || call.caller !== asked || call.nth < fault.nth) return null;
      if (call.operation === 'answer' && kind !== 'killed') return null;
      if (kind === 'partly' && !mayDoPartly(call.operation)) return null;
      met = true;
      // A mail of a group that is not noted, or whose answer is lost, is sent again with its group.
      if (call.caller === 'notify') this.#lostMails += 40;
      return kind;
    };
  }

  async #do(step: Step): Promise<void> {
    const { choose } = step;
    switch (step.do) {
      case 'submit':
        return this.#ask(step, this.#choices.submission(choose));
      case 'advance':
        return this.#oneOf(step, this.#choices.caseCommands(choose));
      case 'batch':
        return this.#oneOf(step, this.#choices.batchCommands(choose));
      case 'bank':
        return this.#oneOf(step, this.#choices.bankCommands(choose));
      case 'recovery':
        return this.#oneOf(step, this.#choices.recoveryCommands(choose));
      case 'account':
        return this.#oneOf(step, this.#choices.accountCommands(choose));
      case 'scheme':
        return this.#oneOf(step, this.#choices.schemeCommands(choose));
      case 'books':
        return this.#ask(step, c.closeMonth(pick(schemeIds, choose[0]), this.#choices.lastMonth()));
      case 'deliver':
        return this.#deliver(choose);
      case 'pass':
        return this.#house.pass(Math.floor(Math.exp((choose[0] ?? 0) * 18)) * 10);
      case 'night':
        return this.#night(choose);
      case 'sweep':
        return this.#house.schedule('allocate-budget');
      case 'again': {
        const command = this.#sent.length === 0 ? undefined : pick(this.#sent, choose[0]);
        return command === undefined ? undefined : this.#ask(step, command);
      }
    }
  }

  async #oneOf(step: Step, commands: readonly Command[]): Promise<void> {
    if (commands.length > 0) await this.#ask(step, pick(commands, step.choose[1]));
  }

  /** Once, or until it is answered: clients give up now and then. */
  async #ask(step: Step, command: Command): Promise<void> {
    this.#sent.push(command);
    const house = this.#house;
    const before = step.fault === null ? house.table.snapshot().items : null;
    let reply: Reply | null = await house.ask(command.name, command.parts);
    if ((reply === null || reply.status >= 500) && (step.choose[5] ?? 0) < 0.6) {
      await house.pass(1500);
      reply = await house.ask(command.name, command.parts);
    }
    if (reply !== null && reply.status < 300) this.#promise(command, reply);
    if (reply !== null && reply.status >= 400 && reply.status < 500 && before !== null)
      this.#expectUnchanged(command, reply, before);
    if (reply !== null && reply.status >= 500 && step.fault === null) {
      throw new Error(
        `${command.name} answered ${reply.status} though nothing failed: ${house.log.slice(-2).join(' ')}`,
      );
    }
    if (reply === null && step.fault === null) throw new Error(`${command.name} gave no answer though nothing failed`);
  }

  /** Who is refused has changed nothing, but for what goes on in steps. */
  #expectUnchanged({ name }: Command, { text }: Reply, before: ReadonlyMap<string, Stored>): void {
    if (['make-batch', 'withdraw-batch', 'approve-recall', 'import-bank-report'].includes(name)) return;
    const now = this.#house.table.snapshot().items;
    const changed = [...now].filter(([id, stored]) => before.get(id) !== stored).map(([id]) => id);
    if (changed.length > 0)
      throw new Error(`${name} was refused and changed ${changed.join(', ')}: ${text.slice(0, 200)}`);
  }

  /** What an answer says must be so for good. */
  #promise({ name, parts }: Command, { json }: Reply): void {
    const answer = json as Record<string, unknown> | undefined;
    const told = (event: string, about: string) => {
      const found = this.#choices.items('event').some((one) => one.name === event && String(one.pk).includes(about));
      if (!found) throw new Error(`${name} was acknowledged, and no ${event} of ${about} is there`);
    };
    const id = String(answer?.id ?? '');
    const body = (parts.body ?? {}) as Record<string, unknown>;
    if (name === 'submit-application') {
      told('application.received', id);
      const { receivedAt } = answer as { receivedAt: string };
      this.#promises.push({
        what: `application ${id} was received at ${receivedAt}`,
        kept: () => this.#house.table.get(`APPLICATION#${id}`, 'APPLICATION')?.plain.receivedAt === receivedAt,
      });
    }
    if (name === 'decide-application')
      told(body.outcome === 'grant' ? 'application.granted' : 'application.rejected', id);
    if (name === 'withdraw-application') told('application.withdrawn', id);
    if (name === 'make-batch') told('batch.sealed', id);
    if (name === 'release-batch') told('batch.released', id);
    if (name === 'receive-recovery') {
      const booked = this.#choices
        .items('recovery-entry')
        .filter((one) => one.kind === 'recovery-entry' && one.bankReference === body.bankReference);
      if (booked.length === 0) throw new Error(`a receipt ${body.bankReference} was acknowledged, and not booked`);
    }
  }

  #brokenPromises(): string[] {
    return this.#promises.filter(({ kept }) => !kept()).map(({ what }) => `not kept: ${what}`);
  }

  /** What is written for good stands as it was written. */
  #changedForEver(): string[] {
    const found: string[] = [];
    const { items } = this.#house.table.snapshot();
    for (const [id, stored] of this.#seen) {
      const now = items.get(id);
      if (now === undefined) found.push(`${id.replace('\0', ' ')} is gone`);
      else if (now !== stored) found.push(`${id.replace('\0', ' ')} was written over`);
    }
    for (const [id, stored] of items) if (forEver.has(String(stored.plain.kind))) this.#seen.set(id, stored);
    return found;
  }

  async #night([a = 0]: readonly number[]): Promise<void> {
    const house = this.#house;
    const day = addDays(this.#choices.today, 1 + (a < 0.25 ? Math.floor(a * 160) : 0));
    await house.moveTo(`${day}T03:00:00.000Z`);
    for (const rule of ['open-due-claims', 'lapse-claims', 'check-budgets']) await house.schedule(rule);
  }

  /** Some of what waits, in another order than it came in between shards, and now and then twice. */
  async #deliver([a = 0, b = 0, d = 0, e = 0]: readonly number[]): Promise<void> {
    const house = this.#house;
    const streams = ['allocate-budget', 'publish-events'];
    const queues = ['notify', 'adopt-account', 'follow-recoveries'];
    const busy = [
      ...streams.filter((name) => house.streamed(name).length > 0),
      ...queues.filter((name) => house.queued(name).length > 0),
    ];
    if (busy.length === 0) return;
    const name = pick(busy, a);
    if (streams.includes(name)) {
      const waiting = house.streamed(name);
      const shard = (one: Appeared) => hash(one.item.pk) % 4;
      const wanted = shard(pick(waiting, b));
      const batch = waiting.filter((one) => shard(one) === wanted).slice(0, 1 + Math.floor(d * 100));
      for (const one of batch) waiting.splice(waiting.indexOf(one), 1);
      await house.deliverStream(name, batch);
      if (e < 0.1) await house.deliverStream(name, batch);
      return;
    }
    const queue = house.queued(name);
    const batch = queue.splice(Math.floor(b * queue.length), 1 + Math.floor(d * 10));
    await house.deliverQueue(name, batch);
    if (e < 0.1 && name !== 'notify') await house.deliverQueue(name, batch);
  }
}

function hash(text: string): number {
  let value = 0;
  for (const character of text) value = (value * 31 + character.charCodeAt(0)) % 65_521;
  return value;
}
