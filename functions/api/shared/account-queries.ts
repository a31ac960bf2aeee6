import * as z from 'zod';
import { accountStatuses } from '../../../domain/account/record';
import { line } from '../../../domain/text';
import { pageQuery } from '../../store/page';

/** `pending`: a change waits, checked or not. `flagged`: another organisation has the same IBAN, or asks for it. */
export const accountsQuery = z.strictObject({
  status: z.enum([...accountStatuses, 'pending', 'flagged']).optional(),
  region: line(60).optional(),
  ...pageQuery,
});
