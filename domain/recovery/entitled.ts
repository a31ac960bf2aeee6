import { factsOf } from '../application/facts-of';
import type { Application } from '../application/record';
import { daysBetween, type LocalDate } from '../calendar';
import { retentionOn } from '../claim/checks';
import { reportedEmployment } from '../claim/employment';
import type { Claim, EmploymentPeriod } from '../claim/record';
import { settledAmount } from '../claim/settled-amount';
import { hoursRuns } from '../employment-days';
import { type Cents, least, minus, zero } from '../money';
import { awardFor } from '../scheme/award';
import type { Scheme } from '../scheme/definition';
import { instalmentsFor } from '../scheme/instalments';
import type { LineReason } from './record';

/** What counts beside the records themselves. */
export interface EntitlementFacts {
  /** Months completed by then count, for an award per month; nothing else hangs on it. */
  readonly today: LocalDate;
  /** What an officer decided to be earned of the whole award, at most; null: what the facts give. */
  readonly earnedAtMostCents: Cents | null;
}

export interface Entitlement {
  readonly claimId: string;
  /** 0 to the amount of the claim. */
  readonly entitledCents: Cents;
  readonly reason: LineReason;
}

/**
 * What each claim is worth on what is known now. An instalment is kept when it was earned on its due date: employed on
 * that day, or for one after retention the verdict as of that day, with all that was reported since. One that hangs on
 * the grant was earned then. What lies ahead counts as earned until something speaks against it.
 */
export function entitled(
  application: Application,
  scheme: Scheme,
  claims: readonly Claim[],
  { today, earnedAtMostCents }: EntitlementFacts,
): Entitlement[] {
  let rest = earnedAtMostCents;
  return [...claims]
    .sort((a, b) => a.instalment - b.instalment)
    .map((claim) => {
      const { entitledCents, reason } = earned(application, scheme, claim, today);
      if (rest === null) return { claimId: claim.id, entitledCents, reason };
      const kept = least(entitledCents, rest);
      rest = minus(rest, kept);
      return { claimId: claim.id, entitledCents: kept, reason: kept < entitledCents ? 'decided' : reason };
    });
}

type Earned = Pick<Entitlement, 'entitledCents' | 'reason'>;
const nothing = (reason: LineReason): Earned => ({ entitledCents: zero, reason });

function earned(application: Application, scheme: Scheme, claim: Claim, today: LocalDate): Earned {
  if (conditionsFail(application)) return nothing('conditions-failed');
  if (!kept(application, scheme, claim)) {
    return nothing(claim.retentionGate ? 'retention-failed' : 'not-employed-then');
  }
  const award = underAwardNow(application, scheme, claim);
  const months = claim.evidence === null ? claim.amountCents : settledAmount(application, scheme, claim, today);
  if (months < claim.amountCents && months <= award) return { entitledCents: months, reason: 'fewer-months' };
  return { entitledCents: award, reason: award < claim.amountCents ? 'lower-award' : 'earned' };
}

/** Room for de-minimis aid counts on the day of the grant: aid that came later takes nothing back. */
const atGrantAlone = 'de-minimis';

/** A condition of the award that the facts no longer meet, and that nobody set aside when it was granted. */
function conditionsFail({ checks, decision }: Application): boolean {
  const overridden = new Set(decision?.overrides.map(({ rule }) => rule));
  return checks.some(({ rule, outcome }) => outcome === 'fail' && rule !== atGrantAlone && !overridden.has(rule));
}

function kept(application: Application, scheme: Scheme, claim: Claim): boolean {
  const day = dueDay(application, scheme, claim);
  if (day === null) return true;
  if (!claim.retentionGate) return isPerMonth(application, scheme) || employedOn(application, scheme, claim, day);
  const verdict = retentionOn(application, scheme, statedFor(application, claim), day);
  const reasons = verdict?.reasons ?? [];
  return reasons.length === 0 || overriddenAsKnown(claim, reasons);
}

