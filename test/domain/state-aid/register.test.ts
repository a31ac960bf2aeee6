import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Application } from '../../../domain/application/record';
import { cents } from '../../../domain/money';
import {
  type AidBook,
  aidEntryOf,
  bookAfter,
  bringsAid,
  changesAid,
  mostAidNumbers,
  mostAidSteps,
  standingOf,
  undertakingOf,
} from '../../../domain/state-aid/register';
import { idOf } from '../fixtures';
import { aidApplication, aidScheme, bookOf, entry, kvk } from './world';

const scheme = aidScheme('aid', 150_000);
const none = aidScheme('aid', 150_000, { stateAid: 'none' });
const own = '68750110';

const holding = (
  application: Application,
  changes: Partial<Omit<Application, 'heldCents'>> & { heldCents: number },
) => ({
  ...application,
  ...changes,
  aidOn: changes.aidOn ?? '2026-08-24',
  heldCents: cents(changes.heldCents),
});

describe('what an application holds in the register', () => {
  const application = aidApplication(scheme, { nth: 1 });
  const reserved = holding(application, { status: 'reserved', heldCents: 150_000 });
  const linked = { ...reserved, employer: { ...reserved.employer, linkedKvkNumbers: [kvk(2), own, kvk(1), kvk(2)] } };

  it('is nothing before the first reservation, and nothing under a scheme without state aid', () => {
    expect(aidEntryOf(application, scheme)).toBeNull();
    expect(aidEntryOf(reserved, none)).toBeNull();
    expect(changesAid({ prior: application, next: reserved }, none)).toBe(false);
  });

  it('follows what is held: reserved, granted, lowered, and gone with nothing', () => {
    expect(aidEntryOf(reserved, scheme)).toEqual({
      applicationId: application.id,
      schemeId: 'aid',
      region: 'foodvalley',
      sector: 'general',
      status: 'reserved',
      on: '2026-08-24',
      amountCents: 150_000,
      kvkNumbers: [own],
      more: false,
    });
    const granted = holding(application, { status: 'granted', heldCents: 90_000, aidOn: '2026-09-01' });
    expect(aidEntryOf(granted, scheme)).toMatchObject({ status: 'granted', amountCents: 90_000, on: '2026-09-01' });
    expect(aidEntryOf(holding(application, { status: 'completed', heldCents: 1 }), scheme)?.status).toBe('granted');
    expect(aidEntryOf(holding(application, { status: 'withdrawn', heldCents: 0 }), scheme)).toBeNull();
  });

  it('names its own number first, then each linked one once; what it linked stays known when its money is gone', () => {
    expect(aidEntryOf(linked, scheme)?.kvkNumbers).toEqual([own, kvk(1), kvk(2)]);
    const ended = { ...linked, status: 'withdrawn' as const, heldCents: cents(0) };
    expect(aidEntryOf(ended, scheme)).toMatchObject({
      status: 'ended',
      amountCents: 0,
      kvkNumbers: [own, kvk(1), kvk(2)],
    });
  });

  it('says so when more is linked than is followed', () => {
    const many = Array.from({ length: mostAidNumbers }, (_, nth) => kvk(nth));
    const asked = (count: number) =>
      aidEntryOf({ ...linked, employer: { ...linked.employer, linkedKvkNumbers: many.slice(0, count) } }, scheme);
    expect(asked(mostAidNumbers - 1)).toMatchObject({ more: false });
    expect(asked(mostAidNumbers)).toMatchObject({ more: true });
    expect(asked(mostAidNumbers)?.kvkNumbers).toHaveLength(mostAidNumbers);
  });

  it('is tested when it comes or grows, not when it goes', () => {
    const brings = (prior: Application, next: Application) => bringsAid({ prior, next }, scheme);
    const granted = holding(application, { status: 'granted', heldCents: 150_000 });
    const lowered = holding(application, { status: 'granted', heldCents: 100_000 });
    expect([brings(application, reserved), brings(reserved, granted), brings(lowered, granted)]).toEqual([
      true,
      true,
      true,
    ]);
    expect([brings(granted, lowered), brings(granted, granted), brings(reserved, application)]).toEqual([
      false,
      false,
      false,
    ]);
  });
});

