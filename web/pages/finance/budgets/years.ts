import type { MenuEntryAnswer } from '../../../api/answers';

/** A scheme that opens on New Year's Day opens in the old year by UTC. */
const yearThere = new Intl.DateTimeFormat('en', { year: 'numeric', timeZone: 'Europe/Amsterdam' });

/**
 * The years a budget can be asked for, the current one first: from the opening of the scheme.
 * @param current the year that runs; null where there is one budget for all years
 */
export function yearsOf({ window }: Pick<MenuEntryAnswer, 'window'>, current: string | null): string[] {
  if (current === null) return [];
  const [first, last] = [Number(yearThere.format(new Date(window.opensAt))), Number(current)];
  return Array.from({ length: Math.max(1, last - first + 1) }, (_, back) => String(last - back));
}
