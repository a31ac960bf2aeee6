import * as z from 'zod';
import { placementRecord, reportedChanges, youthFacts } from '../../../domain/application/record';
import { employmentPeriod } from '../../../domain/claim/record';
import { keepClasses } from '../../../domain/destruction/keep-terms-table';
import { bothLanguages, cents, date, instant } from './pieces';

/** What AVG article 15 asks: what is held, why, whence, who got it and how long it is kept. */

const heldYouth = z.object({
  firstName: z.string(),
  lastName: z.string(),
  birthDate: date,
  postcode: z.string(),
  candidateNumber: z.string().nullable(),
});

const heldCase = z.object({
  applicationId: z.string(),
  number: z.string(),
  region: z.string(),
  organisation: z.string().describe('KvK number of the employer that applied: where most of it came from.'),
  tradeName: z.string(),
  schemeId: z.string(),
  status: z.string(),
  receivedAt: instant,
  person: heldYouth.nullable().describe('Null: it is being destroyed.'),
  formerPersons: z.array(heldYouth).describe('What was corrected, newest first.'),
  youth: youthFacts,
  placement: placementRecord.nullable(),
  changes: reportedChanges,
  facts: z.array(
    z.object({ field: z.string(), value: z.json().optional(), source: z.string(), at: instant, byRole: z.string() }),
  ),
  claims: z.array(
    z.object({
      id: z.string(),
      status: z.string(),
      amountCents: cents,
      dueOn: date.nullable(),
      employment: z.array(employmentPeriod),
    }),
  ),
  text: z
    .array(z.object({ of: z.string(), text: z.string(), at: instant }))
    .describe('What was written by which it was decided.'),
  documents: z.array(
    z.object({
      id: z.string(),
      document: z.string(),
      contentType: z.string().nullable(),
      announcedAt: instant.nullable(),
    }),
  ),
  timeline: z.array(z.object({ type: z.string(), at: instant, byRole: z.string() })),
  openings: z
    .array(z.object({ type: z.string(), at: instant, byRole: z.string(), reason: z.string().nullable() }))
    .describe('Who looked at the identity.'),
  keeping: z
    .object({ keepClass: z.enum(keepClasses), endedOn: date, keptThrough: date })
    .nullable()
    .describe('Null: it is not over, so its term does not run.'),
});

const heldActivity = z.object({
  activity: z.string(),
  name: bothLanguages,
  purpose: bothLanguages,
  basis: z.string().describe('Articles of the AVG.'),
  dataNamed: bothLanguages,
  recipients: bothLanguages,
});

export const subjectAccessAnswer = z
  .object({
    askedAt: instant,
    items: z.array(heldCase).describe('Oldest first; empty where nothing is held in the regions of the caller.'),
    activities: z.array(heldActivity).describe('What is done with it, why, by what right and who gets to see it.'),
  })
  .meta({ id: 'SubjectAccess' });
export type SubjectAccessAnswer = z.output<typeof subjectAccessAnswer>;
