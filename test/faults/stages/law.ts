import * as c from '../commands';
import { first, ran, type StagesByName } from './stage';

/** What the law says about terms, objections and decisions that are taken back. */
export const lawStages: StagesByName = {
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
};
