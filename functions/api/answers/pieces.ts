import * as z from 'zod';
import { checkSchema } from '../../../domain/scheme/check';

/** Pieces that answers share. An answer is the interface other programs read: what is not named here does not go out. */

export const date = z.iso.date();
export const instant = z.iso.datetime({ precision: 3 });
/** Whole euro cents. */
export const cents = z.int();

export const checkAnswer = checkSchema.meta({
  id: 'Check',
  description:
    'What one rule saw and asks. "unknown" is a fact that lacks, never a fail. Holds nothing that identifies the youth.',
});

export const bothLanguages = z.object({ nl: z.string(), en: z.string() });

/** A page of a list; `next` is the cursor of the page after it, null on the last. */
export const pageOf = <T extends z.ZodType>(item: T) => z.object({ items: z.array(item), next: z.string().nullable() });
