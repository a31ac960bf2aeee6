import type { LocalDate } from '../calendar';
import type { Claim } from './record';

/** What an officer may call an employer about: a claim that will fall due, or one that waits for evidence. */
export const callStatuses = ['scheduled', 'open'] as const;
export type CallStatus = (typeof callStatuses)[number];

/** Why a claim is on the call list, and the day that orders it there. */
export interface Call {
  readonly status: CallStatus;
  /** Scheduled: it falls due. Open: the last day for evidence, or where it never lapses the day it fell due or opened. */
  readonly day: LocalDate;
}

/** Null: there is nothing to ask the employer. A claim that asks for neither retention nor evidence goes by itself. */
export function callOf(claim: Claim): Call | null {
  if (!claim.retentionGate && claim.evidenceKinds.length === 0) return null;
  const { status, dueOn, evidenceDueOn, openedOn } = claim;
  if (status === 'scheduled') return dueOn === null ? null : { status, day: dueOn };
  if (status !== 'open') return null;
  const day = evidenceDueOn ?? dueOn ?? openedOn;
  return day === null ? null : { status, day };
}

export interface Employer {
  readonly kvkNumber: string;
  readonly tradeName: string;
}

/** A claim on the list with whom to call about it. */
export interface Called<C> {
  readonly employer: Employer;
  readonly day: LocalDate;
  readonly claim: C;
}

/**
 * Gathered per employer, by KvK number: within one the most urgent claim first, and the employer with the most urgent
 * claim first. Where the trade name differs from claim to claim, the one of the most urgent counts.
 */
export function callList<C extends { readonly claimId: string }>(
  calls: readonly Called<C>[],
): { employer: Employer; claims: C[] }[] {
  const inOrder = [...calls].sort((a, b) => order(a.day, b.day) || order(a.claim.claimId, b.claim.claimId));
  const perEmployer = new Map<string, { employer: Employer; claims: C[] }>();
  for (const { employer, claim } of inOrder) {
    const known = perEmployer.get(employer.kvkNumber);
    if (known === undefined) perEmployer.set(employer.kvkNumber, { employer, claims: [claim] });
    else known.claims.push(claim);
  }
  return [...perEmployer.values()];
}

const order = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
