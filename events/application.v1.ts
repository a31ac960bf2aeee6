import * as z from 'zod';
import { amountCents, applicationNumber, kvkNumber, localDate, opaqueId, ordinal, slug } from './fields';

/** Facts of every application event; `status` and `amountCents` are those after the change. */
const application = z.strictObject({
  applicationId: opaqueId,
  number: applicationNumber,
  schemeId: slug,
  schemeVersion: ordinal,
  region: slug,
  /** KvK number of the applicant. */
  organisation: kvkNumber,
  status: z.enum(['received', 'reserved', 'waiting', 'assess', 'granted', 'rejected', 'withdrawn', 'completed']),
  /** What is reserved or granted; null while no amount is known. */
  amountCents: amountCents.nullable(),
});

export const applicationV1 = {
  received: application,
  reserved: application,
  waiting: application.extend({ waitingPosition: ordinal.optional() }),
  assess: application,
  granted: application,
  /** The motivation stays with the decision; an event carries its kind only. */
  rejected: application.extend({ reasonCode: z.enum(['ceiling', 'conditions', 'other']) }),
  withdrawn: application,
  /** Paths of the fields that changed (`placement.endOn`), never their values. */
  changed: application.extend({ fields: z.array(z.string().regex(/^[A-Za-z][\w.[\]]*$/)) }),
  completed: application,
  /** Payment is suspended through this day (Awb 4:56); the reason stays with the application. */
  held: application.extend({ until: localDate }),
  'hold-released': application,
  /** An officer made the link by which the youth may look at what is kept. Never the link itself. */
  'youth-link-made': application,
  /** The youth looked at what is kept, for the first time by this link. */
  'youth-visited': application,
  /** The youth says that what is kept is right. */
  'youth-confirmed': application,
  /** The youth asks to mend something; what it is stays with the person. */
  'youth-correction-asked': application,
  'youth-correction-handled': application.extend({ outcome: z.enum(['taken-over', 'refused']) }),
};
