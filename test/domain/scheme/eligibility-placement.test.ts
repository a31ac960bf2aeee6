import { describe, expect, it } from 'vitest';
import { checkEligibility } from '../../../domain/scheme/eligibility';
import type { PlacementFacts } from '../../../domain/scheme/facts';
import { checkNamed, fullFacts, schemeWith } from './fixtures';

type Row = readonly [rule: string, asked: object, facts: PlacementFacts, outcome: 'pass' | 'fail' | 'unknown'];

const rows: readonly Row[] = [
  ['placement-type', { types: ['job', 'bbl'] }, { type: 'bbl' }, 'pass'],
  ['placement-type', { types: ['job', 'bbl'] }, { type: 'trial' }, 'fail'],
  ['placement-type', { types: ['job', 'bbl'] }, {}, 'unknown'],
  ['hours-min', { minHoursPerWeek: 12 }, { hoursPerWeek: 12 }, 'pass'],
  ['hours-min', { minHoursPerWeek: 12 }, { hoursPerWeek: 11.99 }, 'fail'],
  ['hours-min', { minHoursPerWeek: 12 }, {}, 'unknown'],
  ['hours-max', { maxHoursPerWeek: 28 }, { hoursPerWeek: 28 }, 'pass'],
  ['hours-max', { maxHoursPerWeek: 28 }, { hoursPerWeek: 28.5 }, 'fail'],
  ['hours-max', { maxHoursPerWeek: 28 }, { hoursPerWeek: null }, 'unknown'],
  ['contract-months', { minContractMonths: 6 }, { startOn: '2026-09-01', endOn: '2027-02-28' }, 'pass'],
  ['contract-months', { minContractMonths: 6 }, { startOn: '2026-09-01', endOn: '2027-02-27' }, 'fail'],
  ['contract-months', { minContractMonths: 6 }, { startOn: '2026-08-31', endOn: '2027-02-28' }, 'pass'],
  ['contract-months', { minContractMonths: 6 }, { startOn: '2026-08-28', endOn: '2027-02-26' }, 'fail'],
  ['contract-months', { minContractMonths: 6 }, { startOn: '2026-09-01', endOn: null }, 'pass'],
  ['contract-months', { minContractMonths: 6 }, { endOn: null }, 'pass'],
  ['contract-months', { minContractMonths: 6 }, { startOn: '2026-09-01' }, 'unknown'],
  ['contract-months', { minContractMonths: 6 }, { endOn: '2027-02-28' }, 'unknown'],
  ['placement-start-window', { startOn: { from: '2026-01-01', to: '2026-06-30' } }, { startOn: '2026-06-30' }, 'pass'],
  ['placement-start-window', { startOn: { from: '2026-01-01', to: '2026-06-30' } }, { startOn: '2026-07-01' }, 'fail'],
  ['placement-start-window', { startOn: { from: '2026-01-01' } }, { startOn: '2025-12-31' }, 'fail'],
  ['placement-start-window', { startOn: { to: '2026-06-30' } }, { startOn: '2020-01-01' }, 'pass'],
  ['placement-start-window', { startOn: { to: '2026-06-30' } }, {}, 'unknown'],
  ['agency', { agency: 'required' }, { viaAgency: true }, 'pass'],
  ['agency', { agency: 'required' }, { viaAgency: false }, 'fail'],
  ['agency', { agency: 'excluded' }, { viaAgency: false }, 'pass'],
  ['agency', { agency: 'excluded' }, { viaAgency: true }, 'fail'],
  ['agency', { agency: 'excluded' }, {}, 'unknown'],
];

type Case = readonly [what: string, facts: PlacementFacts, outcome: Row[3]];

const earlierWork: readonly Case[] = [
  ['never worked here', { startOn: '2026-09-01', lastEmployedHereOn: null }, 'pass'],
  ['until three whole months before', { startOn: '2026-09-01', lastEmployedHereOn: '2026-05-31' }, 'pass'],
  ['a day into the three months', { startOn: '2026-09-01', lastEmployedHereOn: '2026-06-01' }, 'fail'],
  ['until the day before the start', { startOn: '2026-09-01', lastEmployedHereOn: '2026-08-31' }, 'fail'],
  ['not said', { startOn: '2026-09-01' }, 'unknown'],
  ['start not said', { lastEmployedHereOn: '2026-05-31' }, 'unknown'],
];

