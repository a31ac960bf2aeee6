import * as z from 'zod';
import { aidGrantStatuses } from '../../../domain/state-aid/report';
import { cents, date, instant, pageOf } from './pieces';

/** What the register of the Union asks of a grant, and how far it is with that. Nothing of the youth is in it. */
export const aidGrantAnswer = z
  .object({
    applicationId: z.string(),
    number: z.string(),
    schemeId: z.string(),
    region: z.string(),
    status: z
      .enum(aidGrantStatuses)
      .describe(
        'late: not reported in time. A reported grant of which amount or sector changed is open again. void: nothing was reported and nothing is left to report.',
      ),
    grantedOn: date,
    reportBy: date.describe('20 working days after the grant; after a change of what was reported, after that change.'),
    workingDaysLeft: z
      .int()
      .describe('Working days from today up to and including that day; 0 is that day itself, below zero is too late.'),
    beneficiary: z.object({ name: z.string(), kvkNumber: z.string() }),
    amountCents: cents.describe('What the grant comes to now.'),
    authority: z.string().describe('Who granted it.'),
    instrument: z.literal('grant'),
    sector: z.enum(['general', 'agriculture', 'fishery']).nullable(),
    nace: z.null().describe('Not asked of employers: look it up by the KvK number.'),
    regulation: z.string(),
    reports: z
      .array(z.object({ amountCents: cents, reportedOn: date, reference: z.string(), at: instant, byRole: z.string() }))
      .describe('Oldest first.'),
  })
  .meta({ id: 'DeMinimisGrant' });
export type AidGrantAnswer = z.output<typeof aidGrantAnswer>;

export const aidGrantPage = pageOf(aidGrantAnswer).meta({ id: 'DeMinimisGrantPage' });

export const reportedAnswer = z.object({ items: z.array(aidGrantAnswer) }).meta({ id: 'ReportedDeMinimisGrants' });
export type ReportedAnswer = z.output<typeof reportedAnswer>;
