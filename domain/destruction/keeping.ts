import type { Application } from '../application/record';
import { amsterdamDate, type LocalDate } from '../calendar';
import { type Claim, hasEnded } from '../claim/record';
import { runningObjections } from '../objection/record';
import type { Entry, Recovery } from '../recovery/record';
import { paidOn } from '../recovery/standing';
import { runningAdjustment } from '../settlement/record';
import { type KeepClass, keptThrough } from './keep-terms-table';

/** All that tells how long an application is kept. */
export interface CaseToKeep {
  readonly application: Application;
  readonly claims: readonly Claim[];
  /** Null: nothing was ever claimed back. */
  readonly recovery: Recovery | null;
  readonly recoveryEntries: readonly Entry[];
  /** When it took the status that it has, as its timeline tells; null: that is not known, and it is kept. */
  readonly closedAt: string | null;
}

export interface Keeping {
  readonly keepClass: KeepClass;
  /** Day on which all of it was over. */
  readonly endedOn: LocalDate;
  /** Last day on which it must be kept. */
  readonly keptThrough: LocalDate;
}

const closedStatuses = ['rejected', 'withdrawn', 'completed'];

/** The events that close an application. */
export const closingEvents: readonly string[] = [
  'application.rejected',
  'application.withdrawn',
  'application.completed',
];

export const isClosed = ({ status }: Pick<Application, 'status'>): boolean => closedStatuses.includes(status);

/** What is claimed back and not over stops destruction by itself. */
export const isRunning = ({ status }: Pick<Recovery, 'status'>): boolean =>
  ['proposed', 'intended', 'established'].includes(status);

/**
 * Once granted it is a granted subsidy, also when it was withdrawn afterwards: there is a decision that gave something.
 */
export function keepClassOf({ status, decision }: Pick<Application, 'status' | 'decision'>): KeepClass {
  if (decision?.outcome === 'grant') return 'granted';
  return status === 'rejected' ? 'refused' : 'broken-off';
}

/**
 * How long an application is kept (ADR 0040); null while it is not over. The end is the latest of: the day it was
 * closed; of each claim the day it fell due (the last of them is the end of what was granted), was paid, was refused
 * and could still be mended; of a recovery the last day on which anything was decided or booked; and of objections and
 * withdrawals.
 */
export function keepingOf(found: CaseToKeep): Keeping | null {
  const { application, claims, recovery, closedAt } = found;
  if (!isClosed(application) || closedAt === null || !claims.every(hasEnded)) return null;
  if (recovery !== null && isRunning(recovery)) return null;
  if (runningObjections(application).length > 0 || runningAdjustment(application) !== null) return null;
  const keepClass = keepClassOf(application);
  const days = [
    amsterdamDate(closedAt),
    ...claims.flatMap(daysOfClaim),
    ...daysOfRecovery(found),
    ...daysOfObjections(application),
    ...daysOfAdjustments(application),
  ];
  const endedOn = days.reduce((latest, day) => (day > latest ? day : latest));
  return { keepClass, endedOn, keptThrough: keptThrough(keepClass, endedOn) };
}

/** A claim that came to nothing after its case was closed has no due day of its own any more. */
function daysOfClaim(claim: Claim): LocalDate[] {
  const { status, dueOn, approval, reopenUntil, retries } = claim;
  const paid = status === 'paid' || claim.offsetCents > 0 ? paidOn(claim) : null;
  const at = [approval?.approvedAt, ...retries.map((retry) => retry.at)].filter((one) => one !== undefined);
  const due = status === 'withdrawn' ? null : dueOn;
  return [paid, due, reopenUntil, ...at.map(amsterdamDate)].filter((day) => day !== null);
}

/** A withdrawal for a breach may come long after the settlement (Awb 4:49 lid 3). */
const daysOfAdjustments = ({ adjustments = [] }: Application): LocalDate[] =>
  adjustments.flatMap(({ decision }) => (decision === null ? [] : [amsterdamDate(decision.decidedAt)]));

/** A decision on an objection is the last of what it is about. */
const daysOfObjections = ({ objections = [] }: Application): LocalDate[] =>
  objections
    .flatMap(({ receivedOn, decision, withdrawn }) => [receivedOn, decision?.decidedAt, withdrawn?.at])
    .filter((one) => one !== undefined)
    .map((one) => (one.length > 10 ? amsterdamDate(one) : one));

function daysOfRecovery({ recovery, recoveryEntries }: CaseToKeep): LocalDate[] {
  if (recovery === null) return [];
  const { proposedAt, intention, reply, decision, writeOff } = recovery;
  const at = [
    proposedAt,
    intention?.intendedAt,
    reply?.repliedAt,
    decision?.decidedAt,
    writeOff?.requestedAt,
    writeOff?.decision?.decidedAt,
    ...recoveryEntries.map((entry) => entry.at),
  ].filter((one) => one !== undefined);
  return [...at.map(amsterdamDate), ...recoveryEntries.map(({ on }) => on)];
}
