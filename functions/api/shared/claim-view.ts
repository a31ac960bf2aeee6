import { checkClaim, retentionOf } from '../../../domain/claim/checks';
import { expectedPayment } from '../../../domain/claim/expected-payment';
import type { Claim } from '../../../domain/claim/record';
import { blockedBy } from '../../../domain/payout/gate';
import { gatesOf } from '../../../domain/payout/gates';
import type { ClaimAnswer } from '../answers/claim';
import type { CaseFile } from './case-file';
import { summariesOf } from './documents';
import { claimMayNow } from './may-now';
import type { Asking } from './sight';

/** A claim of a case as this caller may see it. */
export function claimAnswerOf(file: CaseFile, claim: Claim, asking: Asking): ClaimAnswer {
  const { application, scheme } = file;
  const { id, applicationId, instalment, dueOn, amountCents, status, evidenceDueOn, reopenUntil } = claim;
  const expected = expectedPayment(application, scheme, claim, asking.today);
  return {
    id,
    applicationId,
    instalment,
    dueOn,
    firstDueOn: claim.firstDueOn ?? dueOn,
    amountCents,
    status,
    evidenceDueOn,
    reopenUntil,
    evidenceKinds: claim.evidenceKinds,
    checks: checksOf(file, claim, asking),
    retention: retentionAnswerOf(file, claim, asking),
    replyBy: claim.assessment?.replyBy ?? null,
    payBy: claim.payBy,
    expectedPayBy: expected.payBy,
    movedBecause: expected.movedBecause.map(({ code, detail }) => ({ code, detail: plain(detail) })),
    evidence: evidenceAnswerOf(file, claim),
    assessment: assessmentAnswerOf(file, claim, asking),
    approval: approvalAnswerOf(file, claim, asking),
    ...gatesAnswerOf(file, claim, asking),
    mayNow: claimMayNow({ ...file, claim }, asking),
  };
}

/** Of an approved claim as they stand now, for they decide when it is paid; before and after that as they were kept. */
function gatesAnswerOf(file: CaseFile, claim: Claim, { now, today }: Asking): Pick<ClaimAnswer, 'gates' | 'blockedBy'> {
  const { application, scheme, documents, sight, employerAccount: account, pause } = file;
  const isPayable = claim.status === 'approved';
  const found = { application, scheme, claim, documents, account, pause };
  const gates = isPayable ? gatesOf(found, now, today) : claim.gates;
  return {
    gates: sight.backOffice ? gates : null,
    blockedBy: isPayable && gates !== null ? blockedBy(gates.gates) : [],
  };
}

/** While somebody has yet to judge it the checks will be made anew, so they are shown as that would find them. */
function checksOf({ application, scheme, documents }: CaseFile, claim: Claim, { today }: Asking) {
  const toBeJudged = claim.status === 'submitted' || claim.status === 'assessed';
  return toBeJudged ? checkClaim(application, scheme, claim, today, documents) : claim.checks;
}

function retentionAnswerOf({ application, scheme }: CaseFile, claim: Claim, { today }: Asking) {
  const verdict = claim.retentionGate ? retentionOf(application, scheme, claim, today) : null;
  if (verdict === null) return null;
  return { ...verdict, reasons: verdict.reasons.map(({ code, detail }) => ({ code, detail: plain(detail) })) };
}

/** Details are data already; this says so to the type of JSON. */
const plain = (detail: unknown) => JSON.parse(JSON.stringify(detail));

function evidenceAnswerOf({ application, documents, sight }: CaseFile, { evidence }: Claim): ClaimAnswer['evidence'] {
  if (evidence === null) return null;
  const { employment, statementBy, submittedAt } = evidence;
  return {
    employment,
    documents: summariesOf(application, evidence.documents, documents),
    ...(sight.account ? { statementBy } : {}),
    submittedAt,
  };
}

/** The employer hears what was found once it is for them: an intended refusal, or what a second officer approved. */
function assessmentAnswerOf(
  { timeline, sight }: CaseFile,
  claim: Claim,
  { caller }: Asking,
): ClaimAnswer['assessment'] {
  const { assessment, reply, approval } = claim;
  if (assessment === null) return null;
  const told = assessment.outcome === 'refuse' || approval?.outcome === 'approve';
  if (!sight.backOffice && !told) return null;
  const { outcome, motivation, overrides, assessorSub, assessedAt, replyBy } = assessment;
  const assessed = timeline.findLast(
    ({ claimId, type }) => claimId === claim.id && ['claim.assessed', 'claim.refusal-intended'].includes(type),
  );
  return {
    outcome,
    motivation,
    overrides,
    byRole: assessed?.byRole ?? 'officer',
    mine: assessorSub === caller.sub,
    assessedAt,
    replyBy,
    reply: reply?.text ?? null,
    repliedAt: reply?.repliedAt ?? null,
  };
}

function approvalAnswerOf({ sight }: CaseFile, { approval }: Claim, { caller }: Asking): ClaimAnswer['approval'] {
  if (approval === null || (!sight.backOffice && approval.outcome === 'return')) return null;
  const { outcome, motivation, approverSub, approvedAt } = approval;
  return { outcome, motivation, mine: approverSub === caller.sub, approvedAt };
}
