import type { LocalDate } from '../calendar';
import type { Cents } from '../money';
import { awardFor } from './award';
import type { Check } from './check';
import type { BothLanguages, Scheme } from './definition';
import { checkEligibility } from './eligibility';
import { type Facts, known } from './facts';
import { instalmentsFor } from './instalments';
import { type Eligible, nextStep, whatToDo } from './what-to-do';
import type { SchemeInForce } from './window';

export interface Quote {
  readonly schemeId: string;
  readonly eligible: Eligible;
  /** The most it can be while `eligible` is `unknown`; null when not eligible, or when the scheme names no amount. */
  readonly amountCents: Cents | null;
  /** `dueOn` null: on the grant, or the start of the placement is not known yet. */
  readonly instalments: readonly { readonly dueOn: LocalDate | null; readonly amountCents: Cents }[];
  readonly checks: readonly Check[];
  readonly whatToDo: BothLanguages;
  /** The end of `whatToDo`, for who shows the checks themselves. */
  readonly nextStep: BothLanguages;
}

/** A scheme handled elsewhere has conditions we do not hold, so the best answer about it is `unknown`. */
function eligibleBy(scheme: Scheme, checks: readonly Check[]): Eligible {
  if (checks.some((check) => check.outcome === 'fail')) return 'no';
  const allPassed = checks.length > 0 && checks.every((check) => check.outcome === 'pass');
  return scheme.handledHere && allPassed ? 'yes' : 'unknown';
}

/** The calculator's answer for one scheme. @param today taken as the day of applying when the facts name none. */
export function quote(scheme: SchemeInForce, facts: Facts, today: LocalDate): Quote {
  const appliedOn = known(facts.appliedOn) ?? today;
  const asked: Facts = { ...facts, appliedOn };
  const checks = checkEligibility(scheme, asked);
  const eligible = eligibleBy(scheme, checks);
  const award = eligible === 'no' ? { kind: 'none' as const } : awardFor(scheme, asked);
  const amountCents = award.kind === 'none' ? null : award.amountCents;
  const startOn = known(facts.placement?.startOn) ?? null;
  const instalments = amountCents === null ? [] : instalmentsFor(scheme, startOn, amountCents);
  return {
    schemeId: scheme.schemeId,
    eligible,
    amountCents,
    instalments: instalments.map(({ dueOn, amountCents: part }) => ({ dueOn, amountCents: part })),
    checks,
    whatToDo: whatToDo(scheme, checks, eligible, appliedOn),
    nextStep: nextStep(scheme, checks, eligible, appliedOn),
  };
}
