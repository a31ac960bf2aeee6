import type { LedgerEntryAnswer } from '../../../api/answers';

/** One movement, with what its entry says. */
export interface Line extends Omit<LedgerEntryAnswer, 'lines'> {
  readonly key: string;
  readonly line: LedgerEntryAnswer['lines'][number];
}

/** A row for each movement, in the order of the books. */
export const linesOf = (entries: readonly LedgerEntryAnswer[]): Line[] =>
  entries.flatMap(({ lines, ...entry }, place) =>
    lines.map((line, index) => ({ ...entry, line, key: `${place} ${index}` })),
  );

/** The year of a budget that has one each year; null: the scheme has one budget. */
export const yearOfBudget = (budgetId: string): string | null => budgetId.split(':')[1] ?? null;

/** The version of the scheme that set a cap; null where it is for something else. */
export const versionOf = (cause: string): string | null => /^version-(\d+)$/.exec(cause)?.[1] ?? null;
