import type { Instant, LocalDate } from '../../../domain/calendar';
import { completeDay, firstDay, lastSweptDay } from '../sweeps';
import { monthAfter, monthOf } from './keep-due';

/**
 * The months before that of today that the rule still has to look at, oldest first: those after the last one in its
 * ledger, where a month stands as its first day. Before its first run: from the month the first scheme was published.
 */
export async function monthsToPropose(rule: string, today: LocalDate): Promise<string[]> {
  const last = await lastSweptDay(rule, today);
  const first = last === undefined ? monthOf(await firstDay(today)) : monthAfter(last);
  const months: string[] = [];
  for (let month = first; month < monthOf(today); month = monthAfter(`${month}-01`)) months.push(month);
  return months;
}

export const proposedMonth = (
  rule: string,
  month: string,
  completedAt: Instant,
  counts: { readonly found: number; readonly done: number },
): Promise<void> => completeDay({ rule, day: `${month}-01`, completedAt, ...counts });
