import type { MenuEntryAnswer } from '../../../api/answers';

/**
 * The years a budget can be asked for, the current one first: from the opening of the scheme.
 * @param current the year of the budget now shown; null where there is one budget for all years
 */
export function yearsOf({ window }: Pick<MenuEntryAnswer, 'window'>, current: string | null): string[] {
  if (current === null) return [];
  const [first, last] = [Number(window.opensAt.slice(0, 4)), Number(current)];
  return Array.from({ length: Math.max(1, last - first + 1) }, (_, back) => String(last - back));
}
