import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ok, type Result, refuse } from '../../domain/result';
import type { Page } from '../../functions/store/page';
import { pagedOver } from '../../functions/store/paged-over';
import { done } from '../domain/fixtures';

interface Asked {
  readonly limit: number;
  readonly cursor?: string | undefined;
}

/** Lists as the table has them: a page may end early, and says then where to go on. */
function house(lists: readonly (readonly string[])[], shortBy: number) {
  const asked: { readonly nth: number; readonly limit: number }[] = [];
  let rounds = 0;
  let open = 0;
  const read = async (nth: number, { limit, cursor }: Asked): Promise<Result<Page<string>>> => {
    asked.push({ nth, limit });
    if (open++ === 0) rounds++;
    await Promise.resolve();
    open--;
    const all = lists[nth] ?? [];
    const from = Number(cursor ?? 0);
    const to = from + Math.max(1, limit - shortBy);
    return ok({ items: all.slice(from, to), next: to < all.length ? String(to) : null });
  };
  return { numbers: lists.map((_, nth) => nth), read, asked, rounds: () => rounds };
}

describe('several lists as one', () => {
  it('hold everything once and in order, and no page more than asked for, wherever the lists end', async () => {
    const someLists = fc.array(fc.nat(7), { maxLength: 12 });
    await fc.assert(
      fc.asyncProperty(someLists, fc.integer({ min: 1, max: 9 }), fc.nat(2), async (lengths, limit, shortBy) => {
        const lists = lengths.map((length, nth) => Array.from({ length }, (_, index) => `${nth}-${index}`));
        const { numbers, read } = house(lists, shortBy);
        const found: string[] = [];
        let cursor: string | undefined;
        do {
          const { items, next } = done(await pagedOver(numbers, { limit, cursor }, read));
          expect(items.length).toBeLessThanOrEqual(limit);
          found.push(...items);
          cursor = next ?? undefined;
        } while (cursor !== undefined);
        expect(found).toEqual(lists.flat());
      }),
    );
  });

  it('are asked several at a time where the first did not fill the page', async () => {
    const { numbers, read, rounds } = house(
      Array.from({ length: 15 }, () => []),
      0,
    );
    expect(done(await pagedOver(numbers, { limit: 25 }, read))).toEqual({ items: [], next: null });
    expect(rounds()).toBe(5);
  });

  it('cost no more than the first where that is a page', async () => {
    const { numbers, read, asked } = house([['a', 'b', 'c'], ['d']], 0);
    expect(done(await pagedOver(numbers, { limit: 2 }, read))).toEqual({ items: ['a', 'b'], next: '0.2' });
    expect(asked).toEqual([{ nth: 0, limit: 2 }]);
  });

  it('are asked again with the room that is left where two together are too many', async () => {
    const { numbers, read, asked } = house([['a'], ['b', 'c'], ['d', 'e']], 0);
    expect(done(await pagedOver(numbers, { limit: 4 }, read))).toEqual({ items: ['a', 'b', 'c', 'd'], next: '2.1' });
    expect(asked.map(({ nth, limit }) => `${nth}:${limit}`)).toEqual(['0:4', '1:3', '2:3', '2:1']);
  });

  it('refuse what the list that has the turn refuses, and no cursor of another', async () => {
    const refusal = refuse({ code: 'input-invalid', detail: 'no', errors: [] });
    const second = async (nth: number): Promise<Result<Page<string>>> =>
      nth === 1 ? refusal : ok({ items: ['a'], next: null });
    expect(await pagedOver([0, 1], { limit: 1 }, second)).toEqual(ok({ items: ['a'], next: '1.' }));
    expect(await pagedOver([0, 1], { limit: 2 }, second)).toEqual(refusal);
    expect(await pagedOver([0, 1], { limit: 2, cursor: '7.' }, second)).toMatchObject({ ok: false });
  });
});
