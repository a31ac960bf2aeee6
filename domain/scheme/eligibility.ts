import type { Check, Rule } from './check';
import type { Scheme } from './definition';
import type { Circumstances, Facts } from './facts';
import { awardRules } from './rules/award';
import { employerRules } from './rules/employer';
import { placementRules } from './rules/placement';
import { stateAidRules } from './rules/state-aid';
import { timingRules } from './rules/timing';
import { youthRules } from './rules/youth';

export type { Check } from './check';

const rules: readonly Rule[] = [
  ...employerRules,
  ...youthRules,
  ...placementRules,
  ...timingRules,
  ...awardRules,
  ...stateAidRules,
];

/**
 * The trace over every condition the scheme sets, in a fixed order: a condition it does not set gives no check. A fact
 * that is unknown gives `unknown`, never `fail`; so learning less can never turn a pass into a fail.
 */
export function checkEligibility(scheme: Scheme, facts: Facts, circumstances: Circumstances = {}): Check[] {
  return rules.flatMap((rule) => rule({ scheme, facts, circumstances }) ?? []);
}
