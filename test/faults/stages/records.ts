import * as c from '../commands';
import { destructionList } from '../world';
import { ran, type StagesByName, second } from './stage';

/** Records that are to go, and the page of the youth. */
export const recordsStages: StagesByName = {
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
};
