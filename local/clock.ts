/**
 * The one clock of the system, simulated: it starts where it is told, runs on at real speed, and can be put forward.
 * Functions in their worker threads see the same time through `shared`, the offset to the real time in milliseconds.
 */
export interface Clock {
  /** Milliseconds since 1970 UTC. */
  readonly now: () => number;
  /** Puts the clock at an instant, in milliseconds. The caller sees to it that this is not backward. */
  readonly moveTo: (instantMs: number) => void;
  readonly shared: SharedArrayBuffer;
}

export const createClock = (startMs: number, realNow: () => number = Date.now): Clock => {
  const shared = new SharedArrayBuffer(8);
  const offset = new BigInt64Array(shared);
  const moveTo = (instantMs: number) => {
    Atomics.store(offset, 0, BigInt(Math.round(instantMs - realNow())));
  };
  moveTo(startMs);
  return { now: () => realNow() + Number(Atomics.load(offset, 0)), moveTo, shared };
};

const instantPattern = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(:\d{2}(\.\d{1,9})?)?(Z|[+-]\d{2}:\d{2})$/;

/** Milliseconds of an RFC 3339 instant, or null where it is none. */
export const parseInstant = (text: unknown): number | null => {
  if (typeof text !== 'string' || !instantPattern.test(text)) return null;
  const ms = Date.parse(text);
  return Number.isNaN(ms) ? null : ms;
};

export const formatInstant = (ms: number): string => new Date(ms).toISOString();

/** As AWS writes it in an event: to the second. */
export const formatSeconds = (ms: number): string => `${formatInstant(ms).slice(0, 19)}Z`;
