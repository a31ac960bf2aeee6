import * as z from 'zod';
import { hoursPerWeek } from '../application/pieces';
import { localDate, wholeCents } from '../records';
import { line, paragraph } from '../text';
import { whenAsked } from '../when-asked';
import { intentionGrounds } from './record';

/** Bodies of the routes under `/v1/recoveries`. */

/** SEPA bounds an amount at €999,999,999.99. */
const cents = whenAsked(() => z.int().min(1).max(99_999_999_999).pipe(wholeCents));
const centsOrNone = whenAsked(() => z.int().min(0).max(99_999_999_999).pipe(wholeCents));

/** What an officer found out about the employment, as the employer would have reported it. */
const found = whenAsked(() =>
  z
    .strictObject({
      endedOn: localDate.optional(),
      hours: z
        .array(z.strictObject({ from: localDate, hoursPerWeek: hoursPerWeek.or(z.literal(0)) }))
        .max(50)
        .optional(),
    })
    .refine((facts) => Object.values(facts).some((value) => value !== undefined), 'must report at least one change'),
);

/** `text`: why the employer withdraws, or what the officer saw and where. */
export const openRequest = whenAsked(() =>
  z.strictObject({
    applicationId: line(40),
    text: paragraph(4000),
    found: found.optional(),
  }),
);
export type OpenRequest = z.infer<typeof openRequest>;

/** `earnedAtMostCents`: of the whole award; absent: what the facts give, and nothing for fraud or a withdrawal. */
export const intentionRequest = whenAsked(() =>
  z.strictObject({
    ground: z.enum(intentionGrounds),
    motivation: paragraph(4000),
    earnedAtMostCents: centsOrNone.optional(),
  }),
);
export type IntentionRequest = z.infer<typeof intentionRequest>;

export const recoveryReplyRequest = whenAsked(() => z.strictObject({ text: paragraph(4000) }));

export const recoveryDecisionRequest = whenAsked(() =>
  z.strictObject({
    outcome: z.enum(['establish', 'drop']),
    motivation: paragraph(4000),
  }),
);
export type RecoveryDecisionRequest = z.infer<typeof recoveryDecisionRequest>;

/** Money that came in from the employer, or (a refund) went out to it; the reference is the bank's own. */
export const receiptRequest = whenAsked(() =>
  z.strictObject({
    amountCents: cents,
    receivedOn: localDate,
    bankReference: line(140),
  }),
);
export type ReceiptRequest = z.infer<typeof receiptRequest>;

export const refundRequest = whenAsked(() =>
  z.strictObject({ amountCents: cents, paidOn: localDate, bankReference: line(140) }),
);
export type RefundRequest = z.infer<typeof refundRequest>;

export const offsetRequest = whenAsked(() => z.strictObject({ claimId: line(60), amountCents: cents }));
export type OffsetRequest = z.infer<typeof offsetRequest>;

export const planRequest = whenAsked(() =>
  z.strictObject({
    instalments: z
      .array(z.strictObject({ dueOn: localDate, amountCents: cents }))
      .min(1)
      .max(60),
  }),
);
export type PlanRequest = z.infer<typeof planRequest>;

export const writeOffRequest = whenAsked(() => z.strictObject({ amountCents: cents, reason: paragraph(4000) }));
export type WriteOffRequest = z.infer<typeof writeOffRequest>;

export const writeOffDecisionRequest = whenAsked(() =>
  z.strictObject({
    outcome: z.enum(['approve', 'refuse']),
    reason: paragraph(4000),
  }),
);
export type WriteOffDecisionRequest = z.infer<typeof writeOffDecisionRequest>;

export const reversalRequest = whenAsked(() => z.strictObject({ entryId: z.int().min(1), reason: paragraph(4000) }));
export type ReversalRequest = z.infer<typeof reversalRequest>;
