import { expect, test } from 'vitest';
import { broken, unfinished } from './invariants';
import { Stages } from './lives';
import { stages } from './stages';

const lives = Stages.open();

test.each(Object.keys(stages))('the house comes to "%s" and all is well', async (name) => {
  const { house } = await (await lives).at(name);
  expect([...broken(house), ...unfinished(house)]).toEqual([]);
});
