import type { Instant } from '../calendar';
import type { Claim } from './record';

type Judged = Pick<Claim, 'checks' | 'assessment' | 'reply' | 'approval'>;

/**
 * What was judged of a claim by an assessment, or by the approval of one, of this instant: another may have taken its
 * place since. Where none is of that instant, what stands.
 */
export function judgedAt(claim: Claim, step: 'assessment' | 'approval', at: Instant): Judged {
  const all: readonly Judged[] = [claim, ...(claim.formerJudgements ?? [])];
  const found = all.find(({ assessment, approval }) =>
    step === 'assessment' ? assessment?.assessedAt === at : approval?.approvedAt === at && assessment !== null,
  );
  return found ?? all.find(({ assessment }) => assessment !== null) ?? claim;
}
