import * as z from 'zod';
import { applicationSummary } from './application';
import { cents } from './pieces';

const others = z.object({
  items: z.array(applicationSummary).describe('Newest first, this application left out, at most 100.'),
  more: z.boolean().describe('True: there are more than are shown.'),
  grantedCents: cents.describe('What the applications shown stand granted for, paid or still to be paid.'),
  grantedAwards: z.int().describe('How many of them stand granted.'),
});

export const relatedAnswer = z
  .object({
    employer: others.describe('Of the same KvK number.'),
    youth: others.describe('Of the same youth, as far as name, birth date and postcode tell.'),
  })
  .meta({
    id: 'RelatedApplications',
    description: 'Other applications in the regions of the caller. A match is a signal to look, never a rejection.',
  });
export type RelatedAnswer = z.output<typeof relatedAnswer>;
