import { callJson, withQuery } from './client';

interface Page<T> {
  readonly items: readonly T[];
  readonly next: string | null;
}

/** Every item of a list, page after page: for exports. @throws as `call` */
export async function everyItem<T>(path: string, query: Readonly<Record<string, string | undefined>>): Promise<T[]> {
  const found: T[] = [];
  let cursor: string | undefined;
  do {
    const page: Page<T> = await callJson('GET', withQuery(path, { ...query, limit: 100, cursor }));
    found.push(...page.items);
    cursor = page.next ?? undefined;
  } while (cursor !== undefined);
  return found;
}
