import * as z from 'zod';
import { isId } from '../../../domain/application/number';
import { localDate } from '../../../domain/records';
import { slug } from '../../../domain/scheme/definition/pieces';
import { pageQuery } from '../../store/page';
import { inOrder } from './days';

/** Of one application; or of a region (all of the caller’s without one) between two days, both included. */
export const processingLogQuery = z
  .strictObject({
    applicationId: z.string().refine(isId, 'not an application').optional(),
    region: slug.optional(),
    from: localDate.optional(),
    to: localDate.optional(),
    ...pageQuery,
  })
  .refine(...inOrder);
export type ProcessingLogQuery = z.infer<typeof processingLogQuery>;
