import * as z from 'zod';
import { documentRef } from '../application/pieces';
import { localDate } from '../records';
import { line, paragraph } from '../text';
import { whenAsked } from '../when-asked';
import { penaltyExemptions } from './record';

/** Bodies of the routes about the term to decide, under `/v1/applications/{id}`. */

/** `questions`: what is asked for, one line each, as it stands in the letter; `endsOn`: the last day to answer. */
export const completionRequestRequest = whenAsked(() =>
  z.strictObject({
    questions: z.array(line(300)).min(1).max(20),
    endsOn: localDate,
  }),
);
export type CompletionRequestRequest = z.infer<typeof completionRequestRequest>;

/** `completedOn`: the day it arrived, where an officer records what came otherwise; the employer's own is there at once. */
export const completionRequest = whenAsked(() =>
  z
    .strictObject({
      text: paragraph(4000).nullable().default(null),
      documents: z.array(documentRef).max(50).default([]),
      completedOn: localDate.optional(),
    })
    .refine(({ text, documents }) => text !== null || documents.length > 0, {
      path: ['text'],
      message: 'must not be empty',
    }),
);
export type CompletionAnswer = z.infer<typeof completionRequest>;

/** `decideBy`: the day by which the decision may be expected instead. */
export const postponementRequest = z.strictObject({ reason: paragraph(2000), decideBy: localDate });
export type PostponementRequest = z.infer<typeof postponementRequest>;

/** `noticedOn`: the day it arrived, where an officer records a notice on paper. */
export const defaultNoticeRequest = z.strictObject({ noticedOn: localDate.optional() });
export type DefaultNoticeRequest = z.infer<typeof defaultNoticeRequest>;

/** `exemption`: why nothing is owed all the same (Awb 4:17 lid 6). */
export const penaltyRequest = whenAsked(() =>
  z.strictObject({
    motivation: paragraph(2000),
    exemption: z.enum(penaltyExemptions).nullable().default(null),
  }),
);
export type PenaltyRequest = z.infer<typeof penaltyRequest>;

/** `reference`: by which the payment is found again at the bank. */
export const penaltyPaymentRequest = z.strictObject({ paidOn: localDate, reference: line(35) });
export type PenaltyPaymentRequest = z.infer<typeof penaltyPaymentRequest>;
