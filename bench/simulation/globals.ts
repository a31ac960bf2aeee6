import * as realCrypto from 'node:crypto';
import type { Random } from '../model/random';
import type { Planned, VirtualClock } from './clock';

/** The globals that tell time or chance, as a container has them: of the virtual clock and of the seed. */
export interface ContainerGlobals {
  readonly setTimeout: (run: (...args: unknown[]) => void, ms?: number, ...args: unknown[]) => object;
  readonly clearTimeout: (timer: unknown) => void;
  readonly Date: DateConstructor;
  readonly performance: { now(): number };
  readonly AbortSignal: typeof AbortSignal;
  readonly Math: Math;
}

export const containerGlobals = (clock: VirtualClock, random: Random): ContainerGlobals => ({
  ...timers(clock),
  Date: virtualDate(clock),
  performance: { now: () => clock.now },
  AbortSignal: virtualAbortSignal(clock),
  Math: Object.assign(Object.create(Math), { random }) as Math,
});

class Timer {
  readonly planned: Planned;

  constructor(planned: Planned) {
    this.planned = planned;
  }

  ref(): this {
    return this;
  }

  unref(): this {
    return this;
  }
}

const timers = (clock: VirtualClock): Pick<ContainerGlobals, 'setTimeout' | 'clearTimeout'> => ({
  setTimeout: (run, ms = 0, ...args) => new Timer(clock.plan(clock.now + Math.max(0, ms), () => run(...args))),
  clearTimeout(timer) {
    if (timer instanceof Timer) timer.planned.cancel();
  },
});

/** A clock ticks whole milliseconds. */
const virtualDate = (clock: VirtualClock): DateConstructor =>
  new Proxy(Date, {
    construct: (target, args, newTarget) =>
      Reflect.construct(
        target,
        args.length === 0 ? [Math.floor(clock.now)] : args,
        newTarget === Date ? target : newTarget,
      ),
    apply: () => new Date(Math.floor(clock.now)).toString(),
    get: (target, name, receiver) =>
      name === 'now' ? () => Math.floor(clock.now) : Reflect.get(target, name, receiver),
  });

const virtualAbortSignal = (clock: VirtualClock): typeof AbortSignal =>
  new Proxy(AbortSignal, {
    get(target, name, receiver) {
      if (name !== 'timeout') return Reflect.get(target, name, receiver);
      return (ms: number) => {
        const controller = new AbortController();
        const reason = () => controller.abort(new DOMException('The operation timed out', 'TimeoutError'));
        clock.plan(clock.now + ms, reason);
        return controller.signal;
      };
    },
  });

/** Chance for what asks `node:crypto`: ids and nonces follow from the seed too. Never for real secrets. */
export function seededCrypto(random: Random): typeof realCrypto {
  const bytes = (size: number) => {
    const made = Buffer.alloc(size);
    for (let at = 0; at < size; at++) made[at] = random() * 256;
    return made;
  };
  const fill = <T extends NodeJS.ArrayBufferView>(into: T): T => {
    Buffer.from(into.buffer, into.byteOffset, into.byteLength).set(bytes(into.byteLength));
    return into;
  };
  const uuid = () => {
    const hex = bytes(16).toString('hex');
    return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-4${hex.slice(13, 16)}-8${hex.slice(17, 20)}-${hex.slice(20)}`;
  };
  const seeded = { randomBytes: bytes, randomUUID: uuid, getRandomValues: fill, randomFillSync: fill };
  return { ...realCrypto, ...seeded, default: { ...realCrypto, ...seeded } } as unknown as typeof realCrypto;
}

/** For packages that look for chance at the global object. */
export const globalWith = (crypto: typeof realCrypto): typeof globalThis =>
  Object.create(globalThis, { crypto: { value: crypto } }) as typeof globalThis;
