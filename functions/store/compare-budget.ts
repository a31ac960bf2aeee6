import type { Budget } from '../../domain/budget/budget';
import type { Instant } from '../../domain/calendar';
import { addTo, type Difference, differences, type Sums, total } from '../../domain/ledger/sums';
import { sleep } from '../runtime/elapsed';
import { rawBudget } from './budgets-of';
import { entriesOf } from './ledger';

/** A ledger added up as far as what is booked before `before`. */
export interface Point {
  readonly before: Instant | '';
  readonly sums: Sums;
  readonly entries: number;
}

/** Before the first entry. */
export const beginning: Point = { before: '', sums: {}, entries: 0 };

export interface Compared {
  readonly outcome: 'equal' | 'different' | 'busy';
  /** As it was when it was compared. */
  readonly budget: Budget;
  readonly differences: readonly Difference[];
  /** The ledger as far as the edge that was asked for. */
  readonly atEdge: Point;
  /** True when every entry was read, from the first. */
  readonly whole: boolean;
}

interface Asked {
  /** From where to read on: how it came to stand there is taken for granted, unless the end disagrees. */
  readonly start: Point;
  /** Up to where the sums are to be told apart. */
  readonly edge: Instant;
}

/** A writer leaves gaps much longer than the few milliseconds that the newest entries take. */
const rounds = 12;
const pauseMs = 150;

/**
 * Adds up the entries of a budget and compares. Each write of a budget raises its version and appends its entry in one
 * transaction: so what is read between two reads of the same version is what belongs to it, and while money moves it is
 * read again, the newest entries alone. A difference is believed only after every entry was read twice with the same
 * result: an entry may be booked before an edge that was passed, and a query may see half of a transaction for a moment.
 */
export async function compareBudget(budgetId: string, { start, edge }: Asked): Promise<Compared> {
  let from = start;
  let suspicion = '';
  let last: Compared | undefined;
  for (let round = 1; round <= rounds; round++) {
    if (round > 1) await sleep(pauseMs);
    const before = await rawBudget(budgetId);
    const { atEdge, sums } = await addUp(budgetId, from, edge);
    const budget = await rawBudget(budgetId);
    const whole = from.before === '';
    if (before.version !== budget.version) {
      last = { outcome: 'busy', budget, differences: [], atEdge, whole };
      if (atEdge.before > from.before) from = atEdge;
      continue;
    }
    const found = differences(budget, sums);
    last = { outcome: found.length === 0 ? 'equal' : 'different', budget, differences: found, atEdge, whole };
    if (found.length === 0) return last;
    const seen = JSON.stringify([budget.version, found]);
    if (whole && suspicion === seen) return last;
    suspicion = whole ? seen : '';
    from = beginning;
  }
  if (last === undefined) throw new Error(`budget ${budgetId} was never compared`);
  return { ...last, outcome: 'busy' };
}

async function addUp(budgetId: string, from: Point, edge: Instant): Promise<{ atEdge: Point; sums: Sums }> {
  const before = edge > from.before ? edge : from.before;
  const settled: Sums = { ...from.sums };
  const newest: Sums = {};
  let entries = from.entries;
  for await (const { sort, movements } of entriesOf(budgetId, from.before === '' ? {} : { from: from.before })) {
    addTo(sort < before ? settled : newest, movements);
    if (sort < before) entries += 1;
  }
  return { atEdge: { before, sums: settled, entries }, sums: total([settled, newest]) };
}
