import * as z from 'zod';
import { type Instant, instantFromMs } from '../../../domain/calendar';
import type { UndeliverableCause } from '../../../domain/letter/dispatch';
import { whenAsked } from '../../../domain/when-asked';

/** To the second, as EventBridge writes it. */
const time = z.iso.datetime().transform((text): Instant => instantFromMs(Date.parse(text)));

const mail = whenAsked(() =>
  z.object({ messageId: z.string(), tags: z.record(z.string(), z.array(z.string())).default({}) }),
);

const bounce = whenAsked(() =>
  z.object({
    /** Permanent, Transient or Undetermined. */
    bounceType: z.string(),
    bounceSubType: z.string().default(''),
    bouncedRecipients: z.array(z.object({ action: z.string().nullish() })).default([]),
  }),
);

/**
 * Whether the mail did not arrive. The answer of somebody's absence comes as a transient bounce too, of which no server
 * says that it failed: then it did arrive.
 */
const failed = ({ bounceType, bounceSubType, bouncedRecipients }: z.infer<typeof bounce>): boolean =>
  bounceType !== 'Transient' ||
  bounceSubType !== 'General' ||
  bouncedRecipients.some(({ action }) => action === 'failed');

const told = (cause: UndeliverableCause | null, at: Instant, { messageId, tags }: z.infer<typeof mail>) => ({
  /** Null: it arrived all the same. */
  cause,
  at,
  messageId,
  /** As it was sent with the mail; null: it is about no letter. */
  letterTag: tags.letter?.[0] ?? null,
});

const ses = z.literal('aws.ses');

/** What SES tells of a mail (AWS, "Monitoring email sending using Amazon EventBridge"). No address is read. */
export const mailFeedback = whenAsked(() =>
  z.union([
    z
      .object({ source: ses, 'detail-type': z.literal('Email Bounced'), time, detail: z.object({ mail, bounce }) })
      .transform(({ time: at, detail }) => told(failed(detail.bounce) ? 'bounce' : null, at, detail.mail)),
    z
      .object({ source: ses, 'detail-type': z.literal('Email Complaint Received'), time, detail: z.object({ mail }) })
      .transform(({ time: at, detail }) => told('complaint', at, detail.mail)),
    z
      .object({ source: ses, 'detail-type': z.literal('Email Rejected'), time, detail: z.object({ mail }) })
      .transform(({ time: at, detail }) => told('rejected', at, detail.mail)),
  ]),
);
