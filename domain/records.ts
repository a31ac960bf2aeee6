import * as z from 'zod';
import { type Instant, instantFromMs, instantToMs } from './calendar';
import { type Cents, cents } from './money';

/** Pieces that records share. Records are parsed again each time they are read from the table. */

/** Dates of law and life: wide enough for every birth and contract, bounded so that counting on never overflows. */
export const localDate = z.iso
  .date({ abort: true })
  .refine((day) => day >= '1900-01-01' && day <= '2199-12-31', 'must lie between 1900-01-01 and 2199-12-31');

export const instant = z.iso.datetime({ precision: 3 });

/** An instant as people's programs send it, in UTC to the second or finer; kept to the millisecond. */
export const sentInstant = z.iso.datetime().transform((text): Instant => instantFromMs(instantToMs(text)));
export const wholeCents = z.int().transform((value): Cents => cents(value));

export const overrideRecord = z.object({ rule: z.string(), reason: z.string() });
export type Override = z.infer<typeof overrideRecord>;
