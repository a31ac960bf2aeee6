import {
  Checkbox,
  Fieldset,
  FieldsetLegend,
  FormField,
  FormFieldDescription,
  FormFieldErrorMessage,
  FormLabel,
  RadioButton,
} from '@utrecht/component-library-react';
import { useId } from 'react';
import { Controller, useFormContext } from 'react-hook-form';
import { useSay } from '../language/language';
import { type FieldProps, useFieldError, useFieldId } from './field';

interface Choice<T> {
  readonly value: T;
  readonly label: string;
  readonly help?: string;
}

interface ChoiceProps<T> extends FieldProps {
  readonly choices: readonly Choice<T>[];
}

/** One out of a few, all in sight. Values may be anything that is compared with `===`, `null` and booleans too. */
export function ChoiceField<T>({ name, label, help, optional = false, choices }: ChoiceProps<T>) {
  const say = useSay();
  const fieldId = useFieldId();
  const { control } = useFormContext();
  const error = useFieldError(name);
  const [helpId, errorId] = [useId(), useId()];
  const described = [help === undefined ? '' : helpId, error === undefined ? '' : errorId].filter(Boolean).join(' ');
  return (
    <Controller
      name={name}
      control={control}
      render={({ field }) => (
        <Fieldset invalid={error !== undefined} role="radiogroup" aria-describedby={described || undefined}>
          <FieldsetLegend>
            {label}
            {optional && <span className="optional"> {say({ nl: '(niet verplicht)', en: '(optional)' })}</span>}
          </FieldsetLegend>
          {help !== undefined && <FormFieldDescription id={helpId}>{help}</FormFieldDescription>}
          {error !== undefined && <FormFieldErrorMessage id={errorId}>{error}</FormFieldErrorMessage>}
          {choices.map((choice, index) => (
            <RadioOption
              key={choice.label}
              id={index === 0 ? fieldId(name) : `${fieldId(name)}-${index}`}
              name={name}
              choice={choice}
              checked={field.value === choice.value}
              onChoose={() => field.onChange(choice.value)}
              onBlur={field.onBlur}
            />
          ))}
        </Fieldset>
      )}
    />
  );
}

interface RadioProps<T> {
  readonly id: string;
  readonly name: string;
  readonly choice: Choice<T>;
  readonly checked: boolean;
  readonly onChoose: () => void;
  readonly onBlur: () => void;
}

/** One button of a group, with its label and help. */
export const RadioOption = <T,>({ id, name, choice, checked, onChoose, onBlur }: RadioProps<T>) => (
  <div className="choice-row">
    <span className="choice">
      <RadioButton
        {...{ id, name, checked, onBlur }}
        onChange={onChoose}
        aria-describedby={choice.help === undefined ? undefined : `${id}-help`}
      />
      <FormLabel htmlFor={id} type="radio">
        {choice.label}
      </FormLabel>
    </span>
    {choice.help !== undefined && <FormFieldDescription id={`${id}-help`}>{choice.help}</FormFieldDescription>}
  </div>
);

interface YesNoProps extends FieldProps {
  /** Adds "Weet ik niet", which is kept as `null`. */
  readonly unknown?: boolean;
}

export function YesNoField({ unknown = false, ...field }: YesNoProps) {
  const say = useSay();
  const choices: Choice<boolean | null>[] = [
    { value: true, label: say({ nl: 'Ja', en: 'Yes' }) },
    { value: false, label: say({ nl: 'Nee', en: 'No' }) },
    ...(unknown ? [{ value: null, label: say({ nl: 'Weet ik niet', en: 'I do not know' }) }] : []),
  ];
  return <ChoiceField {...field} choices={choices} />;
}

/** A box to tick: a declaration, or a choice that is off unless ticked. */
export function CheckField({ name, label, help }: Omit<FieldProps, 'optional'>) {
  const { register } = useFormContext();
  const id = useFieldId()(name);
  const error = useFieldError(name);
  const [helpId, errorId] = [useId(), useId()];
  const described = [help === undefined ? '' : helpId, error === undefined ? '' : errorId].filter(Boolean).join(' ');
  return (
    <FormField invalid={error !== undefined}>
      {error !== undefined && <FormFieldErrorMessage id={errorId}>{error}</FormFieldErrorMessage>}
      <span className="choice">
        <Checkbox {...register(name)} id={id} invalid={error !== undefined} aria-describedby={described || undefined} />
        <FormLabel htmlFor={id} type="checkbox">
          {label}
        </FormLabel>
      </span>
      {help !== undefined && <FormFieldDescription id={helpId}>{help}</FormFieldDescription>}
    </FormField>
  );
}
