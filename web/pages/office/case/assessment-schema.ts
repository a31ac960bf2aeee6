import * as z from 'zod';
import { type AssessmentRequest, assessmentRequest } from '../../../../domain/claim/requests';

export interface AssessmentValues {
  readonly outcome: 'confirm' | 'refuse' | undefined;
  readonly motivation: string | undefined;
  readonly overrides: readonly { readonly rule: string; readonly reason: string | undefined }[];
}

/** The body of an assessment. A refusal sets nothing aside: what was typed there does not count. */
export const assessmentSchema = z.preprocess(
  (values) =>
    (values as AssessmentValues).outcome === 'refuse' ? { ...(values as AssessmentValues), overrides: [] } : values,
  assessmentRequest,
) as unknown as z.ZodType<AssessmentRequest, AssessmentValues>;
