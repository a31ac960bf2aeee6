import { createHash } from 'node:crypto';
import { idNumber } from '../domain/payout-fixtures';
import { entry, rejected, type Said, statement } from './bank-reports';
import type { Command } from './commands';
import * as c from './commands';
import type { House } from './house/house';

/** What stages leave behind for those that go on from them. */
export type Names = Map<string, string>;

/** A house at some moment of its life, with names for what is in it. */
export class World {
  readonly house: House;
  names: Names = new Map();

  constructor(house: House) {
    this.house = house;
  }

  name(name: string): string {
    const found = this.names.get(name);
    if (found === undefined) throw new Error(`nothing is called ${name}`);
    return found;
  }

  /** Does what is asked, and all that follows by itself. @throws Error on a refusal */
  async do(...commands: readonly Command[]): Promise<Record<string, unknown>> {
    let last: Record<string, unknown> = {};
    for (const { name, parts } of commands) last = await this.house.done(name, parts);
    await this.house.settle();
    return last;
  }

  async called(name: string, command: Command): Promise<void> {
    this.names.set(name, String((await this.do(command)).id));
  }

  /** The daily rules as they run at the end of the night before. */
  async night(day: string): Promise<void> {
    await this.house.moveTo(`${day}T03:00:00.000Z`);
    for (const rule of ['open-due-claims', 'lapse-claims']) {
      await this.house.schedule(rule, `${day}T03:00:00.000Z`);
      await this.house.settle();
    }
    await this.house.moveTo(`${day}T09:00:00.000Z`);
  }
}

/** The letter of that kind that the application has: its id, and the tags of the mail about it. */
export function letterOf(world: World, applicationId: string, letterKind: string) {
  const all = [...world.house.table.items()].map(({ plain }) => plain);
  const letter = all.find(
    (item) => item.letterKind === letterKind && item.applicationId === applicationId && item.kind === 'letter',
  );
  if (letter === undefined) throw new Error(`no letter ${letterKind}`);
  const { letterId, writtenAt } = letter;
  const tag = Buffer.from(JSON.stringify([applicationId, letterId, writtenAt])).toString('base64url');
  return { letterId: String(letterId), tags: { letter: tag } };
}

export const [one, two] = ['proef-een', 'proef-twee'] as const;
const [first, second] = c.organisations;

interface Stage {
  readonly from: string | null;
  readonly run: (world: World) => Promise<void>;
}

const claim = (world: World, name: string, instalment = 1) => `${world.name(name)}-${instalment}`;

/** Submits under a name. */
const submitted = (world: World, name: string, youth: number, organisation: string, schemeId: string = one) =>
  world.called(name, c.submit({ schemeId, youth, organisation }));

/** What stands in a batch, as the bank would speak of it. */
export const linesOf = (
  world: World,
  batchId: string,
): { endToEndId: string; amountCents: number; claimId: string }[] =>
  [...world.house.table.items()]
    .filter(({ plain }) => plain.kind === 'batch-line' && plain.batchId === batchId)
    .map(({ plain }) => ({
      endToEndId: String(plain.endToEndId),
      amountCents: Number(plain.amountCents),
      claimId: String(plain.claimId),
    }));

export const paidReport = (world: World, batchId: string, id: string, on: string, status: Said['status'] = 'paid') =>
  statement(
    id,
    linesOf(world, batchId)
      .map((line) => entry({ ...line, status }, on))
      .join(''),
  );

export const sha256 = (content: string): string => createHash('sha256').update(content).digest('hex');

/** What was withdrawn in August of the year before. */
export const destructionList = `${c.region}.2027-10`;

/** A rule has run on every day up to this one: the next run has one day to do, as in every night but the first. */
const ran = async (world: World, rule: string, at: string): Promise<void> => {
  await world.house.moveTo(at);
  await world.house.schedule(rule, at);
  await world.house.settle();
};

