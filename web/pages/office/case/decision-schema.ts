import * as z from 'zod';
import { type DecisionRequest, decisionRequest } from '../../../../domain/application/decision-request';

export interface DecisionValues {
  readonly outcome: 'grant' | 'reject' | undefined;
  readonly motivation: string | undefined;
  readonly amountCents: unknown;
  readonly overrides: readonly { readonly rule: string; readonly reason: string | undefined }[];
}

/** The body of a decision. A rejection sets nothing aside and names no amount: what was typed there does not count. */
export const decisionSchema = z.preprocess(
  (values) =>
    (values as DecisionValues).outcome === 'reject'
      ? { ...(values as DecisionValues), amountCents: undefined, overrides: [] }
      : values,
  decisionRequest,
) as unknown as z.ZodType<DecisionRequest, DecisionValues>;
