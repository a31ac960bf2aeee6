import type { ClaimAnswer } from '../../../api/answers';

/** Whether this reader can judge the claim now, as first or as second officer. */
export function canJudge({ status, mayNow }: ClaimAnswer): boolean {
  if (status === 'open' || status === 'submitted') return mayNow.assess === null;
  return (status === 'assessed' || status === 'refusal-intended') && mayNow.return === null;
}
