import type { Command } from '../commands';
import type { Reply } from '../house/platform';
import type { World } from '../world';

/** A function at work at some moment: what is asked of it, or what makes it start. */
export interface Case {
  readonly function: string;
  /** Tells it from another case of the same function. */
  readonly when: string;
  readonly at: string;
  /** Kinds of what may be there once more, or be another one, but never less, when it is asked for once more. */
  readonly again?: readonly string[];
  /** As a client that asks until it is answered, or as the platform; what follows by itself follows after it. */
  readonly act: (world: World) => Promise<Reply | null>;
}

export const asked = (at: string, when: string, command: (world: World) => Command): Case => {
  let name = '';
  return {
    get function() {
      return name;
    },
    when,
    at,
    act: (world) => {
      const made = command(world);
      name = made.name;
      return world.house.request(made.name, made.parts);
    },
  };
};

/** A route: its function's name first, so that the list can be held against the manifest. */
export const route = (name: string, at: string, when: string, command: (world: World) => Command): Case => ({
  ...asked(at, when, command),
  function: name,
});

export const reaction = (name: string, at: string, when: string, ...commands: ((world: World) => Command)[]): Case => ({
  function: name,
  when,
  at,
  async act(world) {
    for (const command of commands) {
      const { name: asks, parts } = command(world);
      await world.house.done(asks, parts);
    }
    return null;
  },
});

export const rule = (name: string, at: string, when: string, moment: string): Case => ({
  function: name,
  when,
  at,
  async act({ house }) {
    await house.moveTo(moment);
    await house.schedule(name, moment);
    await house.settle();
    // The run of the next night finds what was left.
    const next = new Date(Date.parse(moment) + 86_400_000).toISOString();
    await house.moveTo(next);
    await house.schedule(name, next);
    return null;
  },
});
