import * as z from 'zod';
import { type FactField, schemaOf } from '../../../../domain/application/fact-fields';
import { line } from '../../../../domain/application/request';
import { factFields } from '../../../words/fact-fields';

export interface FactFormValues {
  readonly field: FactField | undefined;
  readonly value: unknown;
  readonly source: string | undefined;
}

/** One fact of the form, its value checked as the API checks that field. */
export const factSchema: z.ZodType<{ field: FactField; value: unknown; source: string }, FactFormValues> = z
  .object({ field: z.enum(factFields as [FactField, ...FactField[]]), value: z.unknown(), source: line(300) })
  .superRefine(({ field, value }, context) => {
    const read = schemaOf(field).safeParse(value);
    if (read.success) return;
    context.addIssue({
      code: 'custom',
      path: ['value'],
      message: read.error.issues[0]?.message ?? 'must not be empty',
    });
  }) as unknown as z.ZodType<{ field: FactField; value: unknown; source: string }, FactFormValues>;
