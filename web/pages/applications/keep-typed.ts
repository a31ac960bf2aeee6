import { useEffect } from 'react';
import type { FieldValues, UseFormReturn } from 'react-hook-form';

const prefix = 'voucherloket.typed.';

/**
 * What was typed in a form before, in this tab: signing in again, or a reload, loses nothing. Only for forms that ask
 * nothing about who the youth is. @returns undefined when nothing was
 */
export function typedBefore<T extends FieldValues>(name: string): T | undefined {
  try {
    const found = sessionStorage.getItem(prefix + name);
    return found === null ? undefined : (JSON.parse(found) as T);
  } catch {
    return undefined;
  }
}

export const dropTyped = (name: string): void => sessionStorage.removeItem(prefix + name);

/** Keeps what is typed in this tab, until `dropTyped`. */
export function useKeepTyped<In extends FieldValues, Out extends FieldValues>(
  name: string,
  form: UseFormReturn<In, unknown, Out>,
): void {
  const { subscribe } = form;
  useEffect(
    () =>
      subscribe({
        formState: { values: true },
        callback: ({ values }) => {
          try {
            sessionStorage.setItem(prefix + name, JSON.stringify(values));
          } catch {
            // Storage that is full or forbidden: it is only kept on the page then.
          }
        },
      }),
    [name, subscribe],
  );
}
