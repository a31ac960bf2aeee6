import * as z from 'zod';
import { amsterdamInstant, isLocalMinute } from '../../../domain/calendar';
import { paragraph } from '../../../domain/text';

const moment = z
  .string()
  .refine(isLocalMinute, { error: 'must be an existing YYYY-MM-DDTHH:mm, Amsterdam time', abort: true })
  .transform(amsterdamInstant);

/** As typed, on the clock in Amsterdam; sent as instants. */
export const outageForm = z
  .strictObject({ from: moment, to: moment, until: moment, reason: paragraph(1000) })
  .refine(({ from, to }) => from < to, { path: ['to'], message: 'must come after from' });
