import { type Budget, type BudgetField, budgetFields, equationErrors } from '../budget/budget';
import { budgetDeltas, type Movement, type MovementKind, movementKinds } from '../budget/movement';
import { budgetFrom, type Sums, total } from './sums';

/** What moved in a stretch of the ledger, apart by direction, and per kind of movement. */
export interface Turnover {
  readonly up: Sums;
  readonly down: Sums;
  readonly kinds: Map<MovementKind, KindTotal>;
  entries: number;
}

export interface KindTotal {
  readonly lines: number;
  readonly amountCents: number;
  readonly awards: number;
}

const noKind: KindTotal = { lines: 0, amountCents: 0, awards: 0 };

export const noTurnover = (): Turnover => ({ up: {}, down: {}, kinds: new Map(), entries: 0 });

/** Adds an entry of the ledger to the turnover of its stretch. */
export function turnOver(turnover: Turnover, movements: readonly Movement[]): void {
  turnover.entries += 1;
  for (const movement of movements) {
    for (const [field, delta] of Object.entries(budgetDeltas([movement])) as [BudgetField, number][]) {
      const side = delta > 0 ? turnover.up : turnover.down;
      side[field] = (side[field] ?? 0) + Math.abs(delta);
    }
    const before = turnover.kinds.get(movement.kind) ?? noKind;
    turnover.kinds.set(movement.kind, {
      lines: before.lines + 1,
      amountCents: before.amountCents + movement.amountCents,
      awards: before.awards + movement.awards,
    });
  }
}

/** One number over the stretch: `opening + up - down = closing`. */
export interface Row {
  readonly opening: number;
  readonly up: number;
  readonly down: number;
  readonly closing: number;
}

export interface TrialBalance {
  /** Per number of the budget; null where that unit has no cap. */
  readonly rows: Readonly<Record<BudgetField, Row | null>>;
  readonly kinds: Readonly<Record<MovementKind, KindTotal>>;
  readonly entries: number;
  /** `available + reserved + committed + paid = cap + overshoot` at both ends, per unit with a cap. */
  readonly closes: boolean;
}

/** What the sums stand at once the stretch is posted. */
export function closingOf(opening: Sums, { up, down }: Turnover): Sums {
  const taken: Sums = {};
  for (const [field, value] of Object.entries(down) as [BudgetField, number][]) taken[field] = -value;
  return total([opening, up, taken]);
}

/**
 * @param budget tells which units have a cap; its numbers are not looked at.
 * @param opening what all entries before the stretch come to.
 */
export function trialBalance(budget: Budget, opening: Sums, turnover: Turnover): TrialBalance {
  const closing = closingOf(opening, turnover);
  const kinds = movementKinds.map((kind) => [kind, turnover.kinds.get(kind) ?? noKind]);
  const rows = budgetFields().map((field) => [
    field,
    budget[field] === null
      ? null
      : {
          opening: opening[field] ?? 0,
          up: turnover.up[field] ?? 0,
          down: turnover.down[field] ?? 0,
          closing: closing[field] ?? 0,
        },
  ]);
  const ends = [opening, closing].map((sums) => budgetFrom(budget, sums));
  return {
    rows: Object.fromEntries(rows),
    kinds: Object.fromEntries(kinds),
    entries: turnover.entries,
    closes: ends.every((end) => equationErrors(end).length === 0),
  };
}

/** Of several budgets together, such as those of the years of one scheme. A unit without cap in one has none in all. */
export function together(balances: readonly TrialBalance[]): TrialBalance {
  const rowOf = (field: BudgetField): Row | null => {
    const rows = balances.map(({ rows: all }) => all[field]);
    const sum = (of: (row: Row) => number) => rows.reduce((added, row) => added + (row === null ? 0 : of(row)), 0);
    return rows.includes(null)
      ? null
      : {
          opening: sum(({ opening }) => opening),
          up: sum(({ up }) => up),
          down: sum(({ down }) => down),
          closing: sum(({ closing }) => closing),
        };
  };
  const kindOf = (kind: MovementKind): KindTotal =>
    balances.reduce(
      (added, { kinds }) => ({
        lines: added.lines + kinds[kind].lines,
        amountCents: added.amountCents + kinds[kind].amountCents,
        awards: added.awards + kinds[kind].awards,
      }),
      noKind,
    );
  return {
    rows: Object.fromEntries(budgetFields().map((field) => [field, rowOf(field)])) as Record<BudgetField, Row | null>,
    kinds: Object.fromEntries(movementKinds.map((kind) => [kind, kindOf(kind)])) as Record<MovementKind, KindTotal>,
    entries: balances.reduce((added, { entries }) => added + entries, 0),
    closes: balances.every(({ closes }) => closes),
  };
}
