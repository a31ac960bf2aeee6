import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Application } from '../../../domain/application/record';
import { addDays, addPeriod, type LocalDate } from '../../../domain/calendar';
import type { Claim } from '../../../domain/claim/record';
import { type KeepClass, keepTerms, keptThrough } from '../../../domain/destruction/keep-terms-table';
import { type CaseToKeep, keepClassOf, keepingOf } from '../../../domain/destruction/keeping';
import type { Entry, Recovery } from '../../../domain/recovery/record';
import { recoveryStatuses } from '../../../domain/recovery/record';
import { claimOf, haarlem, received } from '../fixtures';

const day = fc.integer({ min: 0, max: 4_000 }).map((days) => addDays('2026-01-01', days));
const at = (on: LocalDate) => `${on}T12:00:00.000Z`;
const base = received(haarlem, {});

const decision = (outcome: 'grant' | 'reject', on: LocalDate): Application['decision'] => ({
  ...{ outcome, motivation: '', amountCents: null, overrides: [], deciderSub: 'a', deciderRole: 'officer' },
  decidedAt: at(on),
});

const claim = (instalment: number, status: Claim['status'], dueOn: LocalDate, paidOn: LocalDate): Claim =>
  claimOf(base, {
    ...{ instalment, status, dueOn, released: true },
    bankOutcome:
      status === 'paid' ? ({ status: 'paid', at: at(paidOn), bookedOn: paidOn } as Claim['bankOutcome']) : null,
  });

const recoveryOf = (status: Recovery['status'], on: LocalDate): Recovery =>
  ({ status, proposedAt: at(on), intention: null, reply: null, decision: null, writeOff: null }) as unknown as Recovery;

const ended = ['paid', 'refused', 'withdrawn', 'lapsed'] as const;
const granted = fc.record({
  closedOn: day,
  claims: fc.array(fc.record({ status: fc.constantFrom(...ended), dueOn: day, paidOn: day }), { maxLength: 4 }),
  recovery: fc.option(
    fc.record({ status: fc.constantFrom(...recoveryStatuses), on: day, booked: fc.array(day, { maxLength: 3 }) }),
  ),
});
type Life = typeof granted extends fc.Arbitrary<infer T> ? T : never;

const caseOf = ({ closedOn, claims, recovery }: Life): CaseToKeep => ({
  application: { ...base, status: 'completed', decision: decision('grant', closedOn) },
  claims: claims.map(({ status, dueOn, paidOn }, index) => claim(index + 1, status, dueOn, paidOn)),
  recovery: recovery && recoveryOf(recovery.status, recovery.on),
  recoveryEntries: (recovery?.booked ?? []).map((on) => ({ at: at(on), on }) as Entry),
  closedAt: at(closedOn),
});

const isRunning = (life: Life) => ['proposed', 'intended', 'established'].includes(life.recovery?.status ?? '');
const plainly = (status: Application['status'], outcome: 'grant' | 'reject' | null, on: LocalDate): CaseToKeep => ({
  application: { ...base, status, decision: outcome && decision(outcome, on) },
  ...{ claims: [], recovery: null, recoveryEntries: [], closedAt: at(on) },
});

describe('how long a case is kept', () => {
  it('is seven years from the last of all that happened to what was granted, whatever the life', () => {
    fc.assert(
      fc.property(granted, (life) => {
        const keeping = keepingOf(caseOf(life));
        if (isRunning(life)) {
          expect(keeping).toBeNull();
          return;
        }
        const happened = [
          life.closedOn,
          ...life.claims.flatMap(({ status, dueOn, paidOn }) => [
            ...(status === 'withdrawn' ? [] : [dueOn]),
            ...(status === 'paid' ? [paidOn] : []),
          ]),
          ...(life.recovery === null ? [] : [life.recovery.on, ...life.recovery.booked]),
        ];
        const last = happened.sort().at(-1) as LocalDate;
        expect(keeping).toEqual({ keepClass: 'granted', endedOn: last, keptThrough: addPeriod(last, 'P7Y') });
      }),
    );
  });

  it('never ends before anything that happened, and never later for something that happened earlier', () => {
    fc.assert(
      fc.property(day, day, (one, other) => {
        for (const keepClass of Object.keys(keepTerms) as KeepClass[]) {
          expect(keptThrough(keepClass, one) > one).toBe(true);
          if (one <= other) expect(keptThrough(keepClass, one) <= keptThrough(keepClass, other)).toBe(true);
        }
      }),
    );
  });

  it('does not run while anything is open', () => {
    fc.assert(
      fc.property(
        granted,
        fc.constantFrom('scheduled', 'open', 'submitted', 'approved', 'batched', 'returned-by-bank'),
        (life, open) => {
          const found = caseOf(life);
          expect(
            keepingOf({
              ...found,
              claims: [...found.claims, claim(9, open as Claim['status'], '2026-01-01', '2026-01-01')],
            }),
          ).toBeNull();
        },
      ),
    );
    for (const status of ['received', 'reserved', 'waiting', 'assess', 'granted'] as const) {
      expect(keepingOf(plainly(status, null, '2026-05-01'))).toBeNull();
    }
    expect(keepingOf({ ...plainly('rejected', 'reject', '2026-05-01'), closedAt: null })).toBeNull();
  });

  it.each([
    ['rejected', 'reject', 'refused', '2031-05-01'],
    ['withdrawn', null, 'broken-off', '2027-05-01'],
    ['withdrawn', 'grant', 'granted', '2033-05-01'],
    ['completed', 'grant', 'granted', '2033-05-01'],
  ] as const)('%s after %s is "%s", through %s', (status, outcome, keepClass, through) => {
    const found = plainly(status, outcome, '2026-05-01');
    expect(keepClassOf(found.application)).toBe(keepClass);
    expect(keepingOf(found)).toEqual({ keepClass, endedOn: '2026-05-01', keptThrough: through });
  });

  it('is ten years for de-minimis records, and a leap day ends on the last of February', () => {
    expect(keptThrough('de-minimis', '2026-05-01')).toBe('2036-05-01');
    expect(keptThrough('broken-off', '2028-02-29')).toBe('2029-02-28');
  });

  it('does not run while an objection or a withdrawal does, and counts from the decision on either', () => {
    const found = plainly('completed', 'grant', '2026-05-01');
    const objection = (status: string, decidedOn: LocalDate | null) => ({
      ...{ status, receivedOn: '2026-06-01', withdrawn: null },
      decision: decidedOn && { decidedAt: at(decidedOn) },
    });
    const adjustment = (status: string, decidedOn: LocalDate | null) => ({
      ...{ status, decision: decidedOn && { decidedAt: at(decidedOn) } },
    });
    const with_ = (more: object) => keepingOf({ ...found, application: { ...found.application, ...more } });
    expect(with_({ objections: [objection('decided', '2026-08-01'), objection('running', null)] })).toBeNull();
    expect(with_({ adjustments: [adjustment('intended', null)] })).toBeNull();
    expect(with_({ objections: [objection('decided', '2026-08-01')] })).toMatchObject({ keptThrough: '2033-08-01' });
    expect(with_({ adjustments: [adjustment('dropped', '2031-09-01')] })).toMatchObject({ keptThrough: '2038-09-01' });
    const withdrawn = { ...objection('withdrawn', null), withdrawn: { at: at('2026-07-01') } };
    expect(with_({ objections: [withdrawn] })).toMatchObject({ keptThrough: '2033-07-01' });
  });
});