const training: readonly Case[] = [
  ['bbl with a number', { type: 'bbl', trainingCompanyNumber: '100012345' }, 'pass'],
  ['bbl without', { type: 'bbl' }, 'unknown'],
  ['bbl with a blank', { type: 'bbl', trainingCompanyNumber: ' ' }, 'unknown'],
  ['a job needs none', { type: 'job' }, 'pass'],
  ['type not said', { trainingCompanyNumber: '100012345' }, 'unknown'],
];

describe('the placement', () => {
  it.each(rows)('%s %j with %j: %s', (rule, asked, placement, outcome) => {
    expect(checkNamed(rule, schemeWith({ placement: asked }), { placement }).outcome).toBe(outcome);
  });

  it.each(earlierWork)('earlier work here: %s, %j: %s', (_case, placement, outcome) => {
    const scheme = schemeWith({ placement: { notEmployedHereMonths: 3 } });
    expect(checkNamed('not-employed-here-months', scheme, { placement }).outcome).toBe(outcome);
  });

  it.each(training)('recognised training company: %s, %j: %s', (_case, placement, outcome) => {
    const scheme = schemeWith({ placement: { recognisedTrainingCompanyFor: ['bbl'] } });
    expect(checkNamed('recognised-training-company', scheme, { placement }).outcome).toBe(outcome);
  });
});

describe('the moment of applying', () => {
  it.each([
    ['apply-before-start', { applyBeforeStart: 'P1M' }, '2026-08-01', '2026-09-01', 'pass'],
    ['apply-before-start', { applyBeforeStart: 'P1M' }, '2026-07-31', '2026-09-01', 'fail'],
    ['apply-before-start', { applyBeforeStart: 'P1M' }, '2026-02-28', '2026-03-31', 'pass'],
    ['apply-before-start', { applyBeforeStart: 'P1M' }, '2026-12-01', '2026-09-01', 'pass'],
    ['apply-before-start', { applyBeforeStart: 'P1M' }, undefined, '2026-09-01', 'unknown'],
    ['apply-after-start', { applyAfterStart: 'P14D' }, '2026-09-15', '2026-09-01', 'pass'],
    ['apply-after-start', { applyAfterStart: 'P14D' }, '2026-09-16', '2026-09-01', 'fail'],
    ['apply-after-start', { applyAfterStart: 'P14D' }, '2026-01-01', '2026-09-01', 'pass'],
    ['apply-after-start', { applyAfterStart: 'P14D' }, '2026-09-15', undefined, 'unknown'],
  ])('%s %j, applied %s, start %s: %s', (rule, asked, appliedOn, startOn, outcome) => {
    expect(checkNamed(rule, schemeWith(asked), { appliedOn, placement: { startOn } }).outcome).toBe(outcome);
  });
});

describe('the trace', () => {
  it('has no check for what the scheme does not ask', () => {
    expect(checkEligibility(schemeWith(), fullFacts).map(({ rule }) => rule)).toEqual(['award-row']);
    expect(checkEligibility(schemeWith({ placement: { startOn: { from: null } } }), fullFacts)).toHaveLength(1);
  });

  it('has one for each thing it does ask, in a fixed order, also when nothing is known', () => {
    const scheme = schemeWith({
      placement: { types: ['job'], minHoursPerWeek: 12, agency: 'excluded' },
      youth: { minAge: 16, benefits: ['none'] },
      applyAfterStart: 'P1M',
      stateAid: 'de-minimis',
    });
    const rules = ['age', 'benefit', 'placement-type', 'hours-min', 'agency', 'apply-after-start', 'award-row'];
    expect(checkEligibility(scheme, fullFacts).map(({ rule }) => rule)).toEqual([...rules, 'de-minimis']);
    const nothing = checkEligibility(scheme, {});
    expect(nothing.map(({ rule }) => rule)).toEqual([...rules, 'de-minimis']);
    expect(nothing.filter(({ rule }) => rule !== 'award-row').map(({ outcome }) => outcome)).toEqual(
      Array(7).fill('unknown'),
    );
  });

  it('treats a placement of null as not known', () => {
    const scheme = schemeWith({ placement: { minContractMonths: 6, notEmployedHereMonths: 3, types: ['job'] } });
    const outcomes = checkEligibility(scheme, { placement: null }).map(({ rule, outcome }) => [rule, outcome]);
    expect(outcomes.slice(0, 3)).toEqual([
      ['placement-type', 'unknown'],
      ['contract-months', 'unknown'],
      ['not-employed-here-months', 'unknown'],
    ]);
  });
});
