import { Checkbox } from '@utrecht/component-library-react';
import { useFormContext, useWatch } from 'react-hook-form';
import { DateField } from '../../../form/inputs';

interface Contents {
  readonly name: string;
  readonly label: string;
  /** What no date means: "geen einddatum". */
  readonly none: string;
}

/** A date, or a tick that says there is none: `null` in the values. */
export function DateOrNoneField({ name, label, none }: Contents) {
  const { control, setValue, unregister } = useFormContext();
  const value: unknown = useWatch({ control, name });
  const choose = (isNone: boolean) => {
    // The field of the date takes null for nothing typed: it goes first.
    if (isNone) unregister(name);
    setValue(name, isNone ? null : undefined);
  };
  return (
    <>
      {value !== null && <DateField name={name} label={label} />}
      <p className="choice">
        <Checkbox id={`${name}-none`} checked={value === null} onChange={({ target }) => choose(target.checked)} />
        <label htmlFor={`${name}-none`}>
          {value === null ? `${label}: ` : ''}
          {none}
        </label>
      </p>
    </>
  );
}
