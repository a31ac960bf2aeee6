import { type Actor, system } from '../../domain/actor';
import { type Budget, budgetIdOf, budgetRecord, identityErrors, newBudget } from '../../domain/budget/budget';
import { budgetDeltas, type Movement } from '../../domain/budget/movement';
import { amsterdamDate, type Instant, type LocalDate, yearOf } from '../../domain/calendar';
import { bookedAt, type Month, periodOf } from '../../domain/ledger/period';
import { cents } from '../../domain/money';
import type { Scheme } from '../../domain/scheme/definition';
import { lineShards } from '../../domain/scheme/line-shards';
import { logger } from '../runtime/logger';
import type { NamedAction } from './commit';
import { keys } from './keys';
import { batchGet, batchLookup, get, type Item } from './table';

/** @throws Error when the budget's identity does not hold: a fault that must be seen, never worked on with. */
function parse(item: Item): Budget {
  const budget = budgetRecord.parse(item);
  const errors = identityErrors(budget);
  if (errors.length > 0) throw new Error(`budget ${budget.budgetId} breaks: ${errors.join('; ')}`);
  return budget;
}

/** One consistent read, so what it says was true at one moment; undefined when nothing was ever posted. */
export async function loadBudget(budgetId: string): Promise<Budget | undefined> {
  const item = await get(keys.budget(budgetId), { consistent: true });
  return item === undefined ? undefined : parse(item);
}

/** As `loadBudget`, and in the same request what lies there of the turn at its line. */
export async function loadBudgetAndTurn(
  budgetId: string,
): Promise<{ readonly budget: Budget | undefined; readonly turn: Item | undefined }> {
  const [budgetKey, turnKey] = [keys.budget(budgetId), keys.turn(budgetId)];
  const find = await batchLookup([budgetKey, turnKey], { consistent: true });
  const item = find(budgetKey);
  return { budget: item === undefined ? undefined : parse(item), turn: find(turnKey) };
}

/** Budgets by id. Null for one whose identity does not hold: that is logged as a fault, and hides no other. */
export async function loadBudgets(budgetIds: readonly string[]): Promise<Map<string, Budget | null>> {
  const items = await batchGet(budgetIds.map(keys.budget));
  return new Map(items.map((item) => [String(item.budgetId), parsedOrNull(item)]));
}

function parsedOrNull(item: Item): Budget | null {
  try {
    return parse(item);
  } catch (error) {
    logger().error('fault', { budgetId: item.budgetId, error: error instanceof Error ? error : String(error) });
    return null;
  }
}

/** The budget of a scheme at a moment: its own, or that of the calendar year in Amsterdam. */
export const currentBudgetId = (scheme: Pick<Scheme, 'schemeId' | 'caps'>, now: Instant) =>
  budgetIdOf(scheme.schemeId, scheme.caps.period, String(yearOf(amsterdamDate(now))));

const capsOf = ({ caps }: Pick<Scheme, 'caps'>) => ({
  amountCents: caps.amountCents === null ? null : cents(caps.amountCents),
  awards: caps.awards,
});

/** The budget as it would begin under this scheme. */
export const emptyBudget = (budgetId: string, scheme: Pick<Scheme, 'caps' | 'peakPerSecond'>) =>
  newBudget(budgetId, capsOf(scheme), lineShards(scheme));

/**
 * Writes a budget that is not there yet, with the first entry of its ledger: the cap.
 * @param shards `shardsAtOpening` of the scheme, where somebody may have applied already
 * @param closedThrough the last month that is closed for its scheme
 * @param paused whether its scheme is paused: what stands beside it must hold that so
 */
export function openBudgetActions(
  budgetId: string,
  scheme: Scheme,
  at: Instant,
  shards: number = lineShards(scheme),
  closedThrough: Month = '',
  paused = false,
): NamedAction[] {
  const budget = { ...newBudget(budgetId, capsOf(scheme), shards), closedThrough, paused };
  const cap: Movement = {
    kind: 'cap',
    amountCents: budget.capCents ?? cents(0),
    awards: budget.capAwards ?? 0,
    cause: `version-${scheme.version}`,
  };
  return [
    {
      name: 'budget',
      put: {
        Item: { ...keys.budget(budgetId), kind: 'budget', ...budget },
        ConditionExpression: 'attribute_not_exists(pk)',
      },
    },
    ledgerAction(budget, [{ movement: cap, version: 1 }], at, system),
  ];
}

/** What else a move of money may set, where nothing moved since the budget was read. */
export interface Since {
  readonly version: number;
  readonly set: Partial<Pick<Budget, 'lineShards' | 'waitingEntered' | 'waitingLastRank'>> & {
    readonly listEndedOn?: LocalDate;
  };
}