/** By the start as it is known now: a claim that is open or paid keeps the day it was scheduled for. Null: on no day. */
function dueDay(application: Application, scheme: Scheme, claim: Claim): LocalDate | null {
  if (claim.dueOn === null || application.placement === null) return null;
  const now = instalmentsFor(scheme, application.placement.startOn, grantedCents(application));
  return now.find(({ instalment }) => instalment === claim.instalment)?.dueOn ?? claim.dueOn;
}

const grantedCents = ({ decision, heldCents }: Application): Cents => decision?.amountCents ?? heldCents;

/** An officer set the gate aside, knowing of this: only what came to light since counts against the claim. */
function overriddenAsKnown({ assessment, checks }: Claim, reasons: readonly { readonly code: string }[]): boolean {
  if (assessment?.outcome !== 'confirm') return false;
  if (!assessment.overrides.some(({ rule }) => rule === 'retention')) return false;
  const known = checks.find(({ rule }) => rule === 'retention')?.input as { readonly reasons?: unknown } | undefined;
  return JSON.stringify(known?.reasons ?? []) === JSON.stringify(reasons);
}

/** What the employer stated for this claim; before any statement the placement as it was granted, running on. */
function statedFor({ placement }: Application, { evidence }: Claim): readonly EmploymentPeriod[] {
  if (evidence !== null && evidence.employment.length > 0) return evidence.employment;
  return placement === null ? [] : [{ from: placement.startOn, to: null, hoursPerWeek: placement.hoursPerWeek }];
}

/** Of an award per completed month the months count, not the day. */
function isPerMonth(application: Application, scheme: Scheme): boolean {
  const award = awardFor(scheme, factsOf(application, null));
  return award.kind !== 'none' && award.row.perMonth;
}

const isProRata = (scheme: Scheme) => scheme.award.some(({ proRataHours }) => proRataHours !== null);

function employedOn(application: Application, scheme: Scheme, claim: Claim, day: LocalDate): boolean {
  const hours = hoursOn(application, scheme, claim, day);
  return hours !== null && (isProRata(scheme) || hours >= (scheme.retention?.minHoursPerWeek ?? 0));
}

/** Hours a week on that day; null: not employed. A gap over that day that the scheme lets pass does not count. */
function hoursOn(application: Application, scheme: Scheme, claim: Claim, day: LocalDate): number | null {
  const { employment, interruptions } = reportedEmployment(statedFor(application, claim), application.changes);
  const gapDays = scheme.retention?.gapDays ?? 0;
  const breaks = interruptions.filter(({ from, to }) => daysBetween(from, to) + 1 > gapDays);
  return hoursRuns({ startOn: day, through: day, employment, interruptions: breaks })[0]?.hoursPerWeek ?? null;
}

/** The claim's part of the award as the rules give it now, with the hours of its day; never more than was granted. */
function underAwardNow(application: Application, scheme: Scheme, claim: Claim): Cents {
  const granted = grantedCents(application);
  const byFacts = application.awardCents ?? granted;
  const awardCents = least(byFacts, byHours(application, scheme, claim) ?? byFacts);
  if (awardCents >= granted) return claim.amountCents;
  const instalments = instalmentsFor(scheme, application.placement?.startOn ?? null, awardCents);
  const part = instalments.find(({ instalment }) => instalment === claim.instalment)?.amountCents ?? zero;
  return least(part, claim.amountCents);
}

/** The award for the hours on the day of the claim, where it is paid by the hour and they were fewer; else null. */
function byHours(application: Application, scheme: Scheme, claim: Claim): Cents | null {
  const { placement } = application;
  const day = dueDay(application, scheme, claim);
  if (!isProRata(scheme) || placement === null || day === null) return null;
  const hours = hoursOn(application, scheme, claim, day);
  if (hours === null || hours >= placement.hoursPerWeek) return null;
  const award = awardFor(scheme, { ...factsOf(application, null), placement: { ...placement, hoursPerWeek: hours } });
  return award.kind === 'none' ? zero : award.amountCents;
}
