import * as z from 'zod';
import { cents, date } from './pieces';

const call = z.object({
  claimId: z.string(),
  applicationId: z.string(),
  number: z.string().describe('Of the application, for people to quote.'),
  schemeId: z.string(),
  region: z.string(),
  status: z.enum(['scheduled', 'open']),
  dueOn: date.nullable().describe('The day the claim falls due; null where it came due with the grant.'),
  evidenceDueOn: date.nullable().describe('Last day for evidence; null while scheduled, or where it never lapses.'),
  amountCents: cents,
});

/** Whom to call about what: no name, mail address or telephone is in it. */
export const callListAnswer = z
  .object({
    from: date,
    to: date,
    complete: z.boolean().describe('False: there is more than one answer holds; ask for one region or fewer days.'),
    items: z
      .array(
        z.object({
          employer: z.object({ kvkNumber: z.string(), tradeName: z.string() }),
          claims: z.array(call).describe('The most urgent first.'),
        }),
      )
      .describe('The employer with the most urgent claim first.'),
  })
  .meta({ id: 'CallList', description: 'Claims that wait for the employer, or soon will, gathered per employer.' });
export type CallListAnswer = z.output<typeof callListAnswer>;