/**
 * Moves money in one update. The database guards it: no part may go below zero (but what is receivable: the region may
 * owe), and of an uncapped unit nothing is subtracted. It fails when a month was closed since the budget was read, for
 * then its entry would stand in the wrong one; and where money comes free, when the overshoot is not as it was read, for
 * that is filled up first. `since` makes it fail when anything moved since.
 */
export function budgetAction(
  budget: Pick<Budget, 'budgetId' | 'capCents' | 'capAwards' | 'closedThrough' | 'overshootCents' | 'overshootAwards'>,
  movements: readonly Movement[],
  since?: Since,
): NamedAction {
  const names: Record<string, string> = { '#version': 'version' };
  const values: Record<string, number | string> = { ':one': 1, ':closedThrough': budget.closedThrough };
  const adds = ['#version :one'];
  const sets: string[] = [];
  const conditions = ['attribute_exists(pk)', closedAsRead(budget)];
  for (const [field, delta] of Object.entries(budgetDeltas(movements))) {
    const uncapped = field.endsWith('Cents') ? budget.capCents === null : budget.capAwards === null;
    if (uncapped && /^(cap|available)/.test(field)) continue;
    names[`#${field}`] = field;
    values[`:${field}`] = delta;
    adds.push(`#${field} :${field}`);
    if (delta < 0 && !field.startsWith('receivable')) {
      values[`:${field}Needed`] = -delta;
      conditions.push(`#${field} >= :${field}Needed`);
    }
    const overshoot = freedField(field);
    if (delta > 0 && overshoot !== null) {
      names[`#${overshoot}`] = overshoot;
      values[`:${overshoot}Read`] = budget[overshoot];
      conditions.push(`#${overshoot} = :${overshoot}Read`);
    }
  }
  if (since !== undefined) {
    values[':expectedVersion'] = since.version;
    conditions.push('#version = :expectedVersion');
    for (const [field, value] of Object.entries(since.set)) {
      names[`#${field}`] = field;
      values[`:${field}`] = value;
      sets.push(`#${field} = :${field}`);
    }
  }
  return {
    name: 'budget',
    update: {
      Key: keys.budget(budget.budgetId),
      UpdateExpression: `${sets.length === 0 ? '' : `SET ${sets.join(', ')} `}ADD ${adds.join(', ')}`,
      ConditionExpression: conditions.join(' AND '),
      ExpressionAttributeNames: names,
      ExpressionAttributeValues: values,
    },
  };
}

/** The overshoot that must be as it was read where so much comes free. */
const freedField = (field: string): 'overshootCents' | 'overshootAwards' | null =>
  field === 'availableCents' ? 'overshootCents' : field === 'availableAwards' ? 'overshootAwards' : null;

/** Budgets written before months could be closed lack it. */
export const closedAsRead = ({ closedThrough }: Pick<Budget, 'closedThrough'>): string =>
  closedThrough === ''
    ? '(attribute_not_exists(closedThrough) OR closedThrough = :closedThrough)'
    : 'closedThrough = :closedThrough';

/** One line of an entry. */
export interface Posting {
  readonly movement: Movement;
  /** That of the record that moved, after the move. */
  readonly version: number;
}

/**
 * One entry of the ledger: appended, never changed. All that one transaction moves is one entry, with a line for each
 * movement; a line of some 100 bytes, and at most 100 of them, for a transaction has no more actions. It is booked in the
 * month of `at`, or after the last one that is closed, as the budget's own write requires in its condition.
 * @throws Error when there is nothing to post
 */
export function ledgerAction(
  budget: Pick<Budget, 'budgetId' | 'closedThrough'>,
  postings: readonly Posting[],
  at: Instant,
  by: Pick<Actor, 'sub' | 'role'>,
): NamedAction {
  const { budgetId } = budget;
  const [first] = postings;
  if (first === undefined) throw new Error(`nothing to post in the ledger of ${budgetId}`);
  const key = keys.ledgerEntry(budgetId, bookedAt(at, budget), first.movement.cause, first.version);
  const lines = postings.map(({ movement: { kind, amountCents, awards, cause }, version }) => ({
    movement: kind,
    amountCents,
    awards,
    cause,
    version,
  }));
  return {
    name: `ledger ${key.sk}`,
    put: {
      Item: {
        ...key,
        kind: 'ledger-entry',
        budgetId,
        at,
        period: periodOf(at, budget),
        bySub: by.sub,
        byRole: by.role,
        lines,
      },
      ConditionExpression: 'attribute_not_exists(pk)',
    },
  };
}
