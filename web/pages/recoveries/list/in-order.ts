import type { RecoverySummary } from '../../../api/answers';

/** What somebody must act upon first: proposals, replies that came in, then what is overdue. */
const rankOf = ({ status, replied, overdueCents, writeOffAsked }: RecoverySummary): number => {
  if (status === 'proposed') return 0;
  if (status === 'intended') return replied ? 1 : 2;
  if (status === 'established') return writeOffAsked ? 3 : overdueCents > 0 ? 4 : 5;
  return 6;
};

/** The day on which somebody must look, or what became of it. */
export const lookDay = ({ dueOn, replyBy, proposedAt }: RecoverySummary): string =>
  dueOn ?? replyBy ?? proposedAt.slice(0, 10);

export const byUrgency = (a: RecoverySummary, b: RecoverySummary): number =>
  rankOf(a) - rankOf(b) || lookDay(a).localeCompare(lookDay(b)) || a.id.localeCompare(b.id);

export const isOpen = ({ status }: Pick<RecoverySummary, 'status'>): boolean =>
  ['proposed', 'intended', 'established'].includes(status);

export interface Totals {
  readonly debtors: number;
  readonly owedCents: number;
  readonly overdueCents: number;
  /** What regions owe employers, for they paid back too much. */
  readonly owingCents: number;
}

/** What is owed on all of these together; what regions owe stands apart, for it pays nobody's debt. */
export const totalsOf = (recoveries: readonly RecoverySummary[]): Totals => {
  const standing = recoveries.filter(({ status }) => status === 'established');
  const sum = (of: (one: RecoverySummary) => number) => standing.reduce((total, one) => total + of(one), 0);
  return {
    debtors: new Set(standing.filter(({ balanceCents }) => balanceCents > 0).map(({ organisation }) => organisation))
      .size,
    owedCents: sum(({ balanceCents }) => Math.max(0, balanceCents)),
    overdueCents: sum(({ overdueCents }) => overdueCents),
    owingCents: sum(({ balanceCents }) => Math.max(0, -balanceCents)),
  };
};
