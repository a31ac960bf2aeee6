import { type Budget, budgetIdOf, budgetRecord, identityErrors, newBudget } from '../../domain/budget/budget';
import { budgetDeltas, type Movement } from '../../domain/budget/movement';
import { amsterdamDate, type Instant, yearOf } from '../../domain/calendar';
import { cents } from '../../domain/money';
import type { Scheme } from '../../domain/scheme/definition';
import { logger } from '../runtime/logger';
import type { NamedAction } from './commit';
import { keys } from './keys';
import { batchGet, get, type Item } from './table';

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
export const emptyBudget = (budgetId: string, scheme: Pick<Scheme, 'caps'>) => newBudget(budgetId, capsOf(scheme));

/** Writes a budget that is not there yet, with the first entry of its ledger: the cap. */
export function openBudgetActions(budgetId: string, scheme: Scheme, at: Instant): NamedAction[] {
  const budget = emptyBudget(budgetId, scheme);
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
    ledgerAction(budgetId, cap, 1, at, 'system'),
  ];
}

/**
 * Moves money in one update. The database guards it: no part may go below zero, and of an uncapped unit nothing is
 * subtracted. `expectedVersion` makes it fail when anything moved since the budget was read.
 */
export function budgetAction(
  budget: Pick<Budget, 'budgetId' | 'capCents' | 'capAwards'>,
  movements: readonly Movement[],
  expectedVersion?: number,
): NamedAction {
  const names: Record<string, string> = { '#version': 'version' };
  const values: Record<string, number> = { ':one': 1 };
  const adds = ['#version :one'];
  const conditions = ['attribute_exists(pk)'];
  for (const [field, delta] of Object.entries(budgetDeltas(movements))) {
    const uncapped = field.endsWith('Cents') ? budget.capCents === null : budget.capAwards === null;
    if (uncapped && /^(cap|available)/.test(field)) continue;
    names[`#${field}`] = field;
    values[`:${field}`] = delta;
    adds.push(`#${field} :${field}`);
    if (delta < 0) {
      values[`:${field}Needed`] = -delta;
      conditions.push(`#${field} >= :${field}Needed`);
    }
  }
  if (expectedVersion !== undefined) {
    values[':expectedVersion'] = expectedVersion;
    conditions.push('#version = :expectedVersion');
  }
  return {
    name: 'budget',
    update: {
      Key: keys.budget(budget.budgetId),
      UpdateExpression: `ADD ${adds.join(', ')}`,
      ConditionExpression: conditions.join(' AND '),
      ExpressionAttributeNames: names,
      ExpressionAttributeValues: values,
    },
  };
}

/** One entry of the ledger: appended, never changed. `version` is that of the record that moved. */
export function ledgerAction(
  budgetId: string,
  movement: Movement,
  version: number,
  at: Instant,
  bySub: string,
): NamedAction {
  const key = keys.ledgerEntry(budgetId, at, movement.cause, version, movement.kind);
  return {
    name: `ledger ${key.sk}`,
    put: {
      Item: { ...key, kind: 'ledger-entry', budgetId, movement: movement.kind, ...rest(movement), at, bySub },
      ConditionExpression: 'attribute_not_exists(pk)',
    },
  };
}

const rest = ({ amountCents, awards, cause }: Movement) => ({ amountCents, awards, cause });
