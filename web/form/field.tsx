import { FormField, FormFieldDescription, FormFieldErrorMessage, FormLabel } from '@utrecht/component-library-react';
import { createContext, type ReactNode, useContext, useId } from 'react';
import { type FieldError, get, useFormContext, useFormState } from 'react-hook-form';
import { useSay } from '../language/language';
import { messageInWords } from './messages';

export interface FieldProps {
  /** Path in the form's values: `employer.contact.email`. */
  readonly name: string;
  /** In the reader's language. */
  readonly label: string;
  /** Help before the field is filled in. */
  readonly help?: ReactNode;
  /** Says "(niet verplicht)" behind the label: what is not marked must be filled in. */
  readonly optional?: boolean;
}

/** What a control needs to belong to its label, help and error. */
export interface Wiring {
  readonly id: string;
  readonly invalid: boolean;
  readonly describedBy: string | undefined;
}

/** The error on a field, in words; undefined: none. */
export function useFieldError(name: string): string | undefined {
  const say = useSay();
  const { control } = useFormContext();
  const { errors } = useFormState({ control, name });
  const error = get(errors, name) as FieldError | undefined;
  return error?.message === undefined ? undefined : say(messageInWords(error.message));
}

/** Of a form that stands on a page beside others with fields of the same name, such as a dialog. */
export const FieldScope = createContext('');

/** What gives the id of a field's control: the error summary points at it. */
export function useFieldId(): (name: string) => string {
  const scope = useContext(FieldScope);
  return (name) => `field-${scope}${name.replaceAll('.', '-')}`;
}

interface Contents extends FieldProps {
  readonly children: (wiring: Wiring) => ReactNode;
}

/** Label, help, control and error of one answer, tied together for who cannot see them. */
export function Field({ name, label, help, optional = false, children }: Contents) {
  const say = useSay();
  const error = useFieldError(name);
  const [helpId, errorId] = [useId(), useId()];
  const id = useFieldId()(name);
  const described = [help === undefined ? '' : helpId, error === undefined ? '' : errorId].filter(Boolean).join(' ');
  return (
    <FormField invalid={error !== undefined}>
      <FormLabel htmlFor={id}>
        {label}
        {optional && <span className="optional"> {say({ nl: '(niet verplicht)', en: '(optional)' })}</span>}
      </FormLabel>
      {help !== undefined && <FormFieldDescription id={helpId}>{help}</FormFieldDescription>}
      {error !== undefined && <FormFieldErrorMessage id={errorId}>{error}</FormFieldErrorMessage>}
      {children({ id, invalid: error !== undefined, describedBy: described || undefined })}
    </FormField>
  );
}
