import * as z from 'zod';
import { instant } from './pieces';

/** A fact as an officer recorded it. Nothing is overwritten: the last one of a field is what holds. */
export const factAnswer = z
  .object({
    field: z.string().describe('youth.benefit'),
    value: z.json().describe('Null for a field that identifies the youth.'),
    identifying: z.boolean().describe('True: the value is kept with the person and is not shown here.'),
    source: z.string().describe('Where it was found.'),
    at: instant,
    byRole: z.string(),
  })
  .meta({ id: 'Fact' });
export type FactAnswer = z.output<typeof factAnswer>;
export const factsAnswer = z.object({ items: z.array(factAnswer).describe('Oldest first.') }).meta({ id: 'Facts' });
export type FactsAnswer = z.output<typeof factsAnswer>;
