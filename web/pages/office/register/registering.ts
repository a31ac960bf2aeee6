import * as z from 'zod';
import { intakeChannels } from '../../../../domain/application/intake-record';
import { amsterdamInstant, isLocalMinute } from '../../../../domain/calendar';
import { paragraph } from '../../../../domain/text';

/** What an officer adds to the employer's form, as typed: the moment is on the clock in Amsterdam. */
export const registeringForm = z.strictObject({
  channel: z.enum(intakeChannels),
  receivedAt: z
    .string()
    .refine(isLocalMinute, { error: 'must be an existing YYYY-MM-DDTHH:mm, Amsterdam time', abort: true })
    .transform(amsterdamInstant),
  reason: paragraph(2000),
});
export type Registering = z.output<typeof registeringForm>;

/** Whether the API calls a field of this form so; the others are of the steps. */
export const isIntakeField = (path: string): path is keyof Registering => path in registeringForm.shape;