describe('the book', () => {
  const reserved = holding(aidApplication(scheme, { nth: 1, linked: [kvk(1)] }), {
    status: 'reserved',
    heldCents: 150_000,
  });
  const prior = { ...reserved, heldCents: cents(0), aidOn: undefined };

  it('is written at every number of the application, and left alone elsewhere', () => {
    const book = bookOf([entry({ kvkNumbers: [kvk(9)] })], [own, kvk(1)]);
    const after = bookAfter(book, { prior, next: reserved }, scheme, '2026-08-24');
    expect(after.get(own)?.entries).toEqual(after.get(kvk(1))?.entries);
    expect(after.get(own)?.entries).toMatchObject([{ applicationId: reserved.id, amountCents: 150_000 }]);
    expect(after.get(kvk(9))).toBe(book.get(kvk(9)));
  });

  it('moves an entry to the numbers as corrected', () => {
    const book = bookAfter(bookOf([], [own, kvk(1), kvk(2)]), { prior, next: reserved }, scheme, '2026-08-24');
    const corrected = { ...reserved, employer: { ...reserved.employer, linkedKvkNumbers: [kvk(2)] } };
    const after = bookAfter(book, { prior: reserved, next: corrected }, scheme, '2026-08-25');
    expect(after.get(kvk(1))?.entries).toEqual([]);
    expect(after.get(kvk(2))?.entries).toMatchObject([{ kvkNumbers: [own, kvk(2)] }]);
  });

  it('leaves out what counts no more, but never an open reservation', () => {
    const old = { on: '2023-08-24', kvkNumbers: [own] };
    const book = bookOf(
      [
        entry({ applicationId: 'granted', ...old }),
        entry({ applicationId: 'open', status: 'reserved', ...old }),
        entry({ applicationId: 'a day later', ...old, on: '2023-08-25' }),
      ],
      [kvk(1)],
    );
    const after = bookAfter(book, { prior, next: reserved }, scheme, '2026-08-24');
    expect(after.get(own)?.entries.map(({ applicationId }) => applicationId)).toEqual([
      'open',
      'a day later',
      reserved.id,
    ]);
  });

  it('is not written at a number that nobody read', () => {
    expect(() => bookAfter(new Map(), { prior, next: reserved }, scheme, '2026-08-24')).toThrow(/was not read/);
  });
});

describe('one undertaking', () => {
  const asking = (linked: readonly string[] = []) => aidApplication(scheme, { nth: 1, linked });
  const chain = (length: number) =>
    Array.from({ length }, (_, nth) =>
      entry({ applicationId: `link ${nth}`, kvkNumbers: [nth === 0 ? own : kvk(nth), kvk(nth + 1)] }),
    );

  it('is found from either side, whoever declared the link', () => {
    const book = bookOf([entry({ kvkNumbers: [kvk(5), own] })]);
    expect(undertakingOf(book, asking())).toMatchObject({ numbers: [own, kvk(5)], whole: true });
    const other = aidApplication(scheme, { nth: 2, kvkNumber: kvk(5) });
    expect(undertakingOf(book, other)).toMatchObject({ numbers: [kvk(5), own], whole: true });
  });

  it('is followed over others so many steps; beyond that it is not known as a whole', () => {
    const within = undertakingOf(bookOf(chain(mostAidSteps)), asking());
    expect(within).toMatchObject({ whole: true });
    expect(within.numbers).toHaveLength(mostAidSteps + 1);
    expect(undertakingOf(bookOf(chain(mostAidSteps + 1)), asking())).toMatchObject({ whole: false });
  });

  it('has so many numbers at most', () => {
    const star = Array.from({ length: mostAidNumbers - 1 }, (_, nth) =>
      entry({ applicationId: `ray ${nth}`, kvkNumbers: [own, kvk(nth)] }),
    );
    expect(undertakingOf(bookOf(star), asking())).toMatchObject({ whole: true });
    const wider = undertakingOf(
      bookOf([...star, entry({ applicationId: 'one more', kvkNumbers: [own, kvk(99)] })]),
      asking(),
    );
    expect(wider.whole).toBe(false);
    expect(wider.numbers).toHaveLength(mostAidNumbers);
  });

  it('names the numbers that were not read', () => {
    expect(undertakingOf(new Map(), asking([kvk(1)]))).toEqual({ numbers: [], whole: false, unread: [own, kvk(1)] });
    const book = new Map([...bookOf([entry({ kvkNumbers: [own, kvk(7)] })])].filter(([number]) => number === own));
    expect(undertakingOf(book, asking())).toMatchObject({ numbers: [own], whole: false, unread: [kvk(7)] });
  });

  it('counts each application once, itself never, and nothing that ended', () => {
    const both = entry({ applicationId: 'both', kvkNumbers: [own, kvk(1)] });
    const itself = entry({ applicationId: idOf(1), kvkNumbers: [own, kvk(1)] });
    const ended = entry({ applicationId: 'ended', status: 'ended', amountCents: 0 });
    const standing = standingOf(bookOf([both, itself, ended]), asking());
    expect(standing).toEqual({ entries: [both], whole: true });
  });
});

