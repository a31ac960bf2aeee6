import * as z from 'zod';
import { monthText } from '../../../domain/ledger/month-close';
import { localDate } from '../../../domain/records';
import { schemeId, slug } from '../../../domain/scheme/definition/pieces';
import { pageQuery } from '../../store/page';

/** Query strings about the books: handlers read with them, the OpenAPI document is made of them. */

export const ledgerQuery = z.strictObject({
  schemeId,
  from: localDate.optional(),
  to: localDate.optional(),
  period: monthText.optional(),
  ...pageQuery,
});

export const trialBalanceQuery = z.strictObject({
  schemeId,
  month: monthText.optional(),
  from: localDate.optional(),
  to: localDate.optional(),
});

export const monthClosesQuery = z.strictObject({ schemeId });

export const yearEndQuery = z.strictObject({ region: slug, asOf: localDate.optional() });

export const largestSample = 100;

export const auditSampleQuery = z.strictObject({
  schemeId,
  year: z.coerce.number().int().min(2000).max(2199),
  seed: z.string().regex(/^[\w.-]{1,64}$/, 'must be 1 to 64 letters, digits, dots, dashes or underscores'),
  size: z.coerce.number().int().min(1).max(largestSample).default(25),
  of: z.enum(['granted', 'paid']).default('granted'),
});
