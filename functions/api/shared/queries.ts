import * as z from 'zod';
import { localDate } from '../../../domain/records';
import { slug } from '../../../domain/scheme/definition/pieces';
import { inOrder } from './days';

/** Query strings of other lists: handlers read with them, the OpenAPI document is made of them. */

export const menuQuery = z.strictObject({ region: slug.optional() });

export const sweepRules = ['open-due-claims', 'lapse-claims', 'watch-terms', 'inform-youths'] as const;

/** All that keep a ledger: the daily ones, and one that does a month at a time. */
export const ledgerRules = [...sweepRules, 'propose-destruction'] as const;

export const sweepsQuery = z
  .strictObject({
    rule: z.enum(ledgerRules).optional(),
    from: localDate.optional(),
    to: localDate.optional(),
  })
  .refine(...inOrder);