/** Every moment that a use case is tried at, and how the house comes there. */
export const stages: Readonly<Record<string, Stage>> = {
  empty: { from: null, run: async () => {} },
  region: { from: 'empty', run: async (world) => void (await world.do(c.saveRegion())) },
  drafted: { from: 'region', run: async (world) => void (await world.do(c.draftScheme(c.aScheme(one)))) },
  published: {
    from: 'drafted',
    async run(world) {
      await world.do(c.publishScheme(one, 1));
      await world.do(c.draftScheme(c.aScheme(two)), c.publishScheme(two, 1));
      await world.house.moveTo('2026-08-20T09:00:00.000Z');
    },
  },
  /** After the window closed: 31 December 2026, 17:00. */
  closed: { from: 'published', run: (world) => world.house.moveTo('2027-01-05T09:00:00.000Z') },
  pleaded: { from: 'closed', run: (world) => world.called('hardship', c.intake.ask(one, first)) },
  permitted: {
    from: 'pleaded',
    run: async (world) => void (await world.do(c.intake.decide(world.name('hardship'), 'granted'))),
  },
  paused: { from: 'published', run: async (world) => void (await world.do(c.pauseScheme(one, true))) },
  reserved: { from: 'published', run: (world) => submitted(world, 'a', 1, first) },
  waiting: {
    from: 'reserved',
    async run(world) {
      await submitted(world, 'b', 2, first);
      await submitted(world, 'c', 3, second);
      await submitted(world, 'd', 4, second);
      await submitted(world, 'e', 5, second);
    },
  },
  unwilling: {
    from: 'waiting',
    run: (world) => world.called('f', c.submit({ schemeId: one, youth: 6, organisation: second, agreesToWait: false })),
  },
  listEnded: { from: 'waiting', run: async (world) => void (await world.do(c.waitingList.end(one))) },
  completing: {
    from: 'waiting',
    run: async (world) => void (await world.do(c.terms.ask(world.name('a'), '2026-09-03'))),
  },
  notCompleted: { from: 'completing', run: (world) => world.house.moveTo('2026-09-04T09:00:00.000Z') },
  beforeWarning: { from: 'waiting', run: (world) => ran(world, 'watch-terms', '2026-09-30T03:00:00.000Z') },
  /** Its term ended on 15 October 2026. */
  overdue: { from: 'waiting', run: (world) => world.house.moveTo('2026-10-16T09:00:00.000Z') },
  late: {
    from: 'overdue',
    async run(world) {
      await world.do(c.terms.notice(world.name('a'), first));
      await world.house.moveTo('2026-11-09T09:00:00.000Z');
      await world.do(c.of.decide(world.name('a'), 'reject'));
    },
  },
  objected: {
    from: 'late',
    run: async (world) => void (await world.do(c.procedures.object(world.name('a'), 'rejection', '2026-11-09'))),
  },
  revoking: {
    from: 'granted',
    async run(world) {
      await world.do(c.procedures.intend(world.name('a'), 'revoke-application', 0));
      await world.house.moveTo('2026-10-30T09:00:00.000Z');
    },
  },
  penalised: {
    from: 'late',
    async run(world) {
      await world.do(c.terms.fix(world.name('a')));
      await world.house.moveTo('2026-11-20T09:00:00.000Z');
    },
  },
  raised: {
    from: 'waiting',
    run: async (world) => {
      const caps = { amountCents: 1_200_000, awards: 4 };
      await world.do(c.draftScheme(c.aScheme(one, { version: 2, publishedOn: '2026-08-20', caps })));
    },
  },
  granted: {
    from: 'waiting',
    async run(world) {
      for (const name of ['a', 'b', 'c']) await world.do(c.of.decide(world.name(name), 'grant'));
    },
  },
  beforeDue: { from: 'granted', run: (world) => ran(world, 'open-due-claims', '2026-10-31T03:00:00.000Z') },
  open: { from: 'granted', run: (world) => world.night('2026-11-02') },
  beforeLapse: { from: 'open', run: (world) => ran(world, 'lapse-claims', '2027-01-01T03:00:00.000Z') },
  beforeRelease: { from: 'open', run: (world) => ran(world, 'lapse-claims', '2027-01-19T03:00:00.000Z') },
  handedIn: {
    from: 'open',
    async run(world) {
      for (const [name, of] of [
        ['a', first],
        ['b', first],
        ['c', second],
      ] as const)
        await world.do(c.of.evidence(claim(world, name), of));
    },
  },
  refusing: { from: 'handedIn', run: async (world) => void (await world.do(c.of.assess(claim(world, 'a'), 'refuse'))) },
  assessed: {
    from: 'handedIn',
    async run(world) {
      for (const name of ['a', 'b', 'c']) await world.do(c.of.assess(claim(world, name)));
    },
  },
  approved: {
    from: 'assessed',
    async run(world) {
      for (const name of ['a', 'b', 'c']) await world.do(c.of.approve(claim(world, name)));
      await world.house.moveTo('2026-11-17T09:00:00.000Z');
    },
  },
  held: { from: 'approved', run: async (world) => void (await world.do(c.of.hold(world.name('a'), '2026-12-01'))) },
  sealed: { from: 'approved', run: (world) => world.called('batch', c.makeBatch('batch-1', '2026-11-19')) },
  released: { from: 'sealed', run: async (world) => void (await world.do(c.batches.release(world.name('batch')))) },
  recalling: { from: 'released', run: async (world) => void (await world.do(c.batches.recall(world.name('batch')))) },
  rejected: {
    from: 'released',
    async run(world) {
      await world.house.moveTo('2026-11-20T09:00:00.000Z');
      const references = linesOf(world, world.name('batch')).map(({ endToEndId }) => endToEndId);
      await world.do(c.batches.report(world.name('batch'), rejected('R1', world.name('batch'), references)));
    },
  },
  paid: {
    from: 'released',
    async run(world) {
      await world.house.moveTo('2026-11-20T09:00:00.000Z');
      const xml = paidReport(world, world.name('batch'), 'S1', '2026-11-19');
      await world.do(c.batches.report(world.name('batch'), xml));
    },
  },
  asked: {
    from: 'approved',
    run: async (world) => void (await world.do(c.accounts.ask(first, c.ibans[1]))),
  },
  checked: { from: 'asked', run: async (world) => void (await world.do(c.accounts.check(first))) },
  cooling: { from: 'checked', run: async (world) => void (await world.do(c.accounts.confirm(first))) },
  askedAfterReject: {
    from: 'rejected',
    run: async (world) => void (await world.do(c.accounts.ask(first, c.ibans[1]), c.accounts.check(first))),
  },
  proposed: {
    from: 'paid',
    run: async (world) => void (await world.do(c.of.change(world.name('a'), first, { endedOn: '2026-10-15' }))),
  },
  intended: { from: 'proposed', run: async (world) => void (await world.do(c.recoveries.intend(world.name('a')))) },
  established: {
    from: 'intended',
    async run(world) {
      await world.house.moveTo('2026-12-14T09:00:00.000Z');
      await world.do(c.recoveries.decide(world.name('a')));
    },
  },
  writingOff: {
    from: 'established',
    run: async (world) => void (await world.do(c.recoveries.askWriteOff(world.name('a'), 20_000))),
  },
  received: {
    from: 'established',
    run: async (world) => void (await world.do(c.recoveries.receive(world.name('a'), 50_000, '2026-12-14', 'NTRY-1'))),
  },
  overpaid: {
    from: 'established',
    run: async (world) => void (await world.do(c.recoveries.receive(world.name('a'), 130_000, '2026-12-14', 'NTRY-1'))),
  },
  offsettable: {
    from: 'established',
    async run(world) {
      await world.night('2027-03-02');
      await world.do(c.of.evidence(claim(world, 'b', 2), first));
      await world.do(c.of.assess(claim(world, 'b', 2)));
      await world.do(c.of.approve(claim(world, 'b', 2)));
    },
  },
  announced: {
    from: 'open',
    async run(world) {
      await world.called('document', c.announce(c.employerOf(first), pdf, 'application/pdf', sha256(pdf)));
    },
  },
  uploaded: {
    from: 'announced',
    async run(world) {
      const key = keyOf(world, world.name('document'));
      world.house.uploaded(key, Buffer.from(pdf), 'application/pdf');
      await world.house.settle();
    },
  },
  announcedReport: {
    from: 'released',
    async run(world) {
      await world.house.moveTo('2026-11-20T09:00:00.000Z');
      const xml = paidReport(world, world.name('batch'), 'S1', '2026-11-19');
      await world.called('report', c.announce(c.people.finance, xml, 'application/xml', sha256(xml)));
      world.house.uploaded(keyOf(world, world.name('report')), Buffer.from(xml), 'application/xml');
      await world.house.settle();
    },
  },
  withdrawn: { from: 'waiting', run: async (world) => void (await world.do(c.of.withdraw(world.name('d'), second))) },
  beforeListed: { from: 'withdrawn', run: (world) => ran(world, 'propose-destruction', '2027-09-01T04:00:00.000Z') },
  stopped: {
    from: 'withdrawn',
    async run(world) {
      const { stops } = (await world.do(c.records.stop(world.name('d')))) as { stops: { stopId: string }[] };
      world.names.set('stop', String(stops[0]?.stopId));
    },
  },
  listed: {
    from: 'withdrawn',
    async run(world) {
      await world.house.moveTo('2027-10-01T04:00:00.000Z');
      await world.house.schedule('propose-destruction');
      await world.house.settle();
    },
  },
  reviewed: { from: 'listed', run: async (world) => void (await world.do(c.records.review(destructionList))) },
  agreed: {
    from: 'reviewed',
    run: async (world) => void (await world.do(c.records.decide(destructionList, 'approve'))),
  },
  linked: {
    from: 'granted',
    async run(world) {
      const { path } = await world.do(c.youth.link(world.name('a')));
      world.names.set('token', String(path).split('#')[1] ?? '');
    },
  },
  visited: { from: 'linked', run: async (world) => void (await world.do(c.youth.visit(world.name('token')))) },
  corrected: { from: 'visited', run: async (world) => void (await world.do(c.youth.correct(world.name('token')))) },
  december: {
    from: 'paid',
    async run(world) {
      await world.house.moveTo('2026-12-10T09:00:00.000Z');
      for (const month of ['2026-08', '2026-09', '2026-10']) await world.do(c.closeMonth(one, month));
    },
  },
};

export const pdf = `%PDF-1.7\n${idNumber(1)}`;

export function keyOf(world: World, documentId: string): string {
  for (const { plain } of world.house.table.items()) {
    if (plain.kind === 'document' && plain.id === documentId) return String(plain.objectKey);
  }
  throw new Error(`no document ${documentId}`);
}
