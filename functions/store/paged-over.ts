import { ok, type Result, refuse } from '../../domain/result';
import type { Page } from './page';

interface PageOf {
  readonly limit: number;
  readonly cursor?: string | undefined;
}

/** Lists asked at the same moment at most: each has some eight partitions of its own. */
const mostAtOnce = 4;

/**
 * One list out of several, one after the other: `<index>.<cursor within that list>`. Which lists there are follows from
 * who asks, so a cursor of somebody with other lists reads nothing that is not theirs. Most are short, so where the
 * first does not fill the page more are asked at a time; of one that then proves too long the same is asked again with
 * the room that is left.
 */
export async function pagedOver<L, T>(
  lists: readonly L[],
  { limit, cursor }: PageOf,
  read: (list: L, page: PageOf) => Promise<Result<Page<T>>>,
): Promise<Result<Page<T>>> {
  const start = startOf(cursor, lists.length);
  if (start === null) return notACursor;
  const items: T[] = [];
  let { index, within } = start;
  let atOnce = 1;
  while (index < lists.length) {
    const room = limit - items.length;
    const asked = lists.slice(index, index + atOnce);
    const pages = await Promise.all(
      asked.map((list, nth) => read(list, { limit: room, cursor: nth ? undefined : within })),
    );
    within = undefined;
    atOnce = Math.min(2 * atOnce, mostAtOnce);
    for (const page of pages) {
      if (!page.ok) return page;
      if (page.value.items.length > limit - items.length) {
        atOnce = 1;
        break;
      }
      items.push(...page.value.items);
      if (page.value.next !== null) return ok({ items, next: `${index}.${page.value.next}` });
      index += 1;
      if (items.length >= limit && index < lists.length) return ok({ items, next: `${index}.` });
    }
  }
  return ok({ items, next: null });
}

function startOf(cursor: string | undefined, lists: number): { index: number; within: string | undefined } | null {
  if (cursor === undefined) return { index: 0, within: undefined };
  const match = /^(\d{1,3})\.([\w-]*)$/.exec(cursor);
  if (match === null || Number(match[1]) >= Math.max(1, lists)) return null;
  return { index: Number(match[1]), within: match[2] || undefined };
}

const notACursor = refuse({
  code: 'input-invalid',
  detail: 'The cursor is not one that this list gave.',
  errors: [{ path: 'cursor', message: 'not a cursor of this list' }],
});
