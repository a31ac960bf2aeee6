import { rejected } from '../bank-reports';
import * as c from '../commands';
import { keyOf, linesOf, one, paidReport, pdf, sha256 } from '../world';
import { claim, first, ran, type StagesByName, second } from './stage';

/** From claims that open to payments, and what the bank tells of them. */
export const payoutStages: StagesByName = {
  beforeDue: { from: 'granted', run: (world) => ran(world, 'open-due-claims', '2026-10-31T03:00:00.000Z') },
  open: { from: 'granted', run: (world) => world.night('2026-11-02') },
  beforeReminder: { from: 'open', run: (world) => ran(world, 'lapse-claims', '2026-12-24T03:00:00.000Z') },
  beforeLapse: { from: 'beforeReminder', run: (world) => ran(world, 'lapse-claims', '2027-01-01T03:00:00.000Z') },
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
  december: {
    from: 'paid',
    async run(world) {
      await world.house.moveTo('2026-12-10T09:00:00.000Z');
      for (const month of ['2026-08', '2026-09', '2026-10']) await world.do(c.closeMonth(one, month));
    },
  },
};
