import { allocate } from '../../../domain/allocation/allocate';
import type { Count } from '../../../domain/allocation/counts';
import type { Application } from '../../../domain/application/record';
import { type Budget, newBudget } from '../../../domain/budget/budget';
import { applyMovements } from '../../../domain/budget/movement';
import { cents } from '../../../domain/money';
import type { Move } from '../../../domain/move';
import type { Scheme } from '../../../domain/scheme/definition';

export const now = '2026-08-25T09:00:00.000Z';

/** The budget of a scheme, of which so much is in use. */
export function budgetOf(scheme: Scheme, inUseCents = 0, inUseAwards = 0): Budget {
  const { amountCents, awards } = scheme.caps;
  const opened = newBudget(scheme.schemeId, { amountCents: amountCents === null ? null : cents(amountCents), awards });
  return applyMovements(opened, [
    { kind: 'reserve', amountCents: cents(inUseCents), awards: inUseAwards, cause: 'others' },
  ]);
}

interface Setting {
  readonly budget?: Budget;
  readonly counts?: Readonly<Record<string, Count>>;
  readonly blocked?: boolean;
}

export const walk = (scheme: Scheme, applications: readonly Application[], setting: Setting = {}): Move[] =>
  allocate({
    budget: setting.budget ?? budgetOf(scheme),
    applications,
    schemeOf: () => scheme,
    counts: new Map(Object.entries(setting.counts ?? {})),
    now,
    blocked: setting.blocked ?? false,
  });

/** Which application, by its place in the fixtures, came to which state. */
export const fates = (moves: readonly Move[]) =>
  moves.map(({ application: { next } }) => [Number(next.id.slice(-6)), next.status]);

export const held = (moves: readonly Move[]) => moves.map(({ application: { next } }) => next.heldCents);
