import { seeded } from '../../../bench/model/random';

/** What a step of a walk does; which of the things that are there it does it to, its numbers say. */
export const doings = {
  submit: 14,
  advance: 52,
  batch: 11,
  bank: 12,
  recovery: 10,
  account: 5,
  scheme: 2,
  books: 1,
  deliver: 24,
  pass: 7,
  night: 5,
  sweep: 3,
  again: 5,
} as const;
export type Doing = keyof typeof doings;

/**
 * One step: what to do, and numbers from 0 up to 1 that choose. It says nothing of what is there, so any of them can be
 * left out and the others still mean something: that is how a walk that fails is made short.
 */
export interface Step {
  readonly do: Doing;
  readonly choose: readonly number[];
  /** At which call of the function that is asked, and which of its faults; null: none. */
  readonly fault: { readonly nth: number; readonly kind: number } | null;
}

const total = Object.values(doings).reduce((sum, weight) => sum + weight, 0);
const round = (number: number) => Math.round(number * 1000) / 1000;

export function stepsOf(seed: number, count: number, faultShare = 0.2): Step[] {
  const random = seeded(seed);
  return Array.from({ length: count }, () => {
    let left = random() * total;
    const names = Object.keys(doings) as Doing[];
    const chosen = names.find((name) => {
      left -= doings[name];
      return left < 0;
    });
    const choose = Array.from({ length: 6 }, () => round(random()));
    const fault = random() < faultShare ? { nth: 1 + Math.floor(random() * 8), kind: round(random()) } : null;
    return { do: chosen ?? 'pass', choose, fault };
  });
}
