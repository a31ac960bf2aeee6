import { describe, expect, it } from 'vitest';
import { awardFor, contractMonths } from '../../../domain/scheme/award';
import type { Facts } from '../../../domain/scheme/facts';
import { checkNamed, schemeWith, shipped } from './fixtures';

const bonus = shipped('noordoost-brabant-bonus');
const plan = (facts: Facts, row: Record<string, unknown>) => awardFor(schemeWith({ award: [row] }), facts);
const placement = (facts: Facts['placement']): Facts => ({ placement: facts });

describe('the first row that matches', () => {
  it.each([
    ['bbl', 'none', 'fixed', 300_000],
    ['learn-work', 'ww', 'fixed', 150_000],
    ['bbl', 'participatiewet', 'fixed', 150_000],
    ['bbl', 'unknown', 'highest', 300_000],
    [undefined, 'ww', 'highest', 150_000],
    [undefined, undefined, 'highest', 300_000],
  ] as const)('Noordoost-Brabant: %s with %s is %s %i', (type, benefit, kind, amountCents) => {
    expect(awardFor(bonus, { youth: { benefit }, placement: { type } })).toMatchObject({ kind, amountCents });
  });

  it.each([
    ['bbl', 'wajong'],
    ['job', 'none'],
    ['job', 'unknown'],
  ] as const)('Noordoost-Brabant: %s with %s is none', (type, benefit) => {
    const facts: Facts = { youth: { benefit }, placement: { type } };
    expect(awardFor(bonus, facts)).toEqual({ kind: 'none' });
    expect(checkNamed('award-row', bonus, facts).outcome).toBe('fail');
  });

  it('takes an earlier row though a later one gives more', () => {
    const scheme = schemeWith({ award: [{ when: { types: ['job'] }, amountCents: 100 }, { amountCents: 900 }] });
    expect(awardFor(scheme, placement({ type: 'job' }))).toMatchObject({ kind: 'fixed', amountCents: 100 });
    expect(awardFor(scheme, {})).toMatchObject({ kind: 'highest', amountCents: 900 });
  });

  it('looks no further than the first certain match', () => {
    const rows = [{ when: { benefits: ['ww'] }, amountCents: 100 }, { amountCents: 200 }, { amountCents: 900 }];
    expect(awardFor(schemeWith({ award: rows }), {})).toMatchObject({ kind: 'highest', amountCents: 200 });
  });

  it('stays unknown as a check while the amount is not settled', () => {
    expect(checkNamed('award-row', bonus, { placement: { type: 'bbl' } }).outcome).toBe('unknown');
  });
});

describe('per month', () => {
  const row = { amountCents: 40_000, perMonth: true, maxMonths: 6 };

  it.each([
    ['2026-09-01', '2026-11-30', 'fixed', 120_000],
    ['2026-09-01', '2026-11-29', 'fixed', 80_000],
    ['2026-09-01', '2027-12-31', 'fixed', 240_000],
    ['2026-09-01', null, 'fixed', 240_000],
    [undefined, null, 'fixed', 240_000],
    ['2026-09-01', undefined, 'highest', 240_000],
    [undefined, '2026-11-30', 'highest', 240_000],
    ['2026-08-31', '2027-02-28', 'fixed', 240_000],
  ] as const)('from %s to %s: %s %i', (startOn, endOn, kind, amountCents) => {
    expect(plan(placement({ startOn, endOn }), row)).toMatchObject({ kind, amountCents });
  });

  it('is nothing for a contract of less than a month', () => {
    expect(plan(placement({ startOn: '2026-09-01', endOn: '2026-09-29' }), row)).toEqual({ kind: 'none' });
  });

  it('counts months as employment law does', () => {
    expect(contractMonths('2026-08-31', '2026-09-30', 12)).toBe(1);
    expect(contractMonths('2026-08-30', '2026-09-28', 12)).toBe(0);
    expect(contractMonths('2026-08-30', '2026-09-29', 12)).toBe(1);
    expect(contractMonths('2026-09-01', '2026-08-01', 12)).toBe(0);
  });
});

describe('pro rata hours', () => {
  const row = { amountCents: 100_000, proRataHours: 32 };

  it.each([
    [32, 'fixed', 100_000],
    [40, 'fixed', 100_000],
    [24, 'fixed', 75_000],
    [32.5, 'fixed', 100_000],
    [12.5, 'fixed', 39_062],
    [0.01, 'fixed', 31],
    [undefined, 'highest', 100_000],
  ])('%s hours: %s %i', (hoursPerWeek, kind, amountCents) => {
    expect(plan(placement({ hoursPerWeek }), row)).toMatchObject({ kind, amountCents });
  });

  it('goes together with per month: the month is rounded down first', () => {
    const facts = placement({ hoursPerWeek: 12.5, startOn: '2026-09-01', endOn: '2026-11-30' });
    expect(plan(facts, { ...row, perMonth: true, maxMonths: 6 })).toMatchObject({
      kind: 'fixed',
      amountCents: 117_186,
    });
  });
});

describe('requested', () => {
  const row = { amountCents: 50_000, requested: true };
  const scheme = schemeWith({ award: [row] });

  it.each([
    [42_000, 'fixed', 42_000, 'pass'],
    [50_000, 'fixed', 50_000, 'pass'],
    [50_001, 'fixed', 50_000, 'pass'],
    [undefined, 'highest', 50_000, 'unknown'],
  ])('%s cents: %s %i, check %s', (requestedAmountCents, kind, amountCents, outcome) => {
    expect(awardFor(scheme, { requestedAmountCents })).toMatchObject({ kind, amountCents });
    expect(checkNamed('requested-amount', scheme, { requestedAmountCents }).outcome).toBe(outcome);
  });

  it('of nothing is no award, and fails', () => {
    expect(awardFor(scheme, { requestedAmountCents: 0 })).toEqual({ kind: 'none' });
    expect(checkNamed('requested-amount', scheme, { requestedAmountCents: 0 }).outcome).toBe('fail');
  });

  it('is asked only where the row that applies asks it', () => {
    const mixed = schemeWith({ award: [{ when: { types: ['job'] }, ...row }, { amountCents: 10_000 }] });
    expect(checkNamed('requested-amount', mixed, placement({ type: 'bbl' })).outcome).toBe('pass');
    expect(checkNamed('requested-amount', mixed, placement({ type: 'job' })).outcome).toBe('unknown');
    expect(checkNamed('requested-amount', mixed, { requestedAmountCents: 0 }).outcome).toBe('unknown');
    const jobOnly = schemeWith({ award: [{ when: { types: ['job'] }, ...row }] });
    const nothingForBbl = { ...placement({ type: 'bbl' }), requestedAmountCents: 0 };
    expect(checkNamed('requested-amount', jobOnly, nothingForBbl).outcome).toBe('pass');
    expect(checkNamed('requested-amount', jobOnly, { requestedAmountCents: 0 }).outcome).toBe('unknown');
  });
});
