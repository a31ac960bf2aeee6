import * as z from 'zod';
import { type FactField, schemaOf } from '../../../../domain/application/fact-fields';
import { line } from '../../../../domain/text';
import { factFields } from '../../../words/fact-fields';

export interface FactFormValues {
  readonly field: FactField | undefined;
  readonly value: unknown;
  readonly source: string | undefined;
}

export interface CheckedFact {
  readonly field: FactField;
  readonly value: unknown;
  readonly source: string;
}

const fieldSchema = z.enum(factFields as [FactField, ...FactField[]]);
const sourceSchema = line(300);

/** One fact of the form, its value checked as the API checks that field. Everything wrong is told at once. */
export const factSchema = z
  .object({ field: z.unknown(), value: z.unknown(), source: z.unknown() })
  .superRefine(({ field, value, source }, context) => {
    const check = (name: keyof CheckedFact, schema: z.ZodType, given: unknown) => {
      const message = schema.safeParse(given).error?.issues[0]?.message;
      if (message !== undefined) context.addIssue({ code: 'custom', path: [name], message });
    };
    check('field', fieldSchema, field);
    const known = fieldSchema.safeParse(field);
    if (known.success) check('value', schemaOf(known.data), value);
    check('source', sourceSchema, source);
  }) as unknown as z.ZodType<CheckedFact, FactFormValues>;
