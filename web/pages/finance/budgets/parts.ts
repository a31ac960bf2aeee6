import type { BudgetAnswer } from '../../../api/answers';
import type { Both } from '../../../language/language';

/** The parts that make up a cap, in the order in which money moves through them, backwards: paid is what is surest. */
export const parts = ['paid', 'committed', 'reserved', 'available'] as const;
export type Part = (typeof parts)[number];

export const partWords: Readonly<Record<Part, Both>> = {
  paid: { nl: 'Betaald', en: 'Paid' },
  committed: { nl: 'Toegekend, nog niet betaald', en: 'Committed, not paid yet' },
  reserved: { nl: 'Gereserveerd', en: 'Reserved' },
  available: { nl: 'Vrij', en: 'Free' },
};

/** In what one counts: euro, or awards. */
export const units = ['amountCents', 'awards'] as const;
export type Unit = (typeof units)[number];

type Amounts = Pick<BudgetAnswer, Part | 'cap'>;

export const isCapped = ({ cap }: Pick<BudgetAnswer, 'cap'>, unit: Unit): boolean => cap[unit] !== null;

/** How much of a part there is; a part without a cap has nothing free to show. */
export const amountOf = (budget: Amounts, part: Part, unit: Unit): number => budget[part][unit] ?? 0;

/** Shares of the whole bar, 0 to 1, in order; all zero for an empty budget. */
export function sharesOf(budget: Amounts, unit: Unit): readonly { readonly part: Part; readonly share: number }[] {
  const amounts = parts.map((part) => ({ part, amount: Math.max(0, amountOf(budget, part, unit)) }));
  const whole = amounts.reduce((total, { amount }) => total + amount, 0);
  return amounts.map(({ part, amount }) => ({ part, share: whole === 0 ? 0 : amount / whole }));
}
