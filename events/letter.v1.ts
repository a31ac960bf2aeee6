import * as z from 'zod';
import { eventTypePattern } from './envelope';
import { applicationNumber, kvkNumber, localDate, opaqueId, ordinal, slug } from './fields';

/** Facts of every event of a letter. What the letter says stands in its file, never here. */
const letter = () =>
  z.strictObject({
    /** Id of the event that the letter tells of. */
    letterId: opaqueId,
    applicationId: opaqueId,
    number: applicationNumber,
    schemeId: slug,
    schemeVersion: ordinal,
    region: slug,
    /** KvK number of the applicant. */
    organisation: kvkNumber,
    letterKind: slug,
    /** To whom, as a role. */
    recipient: z.enum(['employer', 'youth']),
  });

export const letterV1 = {
  written: () =>
    letter().extend({
      /** Full type of the event that the letter tells of. */
      aboutType: z.string().regex(eventTypePattern),
      /** Which payment it is about; absent: the application itself. */
      instalment: ordinal.optional(),
    }),
  /** It left: by mail with a link, by post or from hand to hand. To which address is kept as a hash, and not told. */
  dispatched: () => letter().extend({ channel: z.enum(['mail', 'post', 'handed-over']), sentOn: localDate }),
  /** The mail did not arrive: an officer sends it another way. */
  undeliverable: () => letter().extend({ cause: z.enum(['bounce', 'complaint', 'rejected']) }),
};
