import type { Actor } from './actor';
import type { DecisionInput } from './application/decide';
import type { Application } from './application/record';
import type { ApprovalInput } from './claim/approve';
import type { AssessmentInput } from './claim/assess';
import type { EvidenceInput } from './claim/evidence';
import type { Claim } from './claim/record';

/**
 * A command that succeeded can lose its answer on the way back, and is then sent again. Whether what stands there is
 * what this very person asked for, word for word: then the second call gets the answer of the first, and does nothing.
 */

export const isRepeatedDecision = ({ decision, status }: Application, input: DecisionInput, actor: Actor): boolean =>
  decision !== null &&
  status !== 'assess' &&
  decision.deciderSub === actor.sub &&
  decision.outcome === input.outcome &&
  decision.motivation === input.motivation &&
  (input.amountCents === undefined || input.outcome !== 'grant' || decision.amountCents === input.amountCents) &&
  same(decision.overrides, input.overrides);

export const isRepeatedEvidence = ({ status, evidence }: Claim, input: EvidenceInput): boolean =>
  status === 'submitted' &&
  evidence !== null &&
  evidence.statementBy === input.statementBy &&
  same(evidence.employment, input.employment) &&
  same(evidence.documents, input.documents);

export const isRepeatedAssessment = ({ status, assessment }: Claim, input: AssessmentInput, actor: Actor): boolean =>
  assessment !== null &&
  status === (input.outcome === 'confirm' ? 'assessed' : 'refusal-intended') &&
  assessment.assessorSub === actor.sub &&
  assessment.motivation === input.motivation &&
  same(assessment.overrides, input.overrides);

export const isRepeatedApproval = ({ status, approval }: Claim, input: ApprovalInput, actor: Actor): boolean =>
  approval !== null &&
  ['approved', 'refused', 'submitted'].includes(status) &&
  approval.approverSub === actor.sub &&
  approval.outcome === input.outcome &&
  approval.motivation === input.motivation;

export const isRepeatedReply = ({ status, reply }: Claim, text: string): boolean =>
  status === 'refusal-intended' && reply?.text === text;

export const isRepeatedRetry = (
  { status, retries }: Claim,
  { reason }: { readonly reason: string },
  actor: Actor,
): boolean => {
  const last = retries.at(-1);
  return status === 'approved' && last?.bySub === actor.sub && last.reason === reason;
};

/** Plain data, compared as it is stored. */
const same = (a: readonly object[], b: readonly object[]): boolean =>
  a.length === b.length && a.every((one, index) => sameFields(one, b[index]));

function sameFields(a: object, b: object | undefined): boolean {
  if (b === undefined) return false;
  const [left, right] = [Object.entries(a), new Map<string, unknown>(Object.entries(b))];
  return left.length === right.size && left.every(([name, value]) => right.get(name) === value);
}
