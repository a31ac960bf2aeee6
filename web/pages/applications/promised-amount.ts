import type { ApplicationSummary } from '../../api/answers';

/** What the employer may count on, in cents; null where the rules give nothing, or nothing comes of it any more. */
export const promisedAmount = ({
  status,
  amountCents,
}: Pick<ApplicationSummary, 'status' | 'amountCents'>): number | null =>
  status === 'rejected' || status === 'withdrawn' ? null : amountCents;
