import * as z from 'zod';
import { localDate } from '../../../domain/records';
import { slug } from '../../../domain/scheme/definition/pieces';

/** Query strings of other lists: handlers read with them, the OpenAPI document is made of them. */

export const menuQuery = z.strictObject({ region: slug.optional() });

export const sweepRules = ['open-due-claims', 'lapse-claims'] as const;

export const sweepsQuery = z.strictObject({
  rule: z.enum(sweepRules).optional(),
  from: localDate.optional(),
  to: localDate.optional(),
});
