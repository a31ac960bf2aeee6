import { Button } from '@utrecht/component-library-react';
import { type ReactNode, useEffect, useId, useState } from 'react';
import { type FieldValues, FormProvider, type UseFormReturn } from 'react-hook-form';
import { Refused } from '../api/problem';
import { Failed } from '../parts/failed';
import { ErrorSummary } from './error-summary';
import { FieldScope } from './field';
import { putErrors } from './form';

interface Contents<In extends FieldValues, Out extends FieldValues> {
  readonly form: UseFormReturn<In, unknown, Out>;
  /** In the order of the page, for the summary of errors. */
  readonly fields: readonly { readonly name: string; readonly label: string }[];
  readonly onValid: (values: Out) => void;
  /** From `useCommand`. */
  readonly command: { readonly busy: boolean; readonly error: unknown; readonly retry: (() => void) | undefined };
  /** On the button: what happens. */
  readonly submit: string;
  /** The path that the API gives an error, as the name of a field of this form. */
  readonly fieldOf?: (path: string) => string;
  /** Of the summary's heading, where the form does not stand right under the page's own; 2 when left out. */
  readonly level?: number;
  readonly children: ReactNode;
}

/** A form that sends one command: what is wrong on top, what went wrong above the button, and nothing typed is lost. */
export function CommandForm<In extends FieldValues, Out extends FieldValues>(contents: Contents<In, Out>) {
  const { form, fields, onValid, command, submit, fieldOf = sameName, level, children } = contents;
  const [attempt, setAttempt] = useState(0);
  const scope = useId();
  const { error } = command;
  useEffect(() => {
    if (!(error instanceof Refused)) return;
    const errors = error.problem.errors.map((one) => ({ ...one, path: fieldOf(one.path) }));
    if (putErrors(form as UseFormReturn<In, unknown, FieldValues>, { ...error.problem, errors }))
      setAttempt((count) => count + 1);
  }, [error, form, fieldOf]);
  return (
    <FieldScope value={scope}>
      <FormProvider {...form}>
        <form
          noValidate
          onSubmit={form.handleSubmit(
            (values) => !command.busy && onValid(values),
            () => setAttempt((count) => count + 1),
          )}
        >
          <ErrorSummary fields={fields} attempt={attempt} level={level} />
          {children}
          {error !== null && <Failed error={error} retry={command.retry} />}
          <Button type="submit" appearance="primary-action-button" busy={command.busy}>
            {submit}
          </Button>
        </form>
      </FormProvider>
    </FieldScope>
  );
}

const sameName = (path: string): string => path;
