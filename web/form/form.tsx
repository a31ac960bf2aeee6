import { standardSchemaResolver } from '@hookform/resolvers/standard-schema';
import { type DefaultValues, type FieldValues, type UseFormReturn, useForm } from 'react-hook-form';
import * as z from 'zod';
import type { Problem } from '../api/problem';

// The content security policy allows no code made out of text, with which zod would be faster.
z.config({ jitless: true });

/**
 * A form that checks with a schema of the API's own: a field when it is left, all when it is sent, and a field that was
 * wrong as it is typed.
 */
export const useZodForm = <In extends FieldValues, Out extends FieldValues>(
  schema: z.ZodType<Out, In>,
  defaultValues: DefaultValues<In>,
): UseFormReturn<In, unknown, Out> =>
  useForm<In, unknown, Out>({
    resolver: standardSchemaResolver(schema),
    defaultValues,
    mode: 'onTouched',
    // An error that came at once would push away the button that is just being pressed.
    delayError: 250,
    // The summary takes the focus, so that all that is wrong is heard.
    shouldFocusError: false,
  });

/**
 * Puts what the API found wrong on the fields it names.
 * @returns whether every error found its field
 */
export function putErrors<T extends FieldValues>(
  form: UseFormReturn<T, unknown, FieldValues>,
  problem: Problem,
): boolean {
  for (const { path, message } of problem.errors) {
    form.setError(path as Parameters<typeof form.setError>[0], { type: 'api', message });
  }
  return problem.errors.length > 0;
}
