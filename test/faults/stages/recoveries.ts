import * as c from '../commands';
import { claim, first, type StagesByName } from './stage';

/** Money that is claimed back. */
export const recoveriesStages: StagesByName = {
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
};
