import { z } from 'zod';
import { type Cents, cents } from './money';

/** Pieces that records share. Records are parsed again each time they are read from the table. */
export const localDate = z.iso.date();
export const instant = z.iso.datetime({ precision: 3 });
export const wholeCents = z.int().transform((value): Cents => cents(value));

export const overrideRecord = z.object({ rule: z.string(), reason: z.string() });
export type Override = z.infer<typeof overrideRecord>;
