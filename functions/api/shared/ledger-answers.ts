import type { Budget, BudgetField } from '../../../domain/budget/budget';
import { movementKinds } from '../../../domain/budget/movement';
import type { MonthClose } from '../../../domain/ledger/month-close';
import type { Row, TrialBalance } from '../../../domain/ledger/trial-balance';
import type { BudgetCheck } from '../../store/budget-checks';
import type { LastCheck, MonthCloseAnswer, TrialBalanceParts, TrialBalanceRow } from '../answers/ledger';

type Part = keyof TrialBalanceParts;

const partNames: readonly Part[] = [
  'cap',
  'available',
  'reserved',
  'committed',
  'paid',
  'overshoot',
  'receivable',
  'waiting',
];

const sides = ['opening', 'up', 'down', 'closing'] as const;

function rowOf(rows: Readonly<Record<BudgetField, Row | null>>, part: Part): TrialBalanceRow {
  const [inCents, inAwards] = [rows[`${part}Cents`], rows[`${part}Awards`]];
  const amounts = sides.map((side) => [
    side,
    { amountCents: inCents === null ? null : inCents[side], awards: inAwards === null ? null : inAwards[side] },
  ]);
  return Object.fromEntries(amounts) as TrialBalanceRow;
}

export const partsOf = ({ rows }: TrialBalance): TrialBalanceParts =>
  Object.fromEntries(partNames.map((part) => [part, rowOf(rows, part)])) as TrialBalanceParts;

export const movementsOf = ({ kinds }: TrialBalance) =>
  movementKinds.filter((kind) => kinds[kind].lines > 0).map((kind) => ({ movement: kind, ...kinds[kind] }));

export const lastCheckOf = (check: BudgetCheck | undefined): LastCheck =>
  check === undefined
    ? null
    : {
        checkedAt: check.checkedAt,
        outcome: check.outcome,
        whole: check.whole,
        entries: check.point.entries,
        differences: check.differences.map(({ field, expected, found }) => ({ number: field, expected, found })),
      };

/** @throws Error for a close whose balances are still being added up: `finishClose` comes first */
export function monthCloseAnswerOf(
  { schemeId, month, closedAt, bySub, byRole, balances }: MonthClose,
  caller: { readonly sub: string },
): MonthCloseAnswer {
  if (balances === null) throw new Error(`the close of ${month} of ${schemeId} is not finished`);
  return {
    schemeId,
    month,
    closedAt,
    closedBy: { mine: bySub === caller.sub, role: byRole },
    budgets: balances.map(({ budgetId, entries, sums }) => ({ budgetId, entries, closing: { ...sums } })),
  };
}

export const budgetName = ({ budgetId, year }: Budget) => ({ budgetId, year });
