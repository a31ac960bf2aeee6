import * as z from 'zod';
import { amountCents, applicationNumber, kvkNumber, localDate, opaqueId, ordinal, slug } from './fields';

const claim = () =>
  z.strictObject({
    claimId: opaqueId,
    applicationId: opaqueId,
    number: applicationNumber,
    schemeId: slug,
    region: slug,
    /** KvK number of the applicant. */
    organisation: kvkNumber,
    instalment: ordinal,
    amountCents,
    /** Null where the instalment hangs on no day (`onGrant`). */
    dueOn: localDate.nullable(),
  });

/** Last day for evidence; null where none is asked or the term never lapses. */
const evidenceAsked = () => ({ evidenceDueOn: localDate.nullable() });

export const claimV1 = {
  opened: () => claim().extend(evidenceAsked()),
  /** `reminder`: 1 for the first, 2 for one more, shortly before the last day. */
  reminded: () => claim().extend({ ...evidenceAsked(), reminder: z.int().min(1).max(2) }),
  'evidence-submitted': claim,
  assessed: claim,
  /** Last day of the reply term, Awb 4:8. */
  'refusal-intended': () => claim().extend({ replyBy: localDate }),
  approved: claim,
  'returned-to-officer': claim,
  refused: claim,
  /** Last day on which evidence still reopens the claim. */
  lapsed: () => claim().extend({ reopenUntil: localDate }),
  /** The way back has closed too: nothing comes of it any more, which is a decision. */
  'lapse-final': claim,
};
