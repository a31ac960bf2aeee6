import { ok, type Result, refuse } from '../../domain/result';
import type { Page } from './page';

interface PageOf {
  readonly limit: number;
  readonly cursor?: string | undefined;
}

/**
 * One list out of several, one after the other: `<index>.<cursor within that list>`. Which lists there are follows from
 * who asks, so a cursor of somebody with other lists reads nothing that is not theirs.
 */
export async function pagedOver<L, T>(
  lists: readonly L[],
  { limit, cursor }: PageOf,
  read: (list: L, page: PageOf) => Promise<Result<Page<T>>>,
): Promise<Result<Page<T>>> {
  const start = startOf(cursor, lists.length);
  if (start === null) return notACursor;
  const items: T[] = [];
  let within = start.within;
  for (let index = start.index; index < lists.length; index++) {
    const list = lists[index];
    if (list === undefined) break;
    const page = await read(list, { limit: limit - items.length, cursor: within });
    if (!page.ok) return page;
    items.push(...page.value.items);
    if (page.value.next !== null) return ok({ items, next: `${index}.${page.value.next}` });
    within = undefined;
    if (items.length >= limit && index + 1 < lists.length) return ok({ items, next: `${index + 1}.` });
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
