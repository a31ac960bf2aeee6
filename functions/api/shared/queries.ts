import * as z from 'zod';
import { isId } from '../../../domain/application/number';
import { applicationStatuses } from '../../../domain/application/record';
import { line } from '../../../domain/application/request';
import { paymentStatuses } from '../../../domain/payout/seal';
import { localDate } from '../../../domain/records';
import { slug } from '../../../domain/scheme/definition/pieces';
import { pageQuery } from '../../store/page';
import { queues } from '../../store/work';

/** Query strings of the lists: handlers read with them, the OpenAPI document is made of them. */

export const menuQuery = z.strictObject({ region: slug.optional() });

export const applicationsQuery = z.strictObject({
  status: z.enum(applicationStatuses).optional(),
  /** Part of the number, the trade name or the KvK number, however it is typed. */
  q: line(100).optional(),
  region: line(60).optional(),
  ...pageQuery,
});

export const worklistQuery = z.strictObject({
  queue: z.enum(queues).optional(),
  region: line(60).optional(),
  ...pageQuery,
});

export const paymentsQuery = z.strictObject({
  status: z.enum(paymentStatuses).optional(),
  batchId: z.string().refine(isId, 'is not the id of a batch').optional(),
  region: line(60).optional(),
  ...pageQuery,
});

export const batchesQuery = z.strictObject(pageQuery);

export const batchFileQuery = z.strictObject({ part: z.coerce.number().int().min(1).default(1) });

export const sweepRules = ['open-due-claims', 'lapse-claims'] as const;

export const sweepsQuery = z.strictObject({
  rule: z.enum(sweepRules).optional(),
  from: localDate.optional(),
  to: localDate.optional(),
});

export const budgetQuery = z.strictObject({ asOf: localDate.optional() });

export const budgetHistoryQuery = z.strictObject({
  from: localDate.optional(),
  to: localDate.optional(),
  year: z.coerce.number().int().min(2000).max(2199).optional(),
});

export const callListQuery = z.strictObject({
  region: slug.optional(),
  from: localDate.optional(),
  to: localDate.optional(),
});
