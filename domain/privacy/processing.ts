import * as z from 'zod';
import { instant } from '../records';
import { whenAsked } from '../when-asked';
import { activityIds } from './activities';

export const subjectKinds = ['youth', 'contact'] as const;
export type SubjectKind = (typeof subjectKinds)[number];

const traceId = z.string().regex(/^[0-9a-f]{32}$/);
const spanId = z.string().regex(/^[0-9a-f]{16}$/);

/** The action of another party by which this one came about, as its W3C `traceparent` says. */
export const foreignOperation = z.object({
  traceId,
  spanId,
  /** URI of that party. */
  entity: z.string(),
});
export type ForeignOperation = z.infer<typeof foreignOperation>;

/**
 * What is kept of one processing of personal data, on the item that the act writes itself: a row of the log for each
 * data subject is made of it (Logboek Dataverwerkingen, Logius). It names nobody.
 */
export const processingRecord = whenAsked(() =>
  z.object({
    activity: z.enum(activityIds),
    traceId,
    spanId,
    startedAt: instant,
    endedAt: instant,
    /** Whose data: a name that holds within this application only, and leads back to nobody. */
    subjects: z.array(z.object({ kind: z.enum(subjectKinds), id: z.string() })).min(1),
    /** True: written in one with the act. False: written first, so that nothing can be done without it. */
    done: z.boolean(),
    foreign: foreignOperation.nullable(),
  }),
);
export type ProcessingRecord = z.infer<typeof processingRecord>;
