import { type Cents, cents } from '../money';
import { ok, type Result, refuse } from '../result';
import type { Budget } from './budget';
import type { Movement } from './movement';

export interface Caps {
  /** Null: no cap in that unit. */
  readonly amountCents: Cents | null;
  readonly awards: number | null;
}

type Unit = 'Cents' | 'Awards';

/**
 * What a new version of the scheme posts to a budget in use: the difference of the caps; null when they stay as they are.
 * A cap cannot fall below what is reserved, committed and paid (Awb 4:27: who applied before keeps what was set aside).
 * Nor can a unit gain or lose its cap: what went before was never counted against one. That is for a new scheme.
 */
export function recap(budget: Budget, caps: Caps, version: number): Result<Movement | null> {
  const amount = difference(budget, 'Cents', caps.amountCents);
  if (!amount.ok) return amount;
  const awards = difference(budget, 'Awards', caps.awards);
  if (!awards.ok) return awards;
  if (amount.value === 0 && awards.value === 0) return ok(null);
  return ok({ kind: 'cap', amountCents: cents(amount.value), awards: awards.value, cause: `version-${version}` });
}

function difference(budget: Budget, unit: Unit, next: number | null): Result<number> {
  const name = `caps.${unit === 'Cents' ? 'amountCents' : 'awards'}`;
  const [cap, available] = [budget[`cap${unit}`], budget[`available${unit}`]];
  if (cap === null && next === null) return ok(0);
  if (cap === null || available === null || next === null) {
    const change = cap === null ? `gains a cap (${next})` : `loses its cap (${cap})`;
    return refuse({ code: 'wrong-state', detail: `${name} ${change}, but the budget is in use: make a new scheme.` });
  }
  const by = next - cap;
  if (by < 0 && available + by < 0) {
    const detail = `${name} would fall from ${cap} to ${next}, but ${cap - available} is in use; ${available} is available.`;
    return refuse({ code: 'wrong-state', detail });
  }
  return ok(by);
}
