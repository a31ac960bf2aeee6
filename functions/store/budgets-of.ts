import { type Budget, budgetIdOf, budgetRecord } from '../../domain/budget/budget';
import { type LocalDate, yearOf } from '../../domain/calendar';
import type { Scheme } from '../../domain/scheme/definition';
import { keys } from './keys';
import { batchGet, get } from './table';

/** No budget is older than the longest time that records are kept, and some years more. */
const yearsBack = 20;

type Owner = Pick<Scheme, 'schemeId' | 'caps'>;

function idsOf({ schemeId, caps }: Owner, today: LocalDate): string[] {
  const years = Array.from({ length: yearsBack + 1 }, (_, back) => yearOf(today) - yearsBack + back);
  return [...new Set(years.map((year) => budgetIdOf(schemeId, caps.period, String(year))))];
}

/**
 * Every budget of these schemes, of one scheme the oldest year first. Unlike `loadBudget` this tells of a budget that
 * breaks its identity as well, for this is how one is found and looked at. Consistent.
 */
export async function budgetsOf(schemes: readonly Owner[], today: LocalDate): Promise<Budget[]> {
  const ids = schemes.flatMap((scheme) => idsOf(scheme, today));
  const items = await batchGet(ids.map(keys.budget), { consistent: true });
  return items.map((item) => budgetRecord.parse(item));
}

/** As `budgetsOf`, for one by its id. */
export async function rawBudget(budgetId: string): Promise<Budget> {
  const item = await get(keys.budget(budgetId), { consistent: true });
  if (item === undefined) throw new Error(`budget ${budgetId} does not exist`);
  return budgetRecord.parse(item);
}
