import { House, type Kept } from './house/house';
import { stages } from './stages';
import { type Names, World } from './world';

interface Reached {
  readonly kept: Kept;
  readonly names: Names;
}

/** Stages of one house, each lived through once and come back to as often as one likes. */
export class Stages {
  readonly world: World;
  readonly #reached = new Map<string, Reached>();

  private constructor(world: World) {
    this.world = world;
  }

  static async open(): Promise<Stages> {
    return new Stages(new World(await House.open('2026-08-18T09:00:00.000Z')));
  }

  /** Sets the house to this moment, with no function that knows anything of it. */
  async at(name: string): Promise<World> {
    const stage = stages[name];
    if (stage === undefined) throw new Error(`there is no stage ${name}`);
    const { world } = this;
    const reached = this.#reached.get(name);
    if (reached === undefined) {
      if (stage.from !== null) await this.at(stage.from);
      await stage.run(world);
      this.#reached.set(name, { kept: world.house.snapshot(), names: new Map(world.names) });
      return this.at(name);
    }
    world.house.restore(reached.kept);
    world.names = new Map(reached.names);
    return world;
  }
}
