import * as z from 'zod';
import { whenAsked } from '../../domain/when-asked';

/** What a claim's item copies of its application, so that lists of claims can be read by people. */
export const claimLabels = whenAsked(() =>
  z.object({
    number: z.string(),
    schemeId: z.string(),
    /** Absent from a claim written before these two were copied, until it moves again. */
    tradeName: z.string().optional(),
    kvkNumber: z.string().optional(),
  }),
);