describe('sums over random lives', () => {
  interface Step {
    readonly who: number;
    readonly cents: number;
    readonly links: readonly number[];
    readonly status: 'reserved' | 'granted' | 'withdrawn';
  }
  const numbers = [0, 1, 2, 3].map(kvk);
  const step: fc.Arbitrary<Step> = fc.record({
    who: fc.nat({ max: 5 }),
    cents: fc.nat({ max: 500_000 }),
    links: fc.uniqueArray(fc.nat({ max: 3 }), { maxLength: 2 }),
    status: fc.constantFrom('reserved', 'granted', 'withdrawn'),
  });

  function live(steps: readonly Step[]): { book: AidBook; applications: Map<number, Application> } {
    let book = bookOf([], numbers);
    const applications = new Map<number, Application>();
    for (const { who, cents: amount, links, status } of steps) {
      const kvkNumber = numbers[who % numbers.length] ?? '';
      const fresh = aidApplication(scheme, { nth: who + 1, kvkNumber });
      const prior = applications.get(who) ?? fresh;
      const held = status === 'withdrawn' ? 0 : amount;
      const employer = { ...prior.employer, linkedKvkNumbers: links.map((nth) => numbers[nth] ?? '') };
      const next = holding({ ...prior, employer }, { status, heldCents: held });
      book = bookAfter(book, { prior, next }, scheme, '2026-08-24');
      applications.set(who, next);
    }
    return { book, applications };
  }

  it('each record holds what the applications hold that name its number, once', () => {
    fc.assert(
      fc.property(fc.array(step, { maxLength: 30 }), (steps) => {
        const { book, applications } = live(steps);
        for (const number of numbers) {
          const expected = [...applications.values()]
            .filter(({ employer }) => employer.kvkNumber === number || employer.linkedKvkNumbers.includes(number))
            .reduce((sum, { heldCents }) => sum + heldCents, 0);
          const stands = (book.get(number)?.entries ?? []).reduce((sum, { amountCents }) => sum + amountCents, 0);
          expect(stands).toBe(expected);
        }
      }),
    );
  });

  it('an undertaking counts what all in it hold, but for the one that asks, from whichever number one asks', () => {
    fc.assert(
      fc.property(fc.array(step, { maxLength: 30 }), (steps) => {
        const { book, applications } = live(steps);
        for (const asking of applications.values()) {
          const connected = connectedTo(asking, [...applications.values()]);
          const expected = [...applications.values()]
            .filter(({ id, employer }) => id !== asking.id && connected.has(employer.kvkNumber))
            .reduce((sum, { heldCents }) => sum + heldCents, 0);
          const { entries, whole } = standingOf(book, asking);
          expect(whole).toBe(true);
          expect(entries.reduce((sum, { amountCents }) => sum + amountCents, 0)).toBe(expected);
        }
      }),
    );
  });

  /** Written apart from the code: numbers joined by every application in the register that names them together. */
  function connectedTo(asking: Application, all: readonly Application[]): Set<string> {
    const groups = all.map(({ employer }) => [employer.kvkNumber, ...employer.linkedKvkNumbers]);
    const found = new Set([asking.employer.kvkNumber, ...asking.employer.linkedKvkNumbers]);
    for (let size = 0; size !== found.size; ) {
      size = found.size;
      for (const group of groups)
        if (group.some((number) => found.has(number))) for (const one of group) found.add(one);
    }
    return found;
  }
});
