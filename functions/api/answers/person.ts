import * as z from 'zod';
import { date } from './pieces';

/** Who the youth and the contact are: the one answer that says so. */
export const personAnswer = z
  .object({
    firstName: z.string(),
    lastName: z.string(),
    birthDate: date,
    postcode: z.string(),
    candidateNumber: z.string().nullable(),
    contact: z.object({ name: z.string(), email: z.string(), phone: z.string() }),
  })
  .meta({ id: 'Person', description: 'The youth, and the contact at the employer. That it was opened is recorded.' });
export type PersonAnswer = z.output<typeof personAnswer>;
