import type { TrialBalanceParts, TrialBalanceRow } from '../../../api/answers';

type Side = keyof TrialBalanceRow;
type Amounts = TrialBalanceRow[Side];

export const sides: readonly Side[] = ['opening', 'up', 'down', 'closing'];

/** What stands on both sides of the equation, and what is no part of the cap. */
export const [capSide, useSide, besides] = [
  ['cap', 'overshoot'],
  ['available', 'reserved', 'committed', 'paid'],
  ['receivable', 'waiting'],
] as const satisfies readonly (readonly (keyof TrialBalanceParts)[])[];

/** Without a cap there is nothing to add up. */
const sum = (amounts: readonly (number | null)[]): number | null =>
  amounts.includes(null) ? null : amounts.reduce<number>((total, amount) => total + (amount ?? 0), 0);

/** Several parts of the balance together. */
export function totalOf(parts: TrialBalanceParts, names: readonly (keyof TrialBalanceParts)[]): TrialBalanceRow {
  const of = (side: Side): Amounts => ({
    amountCents: sum(names.map((name) => parts[name][side].amountCents)),
    awards: sum(names.map((name) => parts[name][side].awards)),
  });
  return { opening: of('opening'), up: of('up'), down: of('down'), closing: of('closing') };
}
