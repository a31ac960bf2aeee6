import type { Application } from '../application/record';
import type { Instant, LocalDate } from '../calendar';
import type { DocumentRecord } from '../document/record';
import { type Move, wrongState } from '../move';
import { ok, type Result, refuse } from '../result';
import type { Scheme } from '../scheme/definition';
import { checkClaim } from './checks';
import { claimEvent } from './events';
import type { Claim, EmploymentPeriod } from './record';

export interface EvidenceInput {
  readonly employment: readonly EmploymentPeriod[];
  readonly documents: readonly { readonly id: string; readonly kind: string }[];
  readonly statementBy: string | null;
}

/** Evidence is taken for an open claim, and for a lapsed one while its way back is open. */
export function takesEvidence({ status, released, reopenUntil }: Claim, today: LocalDate): Result<null> {
  const reopens = status === 'lapsed' && !released && reopenUntil !== null && today <= reopenUntil;
  if (status === 'open' || reopens) return ok(null);
  if (status !== 'lapsed' || reopenUntil === null) return wrongState('The claim', status, ['open']);
  const detail = `Evidence still reopened this claim until ${reopenUntil}; since that day has passed nothing does.`;
  return refuse({ code: 'wrong-state', detail });
}

/**
 * The employer hands in evidence: for an open claim, or a lapsed one while its way back is open.
 * @param documents those that the evidence names, as far as they exist
 */
export function submitEvidence(
  application: Application,
  scheme: Scheme,
  claim: Claim,
  input: EvidenceInput,
  now: Instant,
  today: LocalDate,
  documents: readonly DocumentRecord[] = [],
): Result<Move> {
  const taken = takesEvidence(claim, today);
  if (!taken.ok) return taken;
  const withEvidence: Claim = {
    ...claim,
    status: 'submitted',
    version: claim.version + 1,
    reopenUntil: null,
    evidence: {
      employment: [...input.employment],
      documents: [...input.documents],
      statementBy: input.statementBy,
      submittedAt: now,
    },
  };
  const next: Claim = { ...withEvidence, checks: checkClaim(application, scheme, withEvidence, today, documents) };
  return ok({
    application: { prior: application, next: application },
    claims: [{ prior: claim, next }],
    movements: [],
    events: [claimEvent(application, next, 'evidence-submitted')],
  });
}
