import type { RecoveryAnswer } from '../../../api/answers';

type Line = RecoveryAnswer['lines'][number];

/** What was paid of a claim, as two parts that add up to it. */
export interface LineParts {
  readonly paidCents: number;
  /** Earned, or paid too long ago to be asked back. */
  readonly keptCents: number;
  readonly owedCents: number;
  /** Promised, never paid and not earned: it lapses. */
  readonly droppedCents: number;
}

export const lineParts = ({ amountCents, paidCents, entitledCents, owedCents }: Line): LineParts => ({
  paidCents,
  keptCents: paidCents - owedCents,
  owedCents,
  droppedCents: Math.max(0, amountCents - Math.max(entitledCents, paidCents)),
});

export const sumOf = (lines: readonly Line[]): LineParts => {
  const parts = lines.map(lineParts);
  const sum = (of: keyof LineParts) => parts.reduce((total, part) => total + part[of], 0);
  return {
    paidCents: sum('paidCents'),
    keptCents: sum('keptCents'),
    owedCents: sum('owedCents'),
    droppedCents: sum('droppedCents'),
  };
};

/** Whether looking again would move money, or change what is asked: not only the lines that it is worked out with. */
export function changesMoney({ now, entries, principalCents, lines }: RecoveryAnswer): boolean {
  if (!now.differs) return false;
  const [then, today] = [sumOf(lines), sumOf(now.lines)];
  if (entries.length > 0) return today.owedCents !== principalCents || today.droppedCents > 0;
  return today.owedCents !== then.owedCents || today.droppedCents !== then.droppedCents;
}
