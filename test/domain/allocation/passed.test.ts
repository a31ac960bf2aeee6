import { describe, expect, it } from 'vitest';
import { type Entry, type Ground, type Left, stepsOf } from '../../../domain/allocation/passed';
import type { Application } from '../../../domain/application/record';
import type { Movement } from '../../../domain/budget/movement';
import { cents } from '../../../domain/money';
import type { Scheme } from '../../../domain/scheme/definition';
import { haarlem, idOf, inStatus, minute, received, withCaps } from '../fixtures';

const own = { ...inStatus(received(haarlem, { nth: 5 }), 'waiting'), waitingNumber: 1 };
const [before, behind] = [received(haarlem, { nth: 4 }), received(haarlem, { nth: 6 })];
const others = new Map([before, behind].map((one) => [one.id, one]));
const movement = (kind: Movement['kind'], cause: string, euros: number, awards = 1): Movement => ({
  ...{ kind, cause, awards },
  amountCents: cents(euros * 100),
});
const entry = (...movements: Movement[]): Entry => ({ at: minute(9), bookedAt: minute(9), movements });
const start: Left = { cents: 300_000, awards: 2, waiting: true };

const groundOf = (
  movements: Movement[],
  { scheme = haarlem, left = start, found = others as ReadonlyMap<string, Application> } = {},
): readonly (Ground | null)[] =>
  stepsOf(entry(...movements), own, scheme, (id) => found.get(id), left).steps.map(({ ground }) => ground);
const short = (whenShort: Scheme['caps']['whenShort']) => withCaps(haarlem, { whenShort });

describe('why somebody else was served', () => {
  it('is that they were complete before', () => {
    expect(groundOf([movement('reserve', before.id, 1500)])).toEqual(['rank-order']);
  });

  it('is that corrected facts put them back where they belong', () => {
    const found = new Map([[before.id, { ...before, squeezedIn: true }]]);
    expect(groundOf([movement('reserve', before.id, 1500)], { found })).toEqual(['squeezed-in']);
  });

  it('is that they were first and got what was left', () => {
    const scheme = short('partial');
    expect(groundOf([movement('reserve', before.id, 700)], { scheme })).toEqual(['partial']);
    expect(groundOf([movement('reserve', before.id, 1500)], { scheme })).toEqual(['rank-order']);
  });

  it('is that they were the next whose amount still fitted, where the scheme says so, and else that is no ground', () => {
    expect(groundOf([movement('reserve', behind.id, 700)], { scheme: short('skip') })).toEqual(['next-that-fits']);
    expect(groundOf([movement('reserve', behind.id, 700)])).toEqual(['unexplained']);
  });

  it('is that the application was with an officer, and stood in no line', () => {
    expect(groundOf([movement('reserve', behind.id, 1500)], { left: { ...start, waiting: false } })).toEqual([
      'not-in-line',
    ]);
    const both = [movement('unwait', own.id, 1500), movement('reserve', behind.id, 1500)];
    expect(groundOf(both)).toEqual([null, 'not-in-line']);
  });

  it('is a grant in objection, whatever its rank', () => {
    const overshoot = [movement('overshoot', behind.id, 1500), movement('reserve', behind.id, 1500)];
    expect(groundOf(overshoot)).toContain('objection');
  });

  it('is not known of a case that was destroyed', () => {
    expect(groundOf([movement('reserve', idOf(77), 1500)])).toEqual(['no-record']);
  });
});

describe('what is told of an entry', () => {
  it('is all that changed what was left, and what was done for the application, with what was left after each', () => {
    const told = stepsOf(
      entry(
        movement('release-committed', before.id, 1500),
        movement('commit', before.id, 200),
        movement('wait', behind.id, 1500),
        movement('reserve', own.id, 1500),
        movement('unwait', own.id, 1500),
      ),
      own,
      haarlem,
      (id) => others.get(id),
      start,
    );
    expect(told.steps.map(({ kind, own: mine, left }) => [kind, mine, left.cents, left.awards])).toEqual([
      ['release-committed', false, 450_000, 3],
      ['reserve', true, 300_000, 2],
      ['unwait', true, 300_000, 2],
    ]);
    expect(told.left).toEqual({ cents: 300_000, awards: 2, waiting: false });
  });

  it('keeps a unit without cap out of it', () => {
    const told = stepsOf(entry(movement('reserve', before.id, 1500)), own, haarlem, (id) => others.get(id), {
      ...start,
      cents: null,
    });
    expect(told.left).toEqual({ cents: null, awards: 1, waiting: true });
  });
});
