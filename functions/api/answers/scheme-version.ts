import * as z from 'zod';
import { schemeDefinition } from '../../../domain/scheme/definition';

/** A version of a scheme as its administrator sees it: the definition with every optional condition written out. */
export const schemeVersionAnswer = z
  .object({
    schemeId: z.string(),
    version: z.int(),
    status: z.enum(['draft', 'published']),
    definition: schemeDefinition,
  })
  .meta({ id: 'SchemeVersion' });
export type SchemeVersionAnswer = z.output<typeof schemeVersionAnswer>;
