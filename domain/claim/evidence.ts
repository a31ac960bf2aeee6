import type { Application } from '../application/record';
import type { Instant, LocalDate } from '../calendar';
import { type Move, wrongState } from '../move';
import { ok, type Result } from '../result';
import type { Scheme } from '../scheme/definition';
import { checkClaim } from './checks';
import { claimEvent } from './events';
import type { Claim, EmploymentPeriod } from './record';

export interface EvidenceInput {
  readonly employment: readonly EmploymentPeriod[];
  readonly documents: readonly { readonly id: string; readonly kind: string }[];
  readonly statementBy: string | null;
}

/** The employer hands in evidence: for an open claim, or a lapsed one while its way back is open. */
export function submitEvidence(
  application: Application,
  scheme: Scheme,
  claim: Claim,
  input: EvidenceInput,
  now: Instant,
  today: LocalDate,
): Result<Move> {
  const reopens =
    claim.status === 'lapsed' && !claim.released && claim.reopenUntil !== null && today <= claim.reopenUntil;
  if (claim.status !== 'open' && !reopens) return wrongState('The claim', claim.status, ['open']);
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
  const next: Claim = { ...withEvidence, checks: checkClaim(application, scheme, withEvidence, today) };
  return ok({
    application: { prior: application, next: application },
    claims: [{ prior: claim, next }],
    movements: [],
    events: [claimEvent(application, next, 'evidence-submitted')],
  });
}
