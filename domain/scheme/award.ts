import { employmentMonthsEnd, type LocalDate } from '../calendar';
import { type Cents, cents, least, portion } from '../money';
import type { AwardRow, Scheme } from './definition';
import { type Facts, known } from './facts';
import { matchWhen } from './match';

/**
 * What the scheme awards: `fixed` when every fact the amount needs is known; `highest` is the most it can still become
 * (that much is reserved); `none` when no row can match, or the row that does comes to nothing.
 */
export type Award =
  | { readonly kind: 'fixed' | 'highest'; readonly amountCents: Cents; readonly row: AwardRow }
  | { readonly kind: 'none' };

interface Amount {
  readonly amountCents: Cents;
  /** Else `amountCents` is the most it can become. */
  readonly settled: boolean;
}

/** Whole months of the contract from `startOn`, 0 to `maxMonths`. A contract without end counts as `maxMonths`. */
export function contractMonths(startOn: LocalDate, endOn: LocalDate, maxMonths: number): number {
  let months = 0;
  while (months < maxMonths && employmentMonthsEnd(startOn, months + 1) <= endOn) months += 1;
  return months;
}

/** Hours have at most two decimals, so a hundredfold is whole and the division exact. */
const hundredths = (hours: number): number => Math.round(hours * 100);

function forHours(row: AwardRow, facts: Facts): Amount {
  const whole = cents(row.amountCents);
  if (row.proRataHours === null) return { amountCents: whole, settled: true };
  const hours = known(facts.placement?.hoursPerWeek);
  if (hours === undefined) return { amountCents: whole, settled: false };
  const part = portion(whole, Math.max(0, hundredths(hours)), hundredths(row.proRataHours));
  return { amountCents: least(part, whole), settled: true };
}

/** Cents a month of a row per month, bounded by hours as the row says; what was requested bounds the total only. */
export const monthlyAmount = (row: AwardRow, facts: Facts): Cents => forHours(row, facts).amountCents;

function forMonths(row: AwardRow, facts: Facts, monthly: Amount): Amount {
  if (!row.perMonth) return monthly;
  const maxMonths = row.maxMonths ?? 1;
  const { startOn, endOn } = facts.placement ?? {};
  const months = startOn && endOn ? contractMonths(startOn, endOn, maxMonths) : maxMonths;
  const lengthKnown = endOn === null || (known(startOn) !== undefined && endOn !== undefined);
  return { amountCents: cents(monthly.amountCents * months), settled: monthly.settled && lengthKnown };
}

/** `requested` bounds the amount that the row gives otherwise. */
function forRow(row: AwardRow, facts: Facts): Amount {
  const most = forMonths(row, facts, forHours(row, facts));
  if (!row.requested) return most;
  const requested = known(facts.requestedAmountCents);
  if (requested === undefined) return { ...most, settled: false };
  return { amountCents: least(cents(Math.max(0, requested)), most.amountCents), settled: most.settled };
}

/** The rows that can still be the first match: up to and including the first that matches for certain. */
export function rowsPossible(scheme: Scheme, facts: Facts): readonly { row: AwardRow; certain: boolean }[] {
  const rows: { row: AwardRow; certain: boolean }[] = [];
  for (const row of scheme.award) {
    const match = matchWhen(row.when, facts);
    if (match !== 'no') rows.push({ row, certain: match === 'yes' });
    if (match === 'yes') break;
  }
  return rows;
}

/** First match wins; the order of the rows is the scheme's. */
export function awardFor(scheme: Scheme, facts: Facts): Award {
  const rows = rowsPossible(scheme, facts);
  let best: Award = { kind: 'none' };
  for (const { row, certain } of rows) {
    const { amountCents, settled } = forRow(row, facts);
    const kind = rows.length === 1 && certain && settled ? 'fixed' : 'highest';
    if (amountCents > (best.kind === 'none' ? 0 : best.amountCents)) best = { kind, amountCents, row };
  }
  return best;
}
