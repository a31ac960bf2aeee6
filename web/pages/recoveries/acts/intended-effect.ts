import type { RecoveryGround } from '../../../../domain/recovery/record';
import type { RecoveryAnswer } from '../../../api/answers';

/** On these the facts say what is earned, and nobody else. */
const byFacts: readonly RecoveryGround[] = ['ended-early', 'hours'];
/** On these nothing is earned unless somebody says so. */
const nothingEarned: readonly RecoveryGround[] = ['fraud', 'withdrawn'];

export const asksEarned = (ground: RecoveryGround): boolean => !byFacts.includes(ground);
export const leavesNothing = (ground: RecoveryGround): boolean => nothingEarned.includes(ground);

interface Effect {
  /** Cents to be asked back. */
  readonly owedCents: number;
  /** Cents that were promised and not paid, and are not paid any more. */
  readonly droppedCents: number;
}

/** What an intention on this ground comes to; the API works it out once more. @param earned as typed: no number does not count */
export function intendedEffect(lines: RecoveryAnswer['lines'], ground: RecoveryGround, earned: unknown): Effect {
  const named = asksEarned(ground) && typeof earned === 'number' ? earned : null;
  let rest = named ?? (leavesNothing(ground) ? 0 : Number.POSITIVE_INFINITY);
  const effect = { owedCents: 0, droppedCents: 0 };
  for (const { amountCents, paidCents, entitledCents, barred } of lines) {
    const kept = Math.min(entitledCents, rest);
    rest -= kept;
    if (!barred) effect.owedCents += Math.max(0, paidCents - kept);
    effect.droppedCents += amountCents - Math.max(kept, paidCents) > 0 ? amountCents - Math.max(kept, paidCents) : 0;
  }
  return effect;
}
