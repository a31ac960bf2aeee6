import * as c from '../commands';
import { one, two } from '../world';
import { first, type StagesByName, second, submitted } from './stage';

/** From an empty house to awards that were granted. */
export const intakeStages: StagesByName = {
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
};
