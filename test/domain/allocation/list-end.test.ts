import { describe, expect, it } from 'vitest';
import { system } from '../../../domain/actor';
import { endList, listEndsItself, listIsOver, refuseAsListEnds } from '../../../domain/allocation/list-end';
import { type Budget, newBudget } from '../../../domain/budget/budget';
import { cents } from '../../../domain/money';
import {
  done,
  eventsOf,
  foodvalley,
  haarlem,
  inStatus,
  money,
  officer1,
  officerOfEmployer,
  received,
  refused,
  withCaps,
} from '../fixtures';

const scheme = withCaps({ ...haarlem, window: { ...haarlem.window, closesAt: '2026-12-31T17:00' } }, {});
const caps = { amountCents: cents(300_000), awards: 2 };
const budget: Budget = {
  ...newBudget('haarlem-jongerenvoucher', caps),
  availableCents: cents(50_000),
  availableAwards: 0,
  paidCents: cents(250_000),
  paidAwards: 2,
  waitingCents: cents(150_000),
  waitingAwards: 1,
};
const closed = '2026-12-31T16:00:00.000Z';

describe('a waiting list', () => {
  it('is over when the window is, and nothing can come free any more', () => {
    expect(listIsOver(scheme, budget, closed)).toBe(true);
    expect(listIsOver(scheme, budget, '2026-12-31T15:59:59.999Z')).toBe(false);
  });

  it.each<[string, Partial<Budget>]>([
    ['reserved', { reservedCents: cents(1) }],
    ['committed', { committedCents: cents(1), committedAwards: 1 }],
    ['committed as an award alone', { committedAwards: 1 }],
    ['owed back', { receivableCents: cents(1) }],
  ])('goes on while something is %s', (_, part) => {
    expect(listIsOver(scheme, { ...budget, ...part }, closed)).toBe(false);
  });

  it('of a yearly ceiling is over with its year in Amsterdam, even where the window goes on', () => {
    const years = { ...scheme, window: { ...scheme.window, closesAt: '2027-12-31T17:00' } };
    const of2026 = { ...budget, year: '2026' };
    expect(listIsOver(years, of2026, '2026-12-31T22:59:59.999Z')).toBe(false);
    expect(listIsOver(years, of2026, '2026-12-31T23:00:00.000Z')).toBe(true);
    expect(listIsOver(years, { ...budget, year: '2027' }, '2026-12-31T23:00:00.000Z')).toBe(false);
  });

  it('is ended by who decides under the scheme, or an administrator, once', () => {
    const motivation = 'Er komt geen budget meer bij.';
    const admin = { ...officer1, sub: 'admin-1', role: 'admin', roles: ['admin'] };
    const end = done(endList(scheme, budget, { motivation }, officer1, closed));
    expect(end).toMatchObject({ because: 'decided', motivation, bySub: 'officer-1', byOrganisation: null });
    expect(refused(endList(foodvalley, budget, { motivation }, officer1, closed))).toBe('decider-not-allowed');
    done(endList(foodvalley, budget, { motivation }, admin, closed));
    const ended = { ...budget, listEndedOn: '2026-12-31' };
    expect(refused(endList(scheme, ended, { motivation }, officer1, closed))).toBe('wrong-state');
  });
});

describe('who stands on a list that ended', () => {
  const waiting = { ...inStatus(received(scheme), 'waiting'), waitingNumber: 1 };
  const end = done(endList(scheme, budget, { motivation: 'De lijst stopt.' }, officer1, closed));

  it('is refused for that, by who ended it, and leaves the total of the list', () => {
    const move = refuseAsListEnds(waiting, end, '2027-01-01T02:15:00.000Z');
    expect(move.application.next).toMatchObject({
      status: 'rejected',
      version: waiting.version + 1,
      decision: { outcome: 'reject', motivation: 'De lijst stopt.', deciderSub: 'officer-1', amountCents: null },
    });
    expect(money(move)).toEqual([['unwait', 150_000, 1]]);
    expect(eventsOf(move)).toEqual(['application.rejected']);
    expect(move.events[0]?.data.reasonCode).toBe('list-ended');
  });

  it('goes to an officer where who ended it is employed by who would benefit', () => {
    const own = done(endList(scheme, budget, { motivation: 'De lijst stopt.' }, officerOfEmployer, closed));
    const move = refuseAsListEnds(waiting, own, closed);
    expect(move.application.next).toMatchObject({ status: 'assess', task: 'refuse-for-ceiling', decision: null });
    expect(money(move)).toEqual([['unwait', 150_000, 1]]);
  });

  it('reads why, also where nobody ended it; under an agreement without the law', () => {
    const itself = listEndsItself(scheme, budget, system, closed);
    expect(itself).toMatchObject({ because: 'nothing-left', bySub: 'system' });
    expect(itself.motivation).toContain('artikel 4:25');
    expect(listEndsItself({ ...scheme, legalNature: 'agreement' }, budget, system, closed).motivation).not.toContain(
      '4:25',
    );
  });
});
