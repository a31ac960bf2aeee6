import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { allocate } from '../../../domain/allocation/allocate';
import { decide } from '../../../domain/application/decide';
import type { Application } from '../../../domain/application/record';
import { newBudget } from '../../../domain/budget/budget';
import { cents } from '../../../domain/money';
import type { Scheme } from '../../../domain/scheme/definition';
import { testedInLine } from '../../../domain/state-aid/de-minimis';
import type { AidBook, AidStanding } from '../../../domain/state-aid/register';
import { done, inStatus, minute, officer1, refused, reserved } from '../fixtures';
import { schemeWith } from '../scheme/fixtures';
import { aidApplication, aidScheme, beside, bookOf, checkOf, entry, kvk, outcomeOf } from './world';

const scheme = aidScheme('aid', 150_000);
const own = '68750110';
function walked(applications: readonly Application[], of: Scheme, aid: AidBook, now = minute(5)) {
  const budget = newBudget(of.schemeId, { amountCents: cents(100_000_000), awards: null });
  return allocate({ budget, applications, schemeOf: () => of, counts: new Map(), aid, now });
}

describe('the worked case', () => {
  const application = (day: string) =>
    aidApplication(scheme, {
      nth: 1,
      receivedAt: `${day}T09:00:00.000Z`,
      declared: [{ grantedOn: '2023-12-10', amountCents: 5_000_000 }],
    });
  const march = entry({ on: '2025-03-12', amountCents: 24_900_000 });

  it('of € 300.500 on 9 December 2026 is not reserved, and of € 250.500 a day later is', () => {
    const book = bookOf([march]);
    const [refusedMove] = walked([application('2026-12-09')], scheme, book, '2026-12-09T10:00:00.000Z');
    expect(refusedMove?.application.next).toMatchObject({ status: 'assess', heldCents: 0 });
    expect(checkOf(refusedMove?.application.next as Application)).toMatchObject({
      outcome: 'fail',
      input: {
        countedCents: 29_900_000,
        awardCents: 150_000,
        fromUsCents: 24_900_000,
        fromUs: [{ schemeId: 'another', status: 'granted', on: '2025-03-12', amountCents: 24_900_000 }],
        whole: true,
      },
      expected: { ceilingCents: 30_000_000 },
    });
    const [later] = walked([application('2026-12-09')], scheme, book, '2026-12-10T10:00:00.000Z');
    expect(later?.application.next).toMatchObject({ status: 'reserved', aidOn: '2026-12-10' });
    expect(checkOf(later?.application.next as Application)).toMatchObject({
      outcome: 'pass',
      input: { countedCents: 24_900_000 },
    });
  });

  it('is tested again on the day of the grant, in Amsterdam', () => {
    const waiting = reserved(application('2026-12-09'));
    const input = { outcome: 'grant' as const, motivation: 'Voldoet.', overrides: [] };
    const on = (now: string) => decide(waiting, scheme, input, officer1, now, beside([march]));
    expect(refused(on('2026-12-09T22:59:59.000Z'))).toBe('check-failed');
    const { next } = done(on('2026-12-09T23:00:00.000Z')).application;
    expect(next).toMatchObject({ status: 'granted', aidOn: '2026-12-10' });
    expect(outcomeOf(next)).toBe('pass');
  });
});

