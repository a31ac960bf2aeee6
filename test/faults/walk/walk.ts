import { addDays, amsterdamDate } from '../../../domain/calendar';
import { nextTargetDay } from '../../../domain/holidays';
import type { Command } from '../commands';
import * as c from '../commands';
import { type FaultKind, mayDoPartly } from '../house/calls';
import { House, type Kept, type Reply } from '../house/house';
import { broken, unfinished } from '../invariants';
import { entry, rejected, statement } from '../stages';
import type { Appeared, Stored, Weakness } from '../table/memory-table';
import type { Step } from './random-steps';

type Plain = Readonly<Record<string, unknown>>;

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
const schemeIds = ['proef-een', 'proef-twee'] as const;
/** Little money for many: lists are long, and what comes free matters. */
const caps = [
  { amountCents: 1_800_000, awards: 6 },
  { amountCents: 900_000, awards: 40 },
] as const;
const youths = 60;

/** One with de-minimis aid, and one of which the first payment is due on the grant. */
const schemeOf = (schemeId: string, changes: Readonly<Record<string, unknown>>) =>
  c.aScheme(schemeId, schemeId === schemeIds[0] ? changes : { ...onGrant, ...changes });
const onGrant = {
  stateAid: 'none',
  instalments: [
    { shareBp: 4_000, due: { onGrant: true }, evidence: ['employer-statement'] },
    { shareBp: 6_000, due: { after: 'P3M' }, evidence: ['employer-statement'], lapseAfterDays: 30 },
  ],
};

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
  readonly #seen = new Map<string, Stored>();
  readonly #sent: Command[] = [];
  readonly #reports = new Map<string, string[]>();
  /** What was promised: each must be kept from then on. */
  readonly #promises: { readonly what: string; readonly kept: () => boolean }[] = [];
  readonly #sabotage: Sabotage | null;
  #keys = 0;
  #lostMails = 0;

  private constructor(house: House, sabotage: Sabotage | null) {
    this.#house = house;
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
        return this.#ask(step, this.#submission(choose));
      case 'advance':
        return this.#oneOf(step, this.#caseCommands(choose));
      case 'batch':
        return this.#oneOf(step, this.#batchCommands(choose));
      case 'bank':
        return this.#oneOf(step, this.#bankCommands(choose));
      case 'recovery':
        return this.#oneOf(step, this.#recoveryCommands(choose));
      case 'account':
        return this.#oneOf(step, this.#accountCommands(choose));
      case 'scheme':
        return this.#oneOf(step, this.#schemeCommands(choose));
      case 'books':
        return this.#ask(step, c.closeMonth(pick(schemeIds, choose[0]), this.#lastMonth()));
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

  get #today(): string {
    return amsterdamDate(this.#house.now);
  }

  #lastMonth(): string {
    const date = new Date(`${this.#today.slice(0, 7)}-01T00:00:00Z`);
    date.setUTCDate(0);
    return date.toISOString().slice(0, 7);
  }

  #items(kind: string): Plain[] {
    const found: Plain[] = [];
    for (const { plain } of this.#house.table.items()) if (plain.kind === kind) found.push(plain);
    return found;
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
      const found = this.#items('event').some((one) => one.name === event && String(one.pk).includes(about));
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
      const booked = this.#items('recovery-entry').filter(
        (one) => one.kind === 'recovery-entry' && one.bankReference === body.bankReference,
      );
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

  #submission([a = 0, b = 0, d = 0]: readonly number[]): Command {
    this.#keys += 1;
    const youth = 1 + Math.floor(a * youths);
    const organisation = pick(c.organisations, b);
    const schemeId = pick(schemeIds, d);
    return c.submit({ schemeId, youth, organisation, key: `walk-${this.#keys}`, account: a < 0.8 });
  }

  /** What could be done with some application now, the likely things more than once. */
  #caseCommands([a = 0, , d = 0, e = 0]: readonly number[]): Command[] {
    const applications = this.#items('application');
    if (applications.length === 0) return [];
    // The newest most of all, or a walk would stay with what is long over.
    const application = applications[Math.floor((1 - a * a) * applications.length * 0.999)] as Plain;
    const [id, organisation, status] = [application.id, application.organisation, application.status].map(String) as [
      string,
      string,
      string,
    ];
    const claims = this.#items('claim').filter((claim) => claim.applicationId === id);
    const found = claims.flatMap((claim) => this.#claimCommands(claim, organisation, d));
    const day = addDays(this.#today, -Math.floor(e * 60));
    const endedOn = day < '2026-09-01' ? '2026-10-01' : day;
    const rare = [
      c.of.facts(id, [
        { field: 'placement.hoursPerWeek', value: 12 + Math.floor(d * 24), source: 'Gebeld met de werkgever' },
      ]),
      c.of.assign(id, d < 0.5),
      c.of.person(id),
      c.of.withdraw(id, organisation),
      c.of.change(id, organisation, { endedOn }),
      c.of.change(id, organisation, { hours: [{ from: day, hoursPerWeek: 10 + Math.floor(d * 30) }] }),
      c.of.facts(id, [{ field: 'youth.lastName', value: `Anders ${Math.floor(d * 5)}`, source: 'Paspoort gezien' }]),
      c.of.hold(id, addDays(this.#today, 1 + Math.floor(d * 20))),
      c.of.releaseHold(id),
    ];
    if (['reserved', 'assess', 'waiting'].includes(status)) {
      const decision = c.of.decide(id, 'grant');
      found.push(decision, decision, decision, decision, decision, decision, c.of.decide(id, 'reject'));
    }
    return [...found, pick(rare, d), pick(rare, e)];
  }

  #claimCommands(claim: Plain, organisation: string, d: number): Command[] {
    const id = String(claim.id);
    const times = <T>(one: T, count: number): T[] => Array.from({ length: count }, () => one);
    switch (claim.status) {
      case 'open':
      case 'lapsed':
        return times(c.of.evidence(id, organisation, d < 0.1 ? '2026-10-20' : null), 8);
      case 'submitted':
        return times(c.of.assess(id, d < 0.12 ? 'refuse' : 'confirm'), 8);
      case 'refusal-intended':
        return [c.of.reply(id, organisation), c.of.approve(id), c.of.approve(id, 'return'), c.of.assess(id)];
      case 'assessed':
        return times(c.of.approve(id, d < 0.1 ? 'return' : 'approve'), 8);
      case 'rejected-by-bank':
      case 'returned-by-bank':
        return times(c.retryPayment(id), 3);
      default:
        return [];
    }
  }

  #batchCommands([a = 0]: readonly number[]): Command[] {
    this.#keys += 1;
    const make = c.makeBatch(`batch-${this.#keys}`, nextTargetDay(addDays(this.#today, 1)));
    const batches = this.#items('batch').filter(
      ({ status }) => !['withdrawn', 'recalled', 'settled'].includes(String(status)),
    );
    if (batches.length === 0) return [make];
    const batch = pick(batches, a);
    const id = String(batch.id);
    switch (batch.status) {
      case 'sealed':
        return [c.batches.release(id), c.batches.release(id), c.batches.release(id), c.batches.withdraw(id)];
      case 'released':
        return [
          make,
          make,
          c.batches.recall(id),
          c.batches.approveRecall(id, a < 0.7 ? 'approve' : 'reject'),
          c.batches.file(id),
        ];
      case 'withdrawing':
        return [c.batches.withdraw(id)];
      case 'recalling':
        return [c.batches.approveRecall(id)];
      default:
        return [make];
    }
  }

  /** A bank tells of some lines at a time, again and again, and takes its word back. */
  #bankCommands([a = 0, , d = 0, e = 0]: readonly number[]): Command[] {
    const batches = this.#items('batch').filter(({ releasedAt }) => releasedAt !== null);
    if (batches.length === 0) return [];
    const id = String(batches[Math.floor((1 - a * a) * batches.length * 0.999)]?.id);
    this.#keys += 1;
    const lines = this.#items('batch-line').filter(({ batchId }) => batchId === id);
    const told = new Map(
      this.#items('bank-outcome')
        .filter(({ pk }) => pk === `BATCH#${id}`)
        .map((one) => [one.line, one.status]),
    );
    const some = lines.filter((_, nth) => ((nth * 7919 + Math.floor(d * 1000)) % 10) / 10 < 0.7);
    const open = some.filter(({ line }) => !told.has(line) || told.get(line) === 'accepted');
    const paid = some.filter(({ line }) => told.get(line) === 'paid');
    const said = (all: readonly Plain[], status: 'paid' | 'returned') =>
      statement(
        `S${this.#keys}`,
        all
          .map(({ endToEndId, amountCents }) =>
            entry({ endToEndId: String(endToEndId), amountCents: Number(amountCents), status }, this.#today),
          )
          .join(''),
      );
    const reports: string[] = [];
    if (open.length > 0) {
      const yes = said(open, 'paid');
      reports.push(
        yes,
        yes,
        yes,
        yes,
        rejected(
          `R${this.#keys}`,
          id,
          open.map((line) => String(line.endToEndId)),
        ),
      );
    }
    if (paid.length > 0) reports.push(said(paid.slice(0, 3), 'returned'));
    const earlier = this.#reports.get(id) ?? [];
    const report = reports.length === 0 || e < 0.15 ? earlier[Math.floor(e * earlier.length)] : pick(reports, e);
    if (report === undefined) return [];
    this.#reports.set(id, [...earlier, report]);
    return [c.batches.report(id, report)];
  }

  #recoveryCommands([a = 0, , d = 0]: readonly number[]): Command[] {
    const all = this.#items('recovery');
    if (all.length === 0 || d > 0.9) {
      const applications = this.#items('application').filter(
        ({ status }) => status === 'granted' || status === 'completed',
      );
      return applications.length === 0 ? [] : [c.recoveries.open(String(pick(applications, a).id), '2026-10-15')];
    }
    const recovery = pick(all, a);
    const [id, organisation] = [String(recovery.id), String(recovery.organisation)];
    this.#keys += 1;
    const balance =
      Number(recovery.principalCents) - Number(recovery.collectedCents) - Number(recovery.writtenOffCents);
    const part = Math.max(1, Math.floor(Math.abs(balance) * (d < 0.3 ? 1 : d < 0.35 ? 1.2 : d)));
    const reference = `NTRY-${this.#keys}`;
    switch (recovery.status) {
      case 'proposed':
        return [c.recoveries.intend(id), c.recoveries.intend(id), c.recoveries.evaluate(id)];
      case 'intended':
        return [
          c.recoveries.reply(id, organisation),
          c.recoveries.decide(id),
          c.recoveries.decide(id),
          c.recoveries.decide(id),
          c.recoveries.decide(id, 'drop'),
        ];
      case 'established':
      case 'settled':
      case 'written-off': {
        const entries = this.#items('recovery-entry').filter((one) => one.recoveryId === id);
        const { entryId = 1 } = entries.length === 0 ? {} : (pick(entries, d) as { entryId?: number });
        const claims = this.#items('claim').filter(
          ({ status, applicationId }) => status === 'approved' && applicationId !== id,
        );
        const money =
          balance >= 0
            ? c.recoveries.receive(id, part, this.#today, reference)
            : c.recoveries.refund(id, part, this.#today, reference);
        const amount = Math.min(part, 60_000);
        return [
          money,
          money,
          c.recoveries.evaluate(id),
          c.recoveries.askWriteOff(id, part),
          c.recoveries.decideWriteOff(id, d < 0.5 ? 'approve' : 'refuse'),
          c.recoveries.reverse(id, Number(entryId)),
          ...(claims.length === 0 ? [] : [c.recoveries.offset(id, String(pick(claims, d).id), amount)]),
        ];
      }
      default:
        return [c.recoveries.evaluate(id)];
    }
  }

  #accountCommands([a = 0, , d = 0]: readonly number[]): Command[] {
    const organisation = pick(c.organisations, a);
    return [
      c.accounts.ask(organisation, pick(c.ibans, d)),
      c.accounts.check(organisation, d < 0.85 ? 'confirm' : 'refuse'),
      c.accounts.confirm(organisation, d < 0.85 ? 'confirm' : 'refuse'),
      c.accounts.verify(organisation, this.#today),
    ];
  }

  #schemeCommands([a = 0, , d = 0]: readonly number[]): Command[] {
    const schemeId = pick(schemeIds, a);
    const versions = this.#items('scheme').filter((one) => one.schemeId === schemeId);
    const version = versions.length;
    const newest = versions.find((one) => one.version === version);
    if (d < 0.4) return [c.pauseScheme(schemeId, d < 0.2)];
    if (newest?.status === 'draft') return [c.publishScheme(schemeId, version)];
    const awards = 4 + Math.floor(d * 12);
    const draft = schemeOf(schemeId, {
      version: version + 1,
      publishedOn: this.#today,
      caps: { amountCents: awards * 300_000, awards: schemeId === schemeIds[0] ? awards : 40 },
    });
    return [c.draftScheme(draft)];
  }

  async #night([a = 0]: readonly number[]): Promise<void> {
    const house = this.#house;
    const day = addDays(this.#today, 1 + (a < 0.25 ? Math.floor(a * 160) : 0));
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

const pick = <T>(all: readonly T[], by = 0): T => all[Math.min(all.length - 1, Math.floor(by * all.length))] as T;

function hash(text: string): number {
  let value = 0;
  for (const character of text) value = (value * 31 + character.charCodeAt(0)) % 65_521;
  return value;
}
