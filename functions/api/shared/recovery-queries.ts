import * as z from 'zod';
import { recoveryStatuses } from '../../../domain/recovery/record';
import { line } from '../../../domain/text';
import { pageQuery } from '../../store/page';

export const recoveriesQuery = z.strictObject({
  region: line(60).optional(),
  status: z.enum(recoveryStatuses).optional(),
  ...pageQuery,
});
