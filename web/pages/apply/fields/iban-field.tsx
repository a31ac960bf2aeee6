import { Textbox } from '@utrecht/component-library-react';
import { useLayoutEffect, useRef } from 'react';
import { useController, useFormContext } from 'react-hook-form';
import { isIban, normaliseIban } from '../../../../domain/iban';
import { Field, type FieldProps } from '../../../form/field';
import { useSay } from '../../../language/language';
import { maybeWhole, typedIban } from '../iban';

/** An account number, in groups of four as it stands on a bank card, and checked once it may be whole. */
export function IbanField(props: FieldProps) {
  const say = useSay();
  const { control, trigger } = useFormContext();
  const { field } = useController({ name: props.name, control });
  const input = useRef<HTMLInputElement | null>(null);
  const caret = useRef<number | null>(null);
  const text = typeof field.value === 'string' ? field.value : '';
  useLayoutEffect(() => {
    if (caret.current !== null) input.current?.setSelectionRange(caret.current, caret.current);
    caret.current = null;
  });
  const right = isIban(normaliseIban(text));
  return (
    <>
      <Field {...props}>
        {({ id, invalid, describedBy }) => (
          <Textbox
            ref={(element: HTMLInputElement | null) => {
              input.current = element;
              field.ref(element);
            }}
            name={field.name}
            value={typedIban({ text, caret: 0 }).text}
            onBlur={field.onBlur}
            onChange={({ target }) => {
              const typed = typedIban({ text: target.value, caret: target.selectionStart ?? target.value.length });
              caret.current = typed.caret;
              field.onChange(typed.text);
              if (maybeWhole(typed.text)) void trigger(props.name);
            }}
            {...{ id, invalid, size: 26, autoComplete: 'off', spellCheck: false }}
            aria-describedby={describedBy}
            aria-invalid={invalid || undefined}
          />
        )}
      </Field>
      <p className="apply-right" role="status">
        {right && say({ nl: '✓ Dit is een geldig rekeningnummer.', en: '✓ This is a valid account number.' })}
      </p>
    </>
  );
}
