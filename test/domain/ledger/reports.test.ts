import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { applicationIdOf, numberOfApplication } from '../../../domain/ledger/cause';
import { mayClose } from '../../../domain/ledger/month-close';
import { drawnText, Sample } from '../../../domain/ledger/sample';
import { perCostCentre } from '../../../domain/ledger/year-end';
import { refused } from '../fixtures';

describe('closing a month', () => {
  const now = '2027-01-05T09:00:00.000Z';
  const books = { closedThrough: '2026-10', firstBookedAt: '2026-08-31T22:00:00.000Z' };
  const detail = (month: string, of = books) => {
    const result = mayClose(month, of, now);
    return result.ok ? 'ok' : result.refusal.detail;
  };

  it('takes the next one, once it is over', () => {
    expect(detail('2026-11')).toBe('ok');
    expect(detail('2026-12')).toBe('Months close in order: the next one is 2026-11.');
    expect(detail('2027-01')).toBe('The month 2027-01 is not over.');
    expect(refused(mayClose('2027-01', books, now))).toBe('wrong-state');
  });

  it('begins with the month of the first entry, in Amsterdam', () => {
    const fresh = { ...books, closedThrough: '' };
    expect(detail('2026-09', fresh)).toBe('ok');
    expect(detail('2026-08', fresh)).toBe('The month 2026-08 lies before the first entry.');
    const result = mayClose('2026-09', { closedThrough: '', firstBookedAt: undefined }, now);
    expect(refused(result)).toBe('wrong-state');
  });

  it('takes December once the year is over in Amsterdam', () => {
    const november = { ...books, closedThrough: '2026-11' };
    expect(mayClose('2026-12', november, '2026-12-31T22:59:59.999Z').ok).toBe(false);
    expect(mayClose('2026-12', november, '2026-12-31T23:00:00.000Z').ok).toBe(true);
  });
});

describe('what a movement is for', () => {
  const id = '01KN2D8RZ4XJ7W5T3Q1P9M6K0B';

  it('is an application, by its own id or that of a claim', () => {
    expect(applicationIdOf(id)).toBe(id);
    expect(applicationIdOf(`${id}-2`)).toBe(id);
    expect(applicationIdOf('version-3')).toBeNull();
  });

  it('has the number that people quote, out of the id alone', () => {
    expect(numberOfApplication(id)).toBe('VL-2026-3Q1P9-M6K0B');
  });

  it('has no number where the id was made in the last seconds of a year in Amsterdam', () => {
    const letters = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
    const idAt = (instant: string) => {
      let [text, ms] = ['', Date.parse(instant)];
      for (let place = 0; place < 10; place++) {
        text = `${letters[ms % 32]}${text}`;
        ms = Math.floor(ms / 32);
      }
      return `${text}5T3Q1P9M6K0B0000`;
    };
    expect(numberOfApplication(idAt('2026-12-31T22:59:50.000Z'))).toBeNull();
    expect(numberOfApplication(idAt('2026-12-31T22:59:00.000Z'))).toMatch(/^VL-2026-/);
    expect(numberOfApplication(idAt('2026-12-31T23:00:01.000Z'))).toMatch(/^VL-2027-/);
  });
});

describe('a sample', () => {
  const digest = (seed: string, id: string) => createHash('sha256').update(drawnText(seed, id)).digest('hex');
  const drawnFrom = (ids: readonly string[], seed: string, size: number) => {
    const sample = new Sample(size);
    for (const id of ids) sample.offer({ id, sha256: digest(seed, id) });
    return sample.drawn().map(({ id }) => id);
  };

  it('is the lowest digests of seed and id, in whatever order the population is read', () => {
    const arbitrary = fc.record({
      ids: fc.uniqueArray(fc.string({ minLength: 1, maxLength: 8 }), { maxLength: 40 }),
      seed: fc.string({ minLength: 1, maxLength: 8 }),
      size: fc.integer({ min: 1, max: 12 }),
    });
    fc.assert(
      fc.property(arbitrary, ({ ids, seed, size }) => {
        const sorted = [...ids].sort((a, b) => (digest(seed, a) < digest(seed, b) ? -1 : 1)).slice(0, size);
        expect(drawnFrom(ids, seed, size)).toEqual(sorted);
        expect(drawnFrom([...ids].reverse(), seed, size)).toEqual(sorted);
      }),
    );
  });

  it('can be drawn again by hand: printf %s audit-2026:A | sha256sum', () => {
    const ids = ['A', 'B', 'C', 'D'];
    expect(ids.map((id) => digest('audit-2026', id).slice(0, 8))).toEqual([
      '843f5acf',
      'd3036a16',
      'e6bde1d8',
      '0e88833c',
    ]);
    expect(drawnFrom(ids, 'audit-2026', 2)).toEqual(['D', 'A']);
    expect(drawnFrom(ids, 'audit-2027', 4)).not.toEqual(drawnFrom(ids, 'audit-2026', 4));
  });
});

describe('open commitments', () => {
  it('add up per cost centre and funding source; what has none comes last', () => {
    const stand = (
      schemeId: string,
      costCentre: string | null,
      fundingSource: string | null,
      reservedCents: number,
    ) => ({
      schemeId,
      costCentre,
      fundingSource,
      sums: { reservedCents },
    });
    const found = perCostCentre([
      stand('c', null, 'rijk', 7),
      stand('b', '6500', 'rijk', 3),
      stand('a', '6500', 'rijk', 2),
      stand('d', '6500', 'provincie', 1),
    ]);
    expect(found).toEqual([
      { costCentre: '6500', fundingSource: 'provincie', schemes: ['d'], sums: { reservedCents: 1 } },
      { costCentre: '6500', fundingSource: 'rijk', schemes: ['a', 'b'], sums: { reservedCents: 5 } },
      { costCentre: null, fundingSource: 'rijk', schemes: ['c'], sums: { reservedCents: 7 } },
    ]);
  });
});
