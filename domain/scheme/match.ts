import type { MatchRule } from './definition';
import { benefitOf, type Facts, known } from './facts';

/** `maybe`: a fact it needs is unknown, and none of the known ones speaks against it. */
export type Match = 'yes' | 'no' | 'maybe';

const oneOf = <T>(allowed: readonly T[] | null, value: T | undefined): Match =>
  allowed === null ? 'yes' : value === undefined ? 'maybe' : allowed.includes(value) ? 'yes' : 'no';

/** Whether the facts meet a `when` of an award row or a target; `null` is met by all. */
export function matchWhen(when: MatchRule | null, facts: Facts): Match {
  if (when === null) return 'yes';
  const parts = [oneOf(when.types, known(facts.placement?.type)), oneOf(when.benefits, benefitOf(facts))];
  if (parts.includes('no')) return 'no';
  return parts.includes('maybe') ? 'maybe' : 'yes';
}
