import * as z from 'zod';
import { applicationStatuses } from '../../../domain/application/record';
import { localDate } from '../../../domain/records';
import { slug } from '../../../domain/scheme/definition/pieces';
import { line } from '../../../domain/text';
import { pageQuery } from '../../store/page';
import { queues } from '../../store/work';

/** Query strings of lists of cases: handlers read with them, the OpenAPI document is made of them. */

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

export const callListQuery = z.strictObject({
  region: slug.optional(),
  from: localDate.optional(),
  to: localDate.optional(),
});

export const rankQuery = z.strictObject(pageQuery);