describe('at the reservation', () => {
  const asking = (nth: number, more: Partial<Parameters<typeof aidApplication>[1]> = {}) =>
    aidApplication(scheme, { nth, ...more });

  it.each([
    [29_850_000, 'reserved'],
    [29_850_001, 'assess'],
  ])('with %i cents from us before, one is %s: exactly the ceiling passes', (amountCents, status) => {
    const [move] = walked([asking(1)], scheme, bookOf([entry({ amountCents })]));
    expect(move?.application.next.status).toBe(status);
  });

  it('counts what the same run reserved a moment before to the same undertaking, by whichever number', () => {
    const book = bookOf([entry({ amountCents: 29_700_000 })], [kvk(1)]);
    const line = [
      asking(1),
      asking(2, { kvkNumber: kvk(1), linked: [own] }),
      asking(3),
      asking(4, { kvkNumber: kvk(1) }),
    ];
    const moves = walked(line, scheme, book);
    expect(moves.map(({ application }) => application.next.status)).toEqual([
      'reserved',
      'reserved',
      'assess',
      'assess',
    ]);
  });

  it('counts an open reservation however old, and a grant on a day after the test', () => {
    const old = entry({ status: 'reserved', on: '2020-01-01', amountCents: 29_850_001 });
    expect(walked([asking(1)], scheme, bookOf([old]))[0]?.application.next.status).toBe('assess');
    const later = entry({ on: '2026-08-25', amountCents: 29_850_001 });
    expect(walked([asking(1)], scheme, bookOf([later]))[0]?.application.next.status).toBe('assess');
  });

  it('does not add up what other applications declare', () => {
    const declared = [{ grantedOn: '2026-01-05', amountCents: 20_000_000 }];
    const moves = walked([asking(1, { declared }), asking(2, { declared })], scheme, bookOf([], [own]));
    expect(moves.map(({ application }) => application.next.status)).toEqual(['reserved', 'reserved']);
  });

  it.each([
    ['agriculture', 4_850_000, 'reserved'],
    ['agriculture', 4_850_001, 'assess'],
    ['fishery', 2_850_001, 'assess'],
  ] as const)('in %s has its own ceiling: %i cents before is %s', (sector, amountCents, status) => {
    const [move] = walked([asking(1, { sector })], scheme, bookOf([entry({ amountCents })]));
    expect(move?.application.next.status).toBe(status);
  });

  it('of an undertaking that is not known as a whole is unknown: reserved, for an officer to look', () => {
    const [move] = walked([asking(1)], scheme, bookOf([entry({ more: true })]));
    expect(move?.application.next.status).toBe('reserved');
    expect(outcomeOf(move?.application.next as Application)).toBe('unknown');
    const [full] = walked([asking(1)], scheme, bookOf([entry({ more: true, amountCents: 29_850_001 })]));
    expect(full?.application.next.status).toBe('assess');
  });

  it('takes off the waiting list who does not fit any more', () => {
    const waits = { ...inStatus(asking(1), 'waiting'), waitingNumber: 1 };
    const [move] = walked([waits], scheme, bookOf([entry({ amountCents: 30_000_000 })]));
    expect(move?.application.next.status).toBe('assess');
    expect(move?.movements).toMatchObject([{ kind: 'unwait' }]);
  });

  it('asks nothing and changes no check under a scheme without state aid', () => {
    const none = schemeWith({ stateAid: 'none' });
    const application = aidApplication(none, { nth: 1 });
    expect(testedInLine(application, none, new Map(), minute(1))).toBe(application);
    const [move] = walked([application], none, new Map());
    expect(move?.application.next).not.toHaveProperty('aidOn');
  });
});

