import { describe, expect, it } from 'vitest';
import type { Application } from '../../../domain/application/record';
import {
  brabantBonus,
  eventsOf,
  foodvalley,
  inStatus,
  maatwerk,
  money,
  ontwikkelbaan,
  received,
  withCaps,
} from '../fixtures';
import { budgetOf, fates, held, walk } from './line';

const many = (count: number) => Array.from({ length: count }, (_, index) => received(foodvalley, { nth: index + 1 }));
const asks = (nth: number, requestedAmountCents: number) => received(maatwerk, { nth, requestedAmountCents });
const waits = (application: Application): Application => inStatus(application, 'waiting');

describe('an application in line', () => {
  it('is reserved while there is budget', () => {
    const application = received(foodvalley);
    const [move] = walk(foodvalley, [application]);
    expect(move && money(move)).toEqual([['reserve', 125_000, 1]]);
    expect(move && eventsOf(move)).toEqual(['application.reserved']);
    expect(move?.claims).toEqual([]);
    expect(move?.application).toMatchObject({
      prior: application,
      next: { status: 'reserved', version: 2, heldCents: 125_000, heldAwards: 1, task: null },
    });
  });

  it('is reserved with the highest amount that it could still come to', () => {
    const [move] = walk(brabantBonus, [received(brabantBonus, { youth: { benefit: 'unknown' } })]);
    expect(move && money(move)).toEqual([['reserve', 300_000, 1]]);
  });

  it('waits when the budget is short and the applicant agrees to wait', () => {
    const [move] = walk(foodvalley, [received(foodvalley)], { budget: budgetOf(foodvalley, 24_700_000, 197) });
    expect(move && money(move)).toEqual([['wait', 125_000, 1]]);
    expect(move && eventsOf(move)).toEqual(['application.waiting']);
    expect(move?.application.next).toMatchObject({ status: 'waiting', version: 2, heldCents: 0, heldAwards: 0 });
  });

  it('goes to an officer, to be refused for the ceiling, when the applicant does not agree to wait', () => {
    const application = received(foodvalley, { agreesToWait: false });
    const [move] = walk(foodvalley, [application], { budget: budgetOf(foodvalley, 24_750_000, 198) });
    expect(move?.movements).toEqual([]);
    expect(move && eventsOf(move)).toEqual(['application.assess']);
    expect(move?.application.next).toMatchObject({ status: 'assess', version: 2, task: 'refuse-for-ceiling' });
  });

  it('goes to an officer when a check failed, whatever the budget', () => {
    const application = received(foodvalley, { youth: { municipality: 'Arnhem' } });
    for (const budget of [budgetOf(foodvalley), budgetOf(foodvalley, 24_750_000, 198)]) {
      const [move] = walk(foodvalley, [application], { budget });
      expect(move?.movements).toEqual([]);
      expect(move && eventsOf(move)).toEqual(['application.assess']);
      expect(move?.application.next).toMatchObject({ status: 'assess', task: null, heldCents: 0 });
    }
  });

  it('is not stopped by a fact that is unknown', () => {
    const application = received(brabantBonus, { youth: { startQualification: null } });
    expect(fates(walk(brabantBonus, [application]))).toEqual([[1, 'reserved']]);
  });

  it('is always reserved where nothing is capped', () => {
    const moves = walk(ontwikkelbaan, [received(ontwikkelbaan, { nth: 1 }), received(ontwikkelbaan, { nth: 2 })]);
    expect(held(moves)).toEqual([240_000, 240_000]);
  });

  it('is held back by the cap on awards alone, and by the cap on money alone', () => {
    const byAwards = withCaps(foodvalley, { amountCents: null, awards: 2 });
    expect(fates(walk(byAwards, many(3)))).toEqual([
      [1, 'reserved'],
      [2, 'reserved'],
      [3, 'waiting'],
    ]);
    const byMoney = withCaps(foodvalley, { amountCents: 249_999, awards: null });
    expect(fates(walk(byMoney, many(2)))).toEqual([
      [1, 'reserved'],
      [2, 'waiting'],
    ]);
  });
});

describe('250 applications for 198 vouchers', () => {
  const moves = walk(foodvalley, many(250));

  it('reserves the first 198 in order and lets the others wait', () => {
    expect(fates(moves)).toEqual(
      Array.from({ length: 250 }, (_, index) => [index + 1, index < 198 ? 'reserved' : 'waiting']),
    );
  });

  it('promises € 247.500 to the cent', () => {
    expect(held(moves).reduce((total, amount) => total + amount, 0)).toBe(24_750_000);
  });
});

