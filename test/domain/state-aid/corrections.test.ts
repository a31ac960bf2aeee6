import { describe, expect, it } from 'vitest';
import { decide } from '../../../domain/application/decide';
import type { Application } from '../../../domain/application/record';
import { readFacts, recordFacts } from '../../../domain/application/record-facts';
import { countedFromUs, deMinimisGate, testedForAid } from '../../../domain/state-aid/de-minimis';
import { type AidBook, type AidStanding, standingOf } from '../../../domain/state-aid/register';
import { done, inStatus, minute, officer1, refused, reserved } from '../fixtures';
import { schemeWith } from '../scheme/fixtures';
import { aidApplication, aidScheme, beside, bookOf, checkOf, entry, kvk, outcomeOf } from './world';

const scheme = aidScheme('aid', 150_000);
const own = '68750110';

describe('corrected facts', () => {
  const identity = { birthDate: '2006-05-01', pseudonym: 'youth-1' };
  const recorded = (
    application: Application,
    field: string,
    value: string | string[],
    book: AidBook,
    today = '2026-08-25',
  ) => {
    const facts = done(readFacts([{ field, value, source: 'KvK' }]));
    return done(recordFacts(application, scheme, facts, identity, { book, today })).application.next;
  };
  const book = bookOf([entry({ amountCents: 4_900_000 })], [kvk(1)]);

  it('of the sector test a reserved application by its own ceiling', () => {
    const application = reserved(aidApplication(scheme, { nth: 1 }));
    expect(outcomeOf(testedForAid(application, scheme, standingOf(book, application), '2026-08-25'))).toBe('pass');
    expect(outcomeOf(recorded(application, 'sector', 'agriculture', book))).toBe('fail');
    expect(outcomeOf(recorded(application, 'sector', 'general', book))).toBe('pass');
  });

  it('of the linked numbers count what stands there', () => {
    const application = reserved(aidApplication(scheme, { nth: 1, kvkNumber: kvk(1) }));
    const linked = recorded(
      application,
      'linkedKvkNumbers',
      [own],
      bookOf([entry({ amountCents: 29_900_000 })], [kvk(1)]),
    );
    expect(linked.employer.linkedKvkNumbers).toEqual([own]);
    expect(outcomeOf(linked)).toBe('fail');
    const none = recorded(linked, 'linkedKvkNumbers', '', bookOf([], [kvk(1)]));
    expect([none.employer.linkedKvkNumbers, outcomeOf(none)]).toEqual([[], 'pass']);
  });

  it('take linked numbers as a text too, and name what is none', () => {
    const application = reserved(aidApplication(scheme, { nth: 1 }));
    const book2 = bookOf([], [own, '68727720', '69599076']);
    const linked = recorded(application, 'employer.linkedKvkNumbers', ' 68727720, 69599076 ', book2);
    expect(linked.employer.linkedKvkNumbers).toEqual(['68727720', '69599076']);
    expect(refused(readFacts([{ field: 'linkedKvkNumbers', value: '6872', source: 'KvK' }]))).toBe('input-invalid');
  });

  it('of one in assess that fits by now bring it back in line', () => {
    const application = testedForAid(
      inStatus(aidApplication(scheme, { nth: 1, sector: 'agriculture' }), 'assess'),
      scheme,
      beside([entry({ amountCents: 4_900_000 })]),
      '2026-08-24',
    );
    expect(recorded(application, 'sector', 'general', book).status).toBe('received');
    expect(recorded(application, 'sector', 'agriculture', book).status).toBe('assess');
  });

  it('of one that is granted test it on its own day: what came after it says nothing', () => {
    const granted = {
      ...reserved(aidApplication(scheme, { nth: 1 })),
      status: 'granted' as const,
      aidOn: '2026-08-24',
    };
    const later = bookOf([
      entry({ applicationId: 'before', on: '2026-08-24', amountCents: 4_850_000 }),
      entry({ applicationId: 'after', on: '2026-08-25', amountCents: 1 }),
      entry({ applicationId: 'open', status: 'reserved', on: '2026-08-01', amountCents: 1 }),
    ]);
    const corrected = recorded(granted, 'sector', 'agriculture', later);
    expect(checkOf(corrected)).toMatchObject({
      outcome: 'pass',
      input: { countedCents: 4_850_000, awardCents: 150_000 },
    });
    expect(
      countedFromUs(granted, standingOf(later, granted), '2026-09-01').map(({ applicationId }) => applicationId),
    ).toEqual(['before']);
  });
});

describe('the gate before payment', () => {
  const granted = (aid: AidStanding, overrides: { rule: string; reason: string }[] = []) =>
    done(
      decide(
        reserved(aidApplication(scheme, { nth: 1 })),
        scheme,
        { outcome: 'grant', motivation: 'Voldoet.', overrides },
        officer1,
        minute(9),
        aid,
      ),
    ).application.next;

  it('passes what fitted when it was granted, and what was overridden then', () => {
    expect(deMinimisGate(granted(beside([])), scheme)).toMatchObject({
      outcome: 'pass',
      input: { grantedOn: '2026-08-24', overridden: false },
    });
    const overrides = [{ rule: 'de-minimis', reason: 'Gescheiden boekhouding.' }];
    expect(deMinimisGate(granted(beside([entry({ amountCents: 30_000_000 })]), overrides), scheme)).toMatchObject({
      outcome: 'pass',
      input: { overridden: true, check: { countedCents: 30_000_000 } },
    });
  });

  it('stops what a correction showed not to fit, and what was never tested', () => {
    const over = testedForAid(granted(beside([])), scheme, beside([entry({ amountCents: 30_000_000 })]), '2026-09-01');
    expect(deMinimisGate(over, scheme).outcome).toBe('fail');
    expect(deMinimisGate(reserved(aidApplication(scheme, { nth: 1 })), scheme).outcome).toBe('unknown');
    expect(deMinimisGate({ ...over, checks: [] }, scheme).outcome).toBe('unknown');
  });

  it('lets pass where there is no state aid', () => {
    const none = schemeWith({ stateAid: 'none' });
    expect(deMinimisGate(aidApplication(none, { nth: 1 }), none)).toEqual({
      outcome: 'pass',
      input: { stateAid: 'none' },
    });
  });
});