describe('at the grant', () => {
  const application = reserved(aidApplication(scheme, { nth: 1 }));
  const grant = (
    aid: AidStanding,
    input: { amountCents?: number; overrides?: { rule: string; reason: string }[] } = {},
  ) =>
    decide(
      application,
      scheme,
      {
        outcome: 'grant',
        motivation: 'Voldoet.',
        overrides: input.overrides ?? [],
        ...(input.amountCents === undefined ? {} : { amountCents: cents(input.amountCents) }),
      },
      officer1,
      minute(9),
      aid,
    );
  const full = beside([entry({ amountCents: 29_850_001 })]);

  it('is refused one cent over, whatever was found before', () => {
    expect(grant(beside([entry({ amountCents: 29_850_000 })])).ok).toBe(true);
    expect(refused(grant(full))).toBe('check-failed');
  });

  it('is tested with the amount that is granted', () => {
    expect(done(grant(full, { amountCents: 149_999 })).application.next).toMatchObject({ heldCents: 149_999 });
  });

  it('lacks a fact where the undertaking is not known as a whole', () => {
    expect(refused(grant(beside([], false)))).toBe('facts-unknown');
  });

  it('goes on with an override and its reason; the failed check stays to be seen', () => {
    const overrides = [{ rule: 'de-minimis', reason: 'Gescheiden boekhouding.' }];
    const { next } = done(grant(full, { overrides })).application;
    expect(next.status).toBe('granted');
    expect(outcomeOf(next)).toBe('fail');
  });

  it('is a fault when nobody looked what stands beside it', () => {
    const input = { outcome: 'grant' as const, motivation: 'Voldoet.', overrides: [] };
    expect(() => decide(application, scheme, input, officer1, minute(9))).toThrow(/nobody looked/);
    expect(decide(application, scheme, { ...input, outcome: 'reject' }, officer1, minute(9)).ok).toBe(true);
  });

  it('out of assess goes back in line, to be tested there again with what was decided', () => {
    const assess = inStatus(aidApplication(scheme, { nth: 1 }), 'assess');
    const input = { outcome: 'grant' as const, motivation: 'Voldoet.', overrides: [], amountCents: cents(100_000) };
    const back = done(decide(assess, scheme, input, officer1, minute(9), beside([]))).application.next;
    expect(back.status).toBe('received');
    const [fits] = walked([back], scheme, bookOf([entry({ amountCents: 29_900_000 })]));
    expect(fits?.application.next).toMatchObject({ status: 'granted', heldCents: 100_000, aidOn: '2026-08-24' });
    const [not] = walked([back], scheme, bookOf([entry({ amountCents: 29_900_001 })]));
    expect(not?.application.next).toMatchObject({ status: 'assess', decision: { outcome: 'grant' } });
  });
});

describe('over random lines', () => {
  const numbers = [kvk(0), kvk(1), kvk(2)];
  const one = fc.record({
    who: fc.nat({ max: 2 }),
    links: fc.uniqueArray(fc.nat({ max: 2 }), { maxLength: 2 }),
    declaredCents: fc.integer({ min: 0, max: 10_000_000 }),
  });

  it('no undertaking ever holds more than the ceiling, and who fits by itself is not kept waiting by others', () => {
    fc.assert(
      fc.property(fc.array(one, { maxLength: 12 }), fc.integer({ min: 1, max: 20_000_000 }), (people, award) => {
        const of = aidScheme('random', award, { caps: {} });
        const line = people.map(({ who, links, declaredCents }, nth) =>
          aidApplication(of, {
            nth: nth + 1,
            kvkNumber: numbers[who] ?? '',
            linked: links.map((link) => numbers[link] ?? ''),
            declared: declaredCents === 0 ? [] : [{ grantedOn: '2026-01-05', amountCents: declaredCents }],
          }),
        );
        const moves = walked(line, of, bookOf([], numbers), minute(30));
        const got = moves.map(({ application }) => application.next).filter(({ status }) => status === 'reserved');
        for (const number of numbers) {
          const alone = got.filter(({ employer }) => employer.kvkNumber === number);
          expect(alone.reduce((sum, { heldCents }) => sum + heldCents, 0)).toBeLessThanOrEqual(30_000_000);
        }
        expect(got.every(({ declarations, heldCents }) => declared(declarations) + heldCents <= 30_000_000)).toBe(true);
        const [first] = line;
        if (first !== undefined && declared(first.declarations) + award <= 30_000_000)
          expect(got[0]?.id).toBe(first.id);
      }),
    );
  });

  const declared = ({ deMinimis }: Application['declarations']) =>
    deMinimis.reduce((sum, { amountCents }) => sum + amountCents, 0);
});
