import * as z from 'zod';
import { isId } from '../../../domain/application/number';
import { paymentStatuses } from '../../../domain/payout/seal';
import { localDate } from '../../../domain/records';
import { line } from '../../../domain/text';
import { pageQuery } from '../../store/page';

/** Query strings about budgets and payments: handlers read with them, the OpenAPI document is made of them. */

export const paymentsQuery = z.strictObject({
  status: z.enum(paymentStatuses).optional(),
  batchId: z.string().refine(isId, 'is not the id of a batch').optional(),
  region: line(60).optional(),
  ...pageQuery,
});

export const batchesQuery = z.strictObject(pageQuery);

export const batchFileQuery = z.strictObject({ part: z.coerce.number().int().min(1).default(1) });

export const budgetQuery = z.strictObject({ asOf: localDate.optional() });

export const budgetHistoryQuery = z.strictObject({
  from: localDate.optional(),
  to: localDate.optional(),
  year: z.coerce.number().int().min(2000).max(2199).optional(),
});
