import * as z from 'zod';
import { budgetFields } from '../budget/budget';
import { instant } from '../records';
import { ok, type Result, refuse } from '../result';
import { whenAsked } from '../when-asked';
import { isMonth, type Month, monthAfter, monthOf } from './period';
import type { Sums } from './sums';

export const monthText = z.string().refine(isMonth, 'must be a month such as 2026-10');

/** Body of `POST /v1/ledger/month-closes`. */
export const monthCloseRequest = whenAsked(() =>
  z.strictObject({ schemeId: z.string().min(1).max(60), month: monthText }),
);
export type MonthCloseRequest = z.infer<typeof monthCloseRequest>;

const sums = whenAsked(() => z.partialRecord(z.enum(budgetFields()), z.int()));

/** A month of the books of one scheme, closed. Once its balances are in it nothing of it ever changes. */
export const monthCloseRecord = whenAsked(() =>
  z.object({
    schemeId: z.string(),
    month: z.string(),
    closedAt: instant,
    bySub: z.string(),
    byRole: z.string(),
    /** Those that were open then; one that opens later begins after the month. */
    budgetIds: z.array(z.string()),
    /** What each budget's entries come to up to and including the month; null while they are being added up. */
    balances: z.array(z.object({ budgetId: z.string(), entries: z.int(), sums })).nullable(),
  }),
);
export type MonthClose = Omit<z.infer<typeof monthCloseRecord>, 'balances'> & {
  readonly balances: readonly { readonly budgetId: string; readonly entries: number; readonly sums: Sums }[] | null;
};

export interface Books {
  /** The last month that is closed; empty: none. */
  readonly closedThrough: Month;
  /** When anything was first booked; undefined: nothing ever was. */
  readonly firstBookedAt: string | undefined;
}

/**
 * Months close in order, from that of the first entry on, each once it is over: an entry that comes later is booked in
 * the first month that is open, so a month left out would stay open for nobody.
 */
export function mayClose(month: Month, { closedThrough, firstBookedAt }: Books, now: string): Result<null> {
  if (firstBookedAt === undefined) return notNow('Nothing was posted to this scheme yet.');
  if (month >= monthOf(now)) return notNow(`The month ${month} is not over.`);
  const next = closedThrough === '' ? monthOf(firstBookedAt) : monthAfter(closedThrough);
  if (month < next) return notNow(`The month ${month} lies before the first entry.`);
  return month === next ? ok(null) : notNow(`Months close in order: the next one is ${next}.`);
}

const notNow = (detail: string) => refuse({ code: 'wrong-state', detail });
