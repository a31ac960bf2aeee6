import * as c from '../commands';
import { one, type World } from '../world';

export const [first, second] = c.organisations;

/** A moment that a use case is tried at, and how the house comes there. */
export interface Stage {
  readonly from: string | null;
  readonly run: (world: World) => Promise<void>;
}

export type StagesByName = Readonly<Record<string, Stage>>;

export const claim = (world: World, name: string, instalment = 1) => `${world.name(name)}-${instalment}`;

/** Submits under a name. */
export const submitted = (world: World, name: string, youth: number, organisation: string, schemeId: string = one) =>
  world.called(name, c.submit({ schemeId, youth, organisation }));

/** A rule has run on every day up to this one: the next run has one day to do, as in every night but the first. */
export const ran = async (world: World, rule: string, at: string): Promise<void> => {
  await world.house.moveTo(at);
  await world.house.schedule(rule, at);
  await world.house.settle();
};
