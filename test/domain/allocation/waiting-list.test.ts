import { describe, expect, it } from 'vitest';
import { endAfter, placeOn } from '../../../domain/allocation/waiting-list';
import { rankOf } from '../../../domain/application/rank';
import type { Application } from '../../../domain/application/record';
import { cents } from '../../../domain/money';
import { foodvalley, received, withCaps } from '../fixtures';
import { budgetOf, fates, walk } from './line';

/** Nobody gets anything: whoever agrees to wait, waits. */
const scheme = withCaps(foodvalley, { awards: 0, amountCents: 0 });
const application = (nth: number, changes: Partial<Application> = {}) => ({
  ...received(scheme, { nth, pseudonym: `youth-${nth}` }),
  ...changes,
});
const rank = (nth: number) => rankOf(application(nth));
const places = (applications: readonly Application[]) =>
  applications.map(({ waitingNumber, squeezedIn }) => [waitingNumber, squeezedIn]);

describe('who joins the waiting list', () => {
  const end = { waitingEntered: 7, waitingLastRank: rank(5) };
  const budget = { ...budgetOf(scheme), ...end };

  it('at its end gets the next number', () => {
    const moves = walk(scheme, [application(6), application(7)], { budget });
    expect(places(moves.map((move) => move.application.next))).toEqual([
      [8, false],
      [9, false],
    ]);
    expect(
      endAfter(
        end,
        moves.map((move) => move.application),
      ),
    ).toEqual({ waitingEntered: 9, waitingLastRank: rank(7) });
  });

  it('before its end takes over the number of who stands before, and moves the end of nobody', () => {
    const late = application(4);
    expect(placeOn(end, late, new Map([[late.id, 3]]))).toEqual({ waitingNumber: 3, squeezedIn: true });
    const prior = late;
    const next: Application = { ...late, status: 'waiting', waitingNumber: 3, squeezedIn: true };
    expect(endAfter(end, [{ prior, next }])).toEqual(end);
  });

  it('and was the last of it before, comes back before its end', () => {
    expect(placeOn(end, application(5), new Map([[application(5).id, 0]]))).toMatchObject({ squeezedIn: true });
  });

  it('is never given a number by guess', () => {
    expect(() => placeOn(end, application(4), new Map())).toThrow('nobody looked who stands before');
    expect(() => walk(scheme, [application(4)], { budget })).toThrow('nobody looked who stands before');
  });

  it('keeps the number while its amount changes, and while it is passed over', () => {
    const waiting = application(3, { status: 'waiting', waitingNumber: 2 });
    expect(walk(scheme, [waiting], { budget })).toEqual([]);
    const changed = { prior: waiting, next: { ...waiting, awardCents: cents(1) } };
    expect(endAfter(end, [changed])).toEqual(end);
  });

  it('and is served, does not count as joined', () => {
    const open = withCaps(foodvalley, { awards: 1, amountCents: null });
    const moves = walk(open, [application(1), application(2)]);
    expect(fates(moves)).toEqual([
      [1, 'reserved'],
      [2, 'waiting'],
    ]);
    expect(places(moves.map((move) => move.application.next))).toEqual([
      [null, false],
      [1, false],
    ]);
  });
});
