import {
  Fieldset,
  FieldsetLegend,
  FormFieldDescription,
  FormFieldErrorMessage,
} from '@utrecht/component-library-react';
import { useId, useState } from 'react';
import { useController, useFormContext } from 'react-hook-form';
import { RadioOption } from '../../../form/choices';
import { type FieldProps, useFieldError, useFieldId } from '../../../form/field';
import { DateField } from '../../../form/inputs';

interface DateOrNoneProps extends FieldProps {
  /** The answer without a date; it is kept as null. */
  readonly none: string;
  /** The answer that asks for a date. */
  readonly some: string;
  readonly dateLabel: string;
}

/** A question that is answered with "no", or with a date. Not answered at all is neither. */
export function DateOrNone({ name, label, help, none, some, dateLabel }: DateOrNoneProps) {
  const fieldId = useFieldId();
  const { control } = useFormContext();
  const { field } = useController({ name, control });
  const error = useFieldError(name);
  const errorId = useId();
  const [dated, setDated] = useState(typeof field.value === 'string');
  const choose = (withDate: boolean) => {
    setDated(withDate);
    field.onChange(withDate ? undefined : null);
  };
  // While a date is asked, the error and the id belong to the date.
  const shown = dated ? undefined : error;
  const radio = (value: boolean, words: string, checked: boolean) => (
    <RadioOption
      id={!value && !dated ? fieldId(name) : `${fieldId(name)}-${value ? 'some' : 'none'}`}
      name={`${name}-choice`}
      choice={{ value, label: words }}
      checked={checked}
      onChoose={() => choose(value)}
      onBlur={() => {}}
    />
  );
  return (
    <>
      <Fieldset invalid={shown !== undefined} role="radiogroup" aria-describedby={shown && errorId}>
        <FieldsetLegend>{label}</FieldsetLegend>
        {help !== undefined && <FormFieldDescription>{help}</FormFieldDescription>}
        {shown !== undefined && <FormFieldErrorMessage id={errorId}>{shown}</FormFieldErrorMessage>}
        {radio(false, none, !dated && field.value === null)}
        {radio(true, some, dated)}
      </Fieldset>
      {dated && <DateField name={name} label={dateLabel} />}
    </>
  );
}