describe('when short', () => {
  const line = [asks(1, 50_000), asks(2, 30_000), asks(3, 10_000)];

  it('wait: nobody overtakes', () => {
    const scheme = withCaps(maatwerk, { amountCents: 70_000 });
    expect(fates(walk(scheme, line))).toEqual([
      [1, 'reserved'],
      [2, 'waiting'],
      [3, 'waiting'],
    ]);
  });

  it('partial: what is left goes to the first that does not fit', () => {
    const scheme = withCaps(maatwerk, { amountCents: 70_000, whenShort: 'partial' });
    const moves = walk(scheme, line);
    expect(fates(moves)).toEqual([
      [1, 'reserved'],
      [2, 'reserved'],
      [3, 'waiting'],
    ]);
    expect(held(moves)).toEqual([50_000, 20_000, 0]);
  });

  it('skip: the next that fits', () => {
    const scheme = withCaps(maatwerk, { amountCents: 70_000, whenShort: 'skip' });
    expect(fates(walk(scheme, line))).toEqual([
      [1, 'reserved'],
      [2, 'waiting'],
      [3, 'reserved'],
    ]);
  });

  it('who does not agree to wait holds nobody up', () => {
    const scheme = withCaps(maatwerk, { amountCents: 70_000 });
    const impatient = received(maatwerk, { nth: 2, requestedAmountCents: 30_000, agreesToWait: false });
    expect(fates(walk(scheme, [asks(1, 50_000), impatient, asks(3, 10_000)]))).toEqual([
      [1, 'reserved'],
      [2, 'assess'],
      [3, 'reserved'],
    ]);
  });

  it('who does not agree to wait does not overtake either', () => {
    const scheme = withCaps(maatwerk, { amountCents: 70_000 });
    const impatient = received(maatwerk, { nth: 3, requestedAmountCents: 10_000, agreesToWait: false });
    const moves = walk(scheme, [asks(1, 50_000), asks(2, 30_000), impatient]);
    expect(fates(moves)[2]).toEqual([3, 'assess']);
    expect(moves[2]?.application.next.task).toBe('refuse-for-ceiling');
  });

  it('nobody is reserved behind someone out of view who waits', () => {
    expect(fates(walk(maatwerk, [asks(2, 100)], { blocked: true }))).toEqual([[2, 'waiting']]);
  });
});

describe('when money comes free', () => {
  const scheme = withCaps(maatwerk, { amountCents: 70_000 });
  const line = [waits(asks(1, 50_000)), waits(asks(2, 30_000)), asks(3, 10_000)];

  it('promotes in order of receipt, and takes the amount off the list', () => {
    const moves = walk(scheme, line);
    expect(fates(moves)).toEqual([
      [1, 'reserved'],
      [3, 'waiting'],
    ]);
    expect(moves[0] && money(moves[0])).toEqual([
      ['unwait', 50_000, 1],
      ['reserve', 50_000, 1],
    ]);
  });

  it('moves nobody who waits while it is too little', () => {
    expect(walk(scheme, line.slice(0, 2), { budget: budgetOf(scheme, 30_000, 1) })).toEqual([]);
  });

  it('skip: promotes the first on the list that fits', () => {
    const skip = withCaps(maatwerk, { amountCents: 70_000, whenShort: 'skip' });
    expect(fates(walk(skip, line, { budget: budgetOf(skip, 40_000, 1) }))).toEqual([
      [2, 'reserved'],
      [3, 'waiting'],
    ]);
  });

  it('partial: promotes the first with what is there', () => {
    const partial = withCaps(maatwerk, { amountCents: 70_000, whenShort: 'partial' });
    const moves = walk(partial, line, { budget: budgetOf(partial, 40_000, 1) });
    expect(moves[0] && money(moves[0])).toEqual([
      ['unwait', 50_000, 1],
      ['reserve', 30_000, 1],
    ]);
    expect(fates(moves)).toEqual([
      [1, 'reserved'],
      [3, 'waiting'],
    ]);
  });

  it('takes one whose facts fail by now off the list, to an officer', () => {
    const failing = waits(received(foodvalley, { nth: 1, youth: { municipality: 'Arnhem' } }));
    const [move] = walk(foodvalley, [failing]);
    expect(move && money(move)).toEqual([['unwait', 125_000, 1]]);
    expect(move?.application.next.status).toBe('assess');
  });
});
