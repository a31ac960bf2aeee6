import { Select, SelectOption, Textarea, Textbox, type TextboxProps } from '@utrecht/component-library-react';
import { useRef } from 'react';
import { useFormContext } from 'react-hook-form';
import { Field, type FieldProps } from './field';
import { numberOf, numberText } from './numbers';

interface TextProps extends FieldProps, Pick<TextboxProps, 'type' | 'autoComplete' | 'inputMode' | 'maxLength'> {
  /** Roughly how many characters fit: the width tells what is asked for. */
  readonly characters?: number;
}

/** One line of text. */
export function TextField({ type = 'text', autoComplete, inputMode, maxLength, characters, ...field }: TextProps) {
  const { register } = useFormContext();
  return (
    <Field {...field}>
      {({ id, invalid, describedBy }) => (
        <Textbox
          {...register(field.name, { setValueAs: emptyIsNothing })}
          {...{ id, invalid, type, autoComplete, inputMode, maxLength, size: characters }}
          aria-describedby={describedBy}
          aria-invalid={invalid || undefined}
        />
      )}
    </Field>
  );
}

/** Nothing typed is no answer. */
const emptyIsNothing = (value: unknown): unknown => (value === '' || value === null ? undefined : value);

/** In the values for what is typed and is no date, such as 31 February: a schema refuses it. Empty would say nothing. */
const noDate = 'not a date';

/** A date, in the browser's own way of asking; `YYYY-MM-DD` in the values. */
export function DateField({ min, max, ...field }: FieldProps & Pick<TextboxProps, 'min' | 'max'>) {
  const { register } = useFormContext();
  const input = useRef<HTMLInputElement | null>(null);
  const { ref, ...registered } = register(field.name, {
    setValueAs: (value: unknown) => (input.current?.validity.badInput ? noDate : emptyIsNothing(value)),
  });
  const both = (element: HTMLInputElement | null) => {
    input.current = element;
    ref(element);
  };
  return (
    <Field {...field}>
      {({ id, invalid, describedBy }) => (
        <Textbox
          {...registered}
          {...{ id, invalid, min, max, type: 'date' }}
          ref={both}
          aria-describedby={describedBy}
          aria-invalid={invalid || undefined}
        />
      )}
    </Field>
  );
}

interface NumberProps extends FieldProps {
  /** What is in the values for one of what is typed: 100 for euros kept as cents. */
  readonly factor?: number;
  /** Behind the field: "uur per week", "euro". */
  readonly unit?: string;
}

/** A number as the Dutch write it, with a comma or a point: `32,5`. */
export function NumberField({ factor = 1, unit, ...field }: NumberProps) {
  const { register, getValues } = useFormContext();
  const registered = register(field.name, { setValueAs: (value: unknown) => numberOf(value, factor) });
  return (
    <Field {...field}>
      {({ id, invalid, describedBy }) => (
        <span className="with-unit">
          <Textbox
            {...registered}
            ref={(input: HTMLInputElement | null) => {
              registered.ref(input);
              showAsTyped(input, getValues(field.name), factor);
            }}
            {...{ id, invalid, inputMode: 'decimal', size: 10 }}
            aria-describedby={describedBy}
            aria-invalid={invalid || undefined}
          />
          {unit !== undefined && <span>{unit}</span>}
        </span>
      )}
    </Field>
  );
}

/** The library shows a kept value as it is: cents, with a point. What somebody typed that means the same stays. */
function showAsTyped(input: HTMLInputElement | null, value: unknown, factor: number): void {
  if (input === null || typeof value !== 'number') return;
  const raw = input.value === String(value);
  if (raw || numberOf(input.value, factor) !== value) input.value = numberText(value, factor);
}

/** Several lines of text. */
export function TextAreaField({ rows = 5, ...field }: FieldProps & { readonly rows?: number }) {
  const { register } = useFormContext();
  return (
    <Field {...field}>
      {({ id, invalid, describedBy }) => (
        <Textarea
          {...register(field.name, { setValueAs: emptyIsNothing })}
          {...{ id, invalid, rows }}
          aria-describedby={describedBy}
          aria-invalid={invalid || undefined}
        />
      )}
    </Field>
  );
}

export interface Option {
  readonly value: string;
  readonly label: string;
}

/** One out of many; `empty` is the line before a choice is made. */
export function SelectField({ options, empty, ...field }: FieldProps & { options: readonly Option[]; empty?: string }) {
  const { register } = useFormContext();
  return (
    <Field {...field}>
      {({ id, invalid, describedBy }) => (
        <Select
          {...register(field.name, { setValueAs: emptyIsNothing })}
          {...{ id, invalid }}
          aria-describedby={describedBy}
        >
          {empty !== undefined && <SelectOption value="">{empty}</SelectOption>}
          {options.map(({ value, label }) => (
            <SelectOption key={value} value={value}>
              {label}
            </SelectOption>
          ))}
        </Select>
      )}
    </Field>
  );
}
