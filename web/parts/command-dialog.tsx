import { type ReactNode, useEffect } from 'react';
import { type DefaultValues, type FieldValues, FormProvider, type UseFormReturn } from 'react-hook-form';
import type * as z from 'zod';
import { Refused } from '../api/problem';
import { useGoingOn } from '../api/use-going-on';
import { putErrors, useZodForm } from '../form/form';
import { ConfirmDialog } from './confirm-dialog';
import { GoingOn } from './going-on';

interface Contents<T, In extends FieldValues, Out extends FieldValues> {
  readonly title: string;
  /** On the button: what happens. */
  readonly confirm: string;
  readonly danger?: boolean;
  readonly path: string;
  /** POST when left out. */
  readonly method?: 'POST' | 'PUT';
  readonly schema: z.ZodType<Out, In>;
  readonly start: DefaultValues<In>;
  readonly close: () => void;
  /** Called once it is done and what is shown has been asked anew. */
  readonly done: (answer: T) => void;
  /** The path that the API gives an error, as the name of a field of this form; the same function at each drawing. */
  readonly fieldOf?: (path: string) => string;
  /** What will happen, and the fields. */
  readonly children: ReactNode;
}

/** Asks for what a command needs, sends it, and goes on until it is done; then it closes. */
export function CommandDialog<T, In extends FieldValues, Out extends FieldValues>(contents: Contents<T, In, Out>) {
  const { title, confirm, danger = false, path, method, schema, start, close, done, fieldOf, children } = contents;
  const form = useZodForm(schema, start);
  const command = useGoingOn<T>((answer) => {
    close();
    done(answer);
  });
  const { error } = command;
  useEffect(() => {
    // On the fields that the API names, beside what it says above the buttons.
    if (!(error instanceof Refused)) return;
    const errors = error.problem.errors.map((one) => ({ ...one, path: fieldOf?.(one.path) ?? one.path }));
    putErrors(form as UseFormReturn<In, unknown, FieldValues>, { ...error.problem, errors });
  }, [error, form, fieldOf]);
  const send = form.handleSubmit((body) => command.send({ path, body, ...(method === undefined ? {} : { method }) }));
  return (
    <ConfirmDialog
      open
      {...{ title, confirm, danger }}
      onClose={close}
      onConfirm={() => void send()}
      busy={command.busy}
      error={error}
    >
      <FormProvider {...form}>{children}</FormProvider>
      {command.busy && <GoingOn progress={command.progress} />}
    </ConfirmDialog>
  );
}
