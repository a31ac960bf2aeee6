import type { Application } from '../../../domain/application/record';
import type { Claim } from '../../../domain/claim/record';
import { mayMend } from '../../../domain/payout/settle';
import type { Caller } from '../../runtime/identity';
import type { ProblemCode } from '../../runtime/step';
import type { BankReport } from '../../store/bank-reports';
import type { BankReportAnswer, RetriedPaymentAnswer } from '../answers/bank-report';

/** What of a report goes out: not who sent it, but whether it was the caller. */
export const bankReportAnswerOf = (report: BankReport, caller: Pick<Caller, 'sub'>): BankReportAnswer => {
  const { counts, lines, sha256, status, message, messageId, at, bySub } = report;
  return {
    ...counts,
    lines,
    report: { sha256, status, message, messageId, importedAt: at, mine: bySub === caller.sub },
  };
};

export const bankOutcomeOf = ({ bankOutcome }: Pick<Claim, 'bankOutcome'>) =>
  bankOutcome && { status: bankOutcome.status, code: bankOutcome.code, bookedOn: bankOutcome.bookedOn };

export function mayRetry(claim: Pick<Claim, 'status'>): ProblemCode | null {
  const allowed = mayMend(claim);
  return allowed.ok ? null : allowed.refusal.code;
}

export const retriedAnswerOf = (
  { number, region }: Pick<Application, 'number' | 'region'>,
  claim: Claim,
  caller: Pick<Caller, 'sub'>,
): RetriedPaymentAnswer => ({
  claimId: claim.id,
  applicationId: claim.applicationId,
  number,
  region,
  status: claim.status,
  bankOutcome: bankOutcomeOf(claim),
  retries: claim.retries.map(({ reason, at, code, bySub }) => ({ reason, at, code, mine: bySub === caller.sub })),
  mayRetry: mayRetry(claim),
});
