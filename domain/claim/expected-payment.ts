import type { Application } from '../application/record';
import { addDays, amsterdamDate, type LocalDate } from '../calendar';
import { legalTermEndsOn } from '../decision-term';
import type { Scheme } from '../scheme/definition';
import { retentionOn } from './checks';
import type { Claim } from './record';

/**
 * Why a payment is expected on another day than at the grant, or is in doubt: the start was corrected, evidence is
 * late, or what speaks against retention as far as it is known now.
 */
export const movedCodes = [
  'start-moved',
  'evidence-awaited',
  'not-employed',
  'started-late',
  'gap-too-long',
  'employment-ended',
  'hours-too-low',
] as const;

export interface MovedReason {
  readonly code: (typeof movedCodes)[number];
  readonly detail: object;
}

export interface ExpectedPayment {
  /** Null where no payment is expected: the claim ended unpaid, lapsed, or its refusal is intended. */
  readonly payBy: LocalDate | null;
  readonly movedBecause: readonly MovedReason[];
}

/** Days that two officers are reckoned to need: a working assumption of ours, no term of law. */
export const assessmentDays = 14;

/**
 * The last day on which a claim is expected to be paid: `payBy` once it is approved. Before that an estimate: evidence
 * on the due day, or today once that is past; then the assessment; then the six weeks of Awb 4:87.
 */
export function expectedPayment(
  application: Application,
  scheme: Scheme,
  claim: Claim,
  today: LocalDate,
): ExpectedPayment {
  if (claim.payBy !== null) return { payBy: claim.payBy, movedBecause: [] };
  const retention = claim.retentionGate
    ? retentionOn(application, scheme, employmentOf(application, claim), today)
    : null;
  const movedBecause = [...startMoved(claim), ...evidenceAwaited(claim, today), ...(retention?.reasons ?? [])];
  if (['scheduled', 'open', 'submitted', 'assessed'].includes(claim.status)) {
    const evidenceOn = claim.evidence
      ? amsterdamDate(claim.evidence.submittedAt)
      : latest(today, claim.dueOn, retention?.dueOn);
    const decidedOn = latest(today, addDays(evidenceOn, assessmentDays));
    return { payBy: legalTermEndsOn('payment', decidedOn), movedBecause };
  }
  const mayYetBePaid = claim.status === 'refusal-intended' || (claim.status === 'lapsed' && !claim.released);
  return { payBy: null, movedBecause: mayYetBePaid ? movedBecause : [] };
}

/** Without evidence: as applied for, and expected to run on. What the employer reported since counts either way. */
function employmentOf({ placement }: Application, { evidence }: Claim) {
  if (evidence !== null) return evidence.employment;
  return placement === null ? [] : [{ from: placement.startOn, to: null, hoursPerWeek: placement.hoursPerWeek }];
}

const latest = (first: LocalDate, ...others: readonly (LocalDate | null | undefined)[]): LocalDate =>
  others.reduce<LocalDate>((last, day) => (day && day > last ? day : last), first);

function startMoved({ firstDueOn = null, dueOn }: Claim): MovedReason[] {
  return firstDueOn === null || firstDueOn === dueOn ? [] : [{ code: 'start-moved', detail: { firstDueOn, dueOn } }];
}

/** On the due day itself nothing is late. */
function evidenceAwaited({ status, dueOn, openedOn, evidenceDueOn }: Claim, today: LocalDate): MovedReason[] {
  const since = dueOn ?? openedOn;
  const awaited = (status === 'open' || status === 'lapsed') && since !== null && today > since;
  return awaited ? [{ code: 'evidence-awaited', detail: { since, evidenceDueOn } }] : [];
}
