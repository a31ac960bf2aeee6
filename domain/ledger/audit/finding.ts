/** What an audit can find wrong. */
export const findingCodes = [
  'unreadable',
  'budget-missing',
  'budget-differs',
  'budget-identity',
  'month-changed',
  'application-missing',
  'held-differs',
  'waiting-differs',
  'below-zero',
  'claim-missing',
  'paid-differs',
  'recovery-differs',
  'batch-missing',
  'batch-differs',
  'line-differs',
] as const;
export type FindingCode = (typeof findingCodes)[number];

export interface Finding {
  readonly code: FindingCode;
  /** The id of what it is about. */
  readonly subject: string;
  /** In words, with both numbers. */
  readonly detail: string;
}
