import { type Cents, cents } from '../money';
import { type Budget, type BudgetField, identityErrors } from './budget';

/** Every way in which money of a budget moves. Nothing else changes a budget; a mistake is mended by the counter-entry. */
export const movementKinds = [
  'cap',
  'reserve',
  'release-reserved',
  'commit',
  'release-committed',
  'pay',
  'unpay',
  'wait',
  'unwait',
  'claim-back',
  'unclaim-back',
  'recover',
  'unrecover',
  'write-off',
  'unwrite-off',
  'overshoot',
  'unovershoot',
] as const;
export type MovementKind = (typeof movementKinds)[number];

export interface Movement {
  readonly kind: MovementKind;
  /** 0 or more; for `cap` also negative (a lowered cap). */
  readonly amountCents: Cents;
  readonly awards: number;
  /** What it is for: the application's or claim's id, or the scheme version for `cap`. */
  readonly cause: string;
}

type Part = 'cap' | 'available' | 'reserved' | 'committed' | 'paid' | 'waiting' | 'receivable' | 'overshoot';

/** Which parts go up and down, per kind. */
const effects: Record<MovementKind, { readonly up: readonly Part[]; readonly down: readonly Part[] }> = {
  cap: { up: ['cap', 'available'], down: [] },
  reserve: { up: ['reserved'], down: ['available'] },
  'release-reserved': { up: ['available'], down: ['reserved'] },
  commit: { up: ['committed'], down: ['reserved'] },
  'release-committed': { up: ['available'], down: ['committed'] },
  pay: { up: ['paid'], down: ['committed'] },
  unpay: { up: ['committed'], down: ['paid'] },
  wait: { up: ['waiting'], down: [] },
  unwait: { up: [], down: ['waiting'] },
  'claim-back': { up: ['receivable'], down: [] },
  'unclaim-back': { up: [], down: ['receivable'] },
  recover: { up: ['available'], down: ['paid', 'receivable'] },
  unrecover: { up: ['paid', 'receivable'], down: ['available'] },
  'write-off': { up: [], down: ['receivable'] },
  'unwrite-off': { up: ['receivable'], down: [] },
  // Room above the cap for what is granted under Awb 4:25 lid 3, and taken back as soon as money comes free.
  overshoot: { up: ['available', 'overshoot'], down: [] },
  unovershoot: { up: [], down: ['available', 'overshoot'] },
};

/** How much each number of the budget changes by these movements together; numbers that do not change are absent. */
export function budgetDeltas(movements: readonly Movement[]): Partial<Record<BudgetField, number>> {
  const deltas: Partial<Record<BudgetField, number>> = {};
  const add = (part: Part, sign: 1 | -1, movement: Movement) => {
    deltas[`${part}Cents`] = (deltas[`${part}Cents`] ?? 0) + sign * movement.amountCents;
    deltas[`${part}Awards`] = (deltas[`${part}Awards`] ?? 0) + sign * movement.awards;
  };
  for (const movement of movements) {
    for (const part of effects[movement.kind].up) add(part, 1, movement);
    for (const part of effects[movement.kind].down) add(part, -1, movement);
  }
  for (const field of Object.keys(deltas) as BudgetField[]) {
    if (deltas[field] === 0) delete deltas[field];
  }
  return deltas;
}

/** True when these movements give money or awards back, so that the waiting list may move. */
export function setsFree(movements: readonly Movement[]): boolean {
  const deltas = budgetDeltas(movements);
  return (deltas.availableCents ?? 0) > 0 || (deltas.availableAwards ?? 0) > 0;
}

/** True when somebody leaves the waiting list unserved, or waits for less: what is left may now fit who stands there. */
export function letsPass(movements: readonly Movement[]): boolean {
  const deltas = budgetDeltas(movements);
  const served = movements.some(({ kind }) => kind === 'reserve');
  return !served && ((deltas.waitingCents ?? 0) < 0 || (deltas.waitingAwards ?? 0) < 0);
}

/** The budget with these changes added to its numbers; an uncapped unit stays uncapped. Nothing is checked. */
export function changedBy(budget: Budget, deltas: Partial<Record<BudgetField, number>>): Budget {
  const next: Budget = { ...budget };
  const raise = <T extends number>(value: T | null, by: number): T | null =>
    value === null ? null : (cents(value + by) as number as T);
  next.capCents = raise(next.capCents, deltas.capCents ?? 0);
  next.capAwards = raise(next.capAwards, deltas.capAwards ?? 0);
  next.availableCents = raise(next.availableCents, deltas.availableCents ?? 0);
  next.availableAwards = raise(next.availableAwards, deltas.availableAwards ?? 0);
  for (const part of ['reserved', 'committed', 'paid', 'waiting', 'receivable', 'overshoot'] as const) {
    next[`${part}Cents`] = cents(next[`${part}Cents`] + (deltas[`${part}Cents`] ?? 0));
    next[`${part}Awards`] = next[`${part}Awards`] + (deltas[`${part}Awards`] ?? 0);
  }
  return next;
}

/**
 * The budget after these movements.
 * @throws Error when the identity would break or a part would go below zero: a fault, never an expected refusal.
 */
export function applyMovements(budget: Budget, movements: readonly Movement[]): Budget {
  const next = { ...changedBy(budget, budgetDeltas(movements)), version: budget.version + 1 };
  const errors = identityErrors(next);
  if (errors.length > 0) throw new Error(`budget ${budget.budgetId} breaks: ${errors.join('; ')}`);
  return next;
}
