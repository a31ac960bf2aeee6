import type { MonthClosePage } from '../../../api/answers';

/** The books of one scheme. */
export interface SchemeBooks {
  readonly schemeId: string;
  readonly books: Pick<MonthClosePage, 'nextMonth' | 'mayClose' | 'budgets'>;
}

/** What of the books asks for somebody, by scheme in the order given. */
export interface Attention {
  /** Budgets that differed from their entries when they were last compared. */
  readonly different: readonly string[];
  /** Schemes of which money kept moving, so that nothing could be said. */
  readonly busy: readonly string[];
  /** Months that are over and not closed: the first of each scheme. */
  readonly toClose: readonly { readonly schemeId: string; readonly month: string }[];
  /** The oldest of the last comparisons, for the newest may say nothing of the rest; null: one was never made. */
  readonly checkedAt: string | null;
}

type Outcome = NonNullable<MonthClosePage['budgets'][number]['lastCheck']>['outcome'];

export function attentionIn(all: readonly SchemeBooks[]): Attention {
  const having = (outcome: Outcome) =>
    all
      .filter(({ books }) => books.budgets.some(({ lastCheck }) => lastCheck?.outcome === outcome))
      .map(({ schemeId }) => schemeId);
  const checks = all.flatMap(({ books }) => books.budgets.map(({ lastCheck }) => lastCheck?.checkedAt ?? null));
  const oldest = checks.reduce((a, b) => (a === null || b === null ? null : a < b ? a : b), checks[0] ?? null);
  return {
    different: having('different'),
    busy: having('busy'),
    toClose: all.flatMap(({ schemeId, books: { nextMonth, mayClose } }) =>
      mayClose && nextMonth !== null ? [{ schemeId, month: nextMonth }] : [],
    ),
    checkedAt: oldest,
  };
}
