import * as z from 'zod';
import { postcode } from '../application/pieces';
import { localDate } from '../records';
import { line, paragraph } from '../text';
import { whenAsked } from '../when-asked';
import { stopKinds } from './stop-kinds';

/** What the routes of records take. Texts are about the case, not about the youth: the form says so. */

export const stopRequest = z.strictObject({ kind: z.enum(stopKinds), reason: paragraph(1000) });
export type StopRequest = z.infer<typeof stopRequest>;

export const liftRequest = z.strictObject({ reason: paragraph(1000) });
export type LiftRequest = z.infer<typeof liftRequest>;

/** A line of a destruction list that must not go. */
export const strikeRequest = z.strictObject({ lineId: line(80), reason: paragraph(1000) });
export type StrikeRequest = z.infer<typeof strikeRequest>;

export const reviewRequest = z.strictObject({ motivation: paragraph(1000) });
export type ReviewRequest = z.infer<typeof reviewRequest>;

export const listDecisionRequest = z.strictObject({
  outcome: z.enum(['approve', 'return']),
  motivation: paragraph(1000),
});
export type ListDecisionRequest = z.infer<typeof listDecisionRequest>;

/** Who asks what is held about them, as they were entered in an application. */
export const subjectAccessRequest = whenAsked(() =>
  z.strictObject({
    firstName: line(100),
    lastName: line(100),
    birthDate: localDate,
    postcode,
    /** Why it is asked, and how it was made sure that it is they who ask: kept with each case that is opened. */
    reason: paragraph(500),
  }),
);
export type SubjectAccessRequest = z.infer<typeof subjectAccessRequest>;
