import { amountInLine } from '../application/events';
import { factsOf } from '../application/facts-of';
import type { Application } from '../application/record';
import { amsterdamDate, type Instant, type LocalDate } from '../calendar';
import type { Cents } from '../money';
import type { Gate } from '../payout/gate';
import type { Check } from '../scheme/check';
import type { Scheme } from '../scheme/definition';
import type { Circumstances } from '../scheme/facts';
import { countsFrom, deMinimis } from '../scheme/rules/state-aid';
import { type AidBook, type AidEntry, type AidStanding, isDeMinimis, standingOf } from './register';

/** The check on the ceiling of de-minimis aid. */
export const deMinimisRule = 'de-minimis';

const isTheCheck = ({ rule }: Pick<Check, 'rule'>): boolean => rule === deMinimisRule;

/** Whether an application is granted already: then its own day counts, and not what came after it. */
const isGranted = ({ status }: Application): boolean => status === 'granted' || status === 'completed';

/**
 * What the rules may know of state aid when they look at an application again.
 * @param today the Amsterdam day of the test
 * @param newAidCents what would be granted; left out: what the rules give
 */
export function aidCircumstances(
  application: Application,
  { entries, whole }: AidStanding,
  today: LocalDate,
  newAidCents?: Cents | null,
): Circumstances {
  const { aidOn } = application;
  const aidFromUs = { entries: aidBeside(application, entries), whole };
  if (isGranted(application) && aidOn !== undefined) {
    return { testedOn: aidOn, aidFromUs, newAidCents: application.heldCents };
  }
  return {
    testedOn: today,
    aidFromUs,
    ...(newAidCents === undefined || newAidCents === null ? {} : { newAidCents }),
  };
}

/** Which of our own grants and reservations count on the day of the test. */
export function countedFromUs(application: Application, standing: AidStanding, today: LocalDate): AidEntry[] {
  const { testedOn = today } = aidCircumstances(application, standing, today);
  const counts = aidBeside(application, standing.entries);
  return counts.filter(({ status, on }) => status === 'reserved' || countsFrom(testedOn, on));
}

/** Beside one that is granted: what was granted up to its own day, and no reservation. */
function aidBeside(application: Application, entries: readonly AidEntry[]): readonly AidEntry[] {
  const { aidOn } = application;
  if (!isGranted(application) || aidOn === undefined) return entries;
  return entries.filter(({ status, on }) => status === 'granted' && on <= aidOn);
}

/** The application with the check as it comes out now; the same object where the scheme is not about de-minimis aid. */
export function testedForAid(
  application: Application,
  scheme: Scheme,
  standing: AidStanding,
  today: LocalDate,
  newAidCents?: Cents | null,
): Application {
  if (!isDeMinimis(scheme)) return application;
  const circumstances = aidCircumstances(application, standing, today, newAidCents);
  const check = deMinimis({ scheme, facts: factsOf(application, null), circumstances });
  if (check === null) return application;
  const others = application.checks.filter((one) => !isTheCheck(one));
  return { ...application, checks: [...others, check] };
}

/** As `testedForAid`, when money may be reserved for it: with the amount it stands in line with once that was decided. */
export function testedInLine(application: Application, scheme: Scheme, book: AidBook, now: Instant): Application {
  if (!isDeMinimis(scheme)) return application;
  const decided = application.decision?.amountCents ?? null;
  const amount = decided === null ? undefined : amountInLine(application);
  return testedForAid(application, scheme, standingOf(book, application), amsterdamDate(now), amount);
}

/**
 * Whether there was room for the aid when it was granted: that day counts, payments do not (Regulation (EU) 2023/2831,
 * art. 3(3)). A correction of the sector or of the linked numbers tests it again. An officer's override in the decision
 * lets it through. `unknown`: it was never tested.
 */
export function deMinimisGate(application: Application, scheme: Scheme): Pick<Gate, 'outcome' | 'input'> {
  if (!isDeMinimis(scheme)) return { outcome: 'pass', input: { stateAid: scheme.stateAid } };
  const check = application.checks.find(isTheCheck);
  if (check === undefined || application.aidOn === undefined) {
    return { outcome: 'unknown', input: { stateAid: scheme.stateAid, grantedOn: application.aidOn ?? null } };
  }
  const overridden = application.decision?.overrides.some(isTheCheck) ?? false;
  const input = { stateAid: scheme.stateAid, grantedOn: application.aidOn, overridden, check: check.input };
  return { outcome: overridden ? 'pass' : check.outcome, input };
}
