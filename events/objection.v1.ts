import * as z from 'zod';
import { amountCents, applicationNumber, kvkNumber, localDate, opaqueId, ordinal, slug } from './fields';

/** Facts of every event of an objection; what was written stays with it. Its subject is the application. */
const objection = () =>
  z.strictObject({
    objectionId: ordinal,
    applicationId: opaqueId,
    number: applicationNumber,
    schemeId: slug,
    region: slug,
    /** KvK number of who objects. */
    organisation: kvkNumber,
    contested: z.enum([
      'rejection',
      'not-treated',
      'grant-amount',
      'claim',
      'settlement',
      'revocation',
      'recovery',
      'penalty',
    ]),
    /** The claim that was decided on; else null. */
    claimId: opaqueId.nullable(),
    /** Last day to decide on it, Awb 7:10. */
    dueOn: localDate,
  });

export const objectionV1 = {
  /** Confirmed to who objects (Awb 6:14). */
  received: () => objection().extend({ receivedOn: localDate, inTime: z.boolean() }),
  /** Asked to mend it (Awb 6:6): the term stands still. */
  suspended: () => objection().extend({ endsOn: localDate }),
  resumed: objection,
  /** Once, by six weeks (Awb 7:10 lid 3). */
  postponed: objection,
  /** By who objected (Awb 6:21). */
  withdrawn: objection,
  /** `overshootCents`: granted above the cap (Awb 4:25 lid 3). `amountCents` is that of the remedy. */
  decided: () =>
    objection().extend({
      outcome: z.enum(['inadmissible', 'unfounded', 'founded']),
      remedy: z.enum(['grant', 'other-amount', 'withdrawn']).nullable(),
      amountCents: amountCents.nullable(),
      overshootCents: amountCents,
    }),
};
