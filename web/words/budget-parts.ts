import type { TrialBalanceParts } from '../api/answers';
import type { Both } from '../language/language';

type BookPart = keyof TrialBalanceParts;

/** What the books call the parts of a budget. */
export const bookPartWords: Readonly<Record<BookPart, Both>> = {
  cap: { nl: 'Plafond', en: 'Cap' },
  overshoot: { nl: 'Boven het plafond', en: 'Above the cap' },
  available: { nl: 'Vrij', en: 'Free' },
  reserved: { nl: 'Gereserveerd', en: 'Reserved' },
  committed: { nl: 'Toegekend, nog niet betaald', en: 'Committed, not paid yet' },
  paid: { nl: 'Betaald', en: 'Paid' },
  receivable: { nl: 'Terug te ontvangen', en: 'To be paid back' },
  waiting: { nl: 'Op de wachtlijst', en: 'On the waiting list' },
};

/** A number of a budget as the API names it, such as `reservedCents`. */
export interface BudgetNumber {
  readonly words: Both;
  readonly inCents: boolean;
}

/** @returns the number in words; one of a newer release as it is called */
export function budgetNumber(name: string): BudgetNumber {
  const [, part = '', unit = ''] = /^(.*)(Cents|Awards)$/.exec(name) ?? [];
  const known: Readonly<Record<string, Both>> = bookPartWords;
  return { words: known[part] ?? { nl: name, en: name }, inCents: unit === 'Cents' };
}
