import { Button, Select, SelectOption } from '@utrecht/component-library-react';
import { useState } from 'react';
import { useController, useFormContext } from 'react-hook-form';
import { Field, type FieldProps } from '../../../form/field';
import { TextField } from '../../../form/inputs';
import { useSay } from '../../../language/language';

interface MunicipalityProps extends FieldProps {
  /** Where the scheme wants the youth to live; null: anywhere. */
  readonly municipalities: readonly string[] | null;
}

const elsewhere = '-';

/** Where somebody lives: out of the scheme's own list, so that it is spelled as the rule does, or any other. */
export function MunicipalityField({ municipalities, ...props }: MunicipalityProps) {
  const say = useSay();
  const { control } = useFormContext();
  const { field } = useController({ name: props.name, control });
  const kept = typeof field.value === 'string' ? field.value : '';
  const [other, setOther] = useState(kept !== '' && !municipalities?.includes(kept));
  if (municipalities === null) return <TextField {...props} characters={30} />;
  const choose = (value: string) => {
    setOther(value === elsewhere);
    field.onChange(value === elsewhere ? '' : value);
  };
  if (other) {
    return (
      <>
        <TextField
          {...props}
          help={say({
            nl: `De regeling is voor jongeren uit ${municipalities.join(', ')}. U mag wel aanvragen.`,
            en: `The scheme is for youth from ${municipalities.join(', ')}. You may apply all the same.`,
          })}
          characters={30}
        />
        <Button appearance="subtle-button" onClick={() => choose('')}>
          {say({ nl: 'Kies een gemeente uit de lijst', en: 'Choose a municipality from the list' })}
        </Button>
      </>
    );
  }
  return (
    <Field {...props}>
      {({ id, invalid, describedBy }) => (
        <Select
          {...{ id, invalid }}
          aria-describedby={describedBy}
          value={kept}
          onBlur={field.onBlur}
          onChange={({ target }) => choose(target.value)}
        >
          <SelectOption value="">{say({ nl: 'Kies een gemeente', en: 'Choose a municipality' })}</SelectOption>
          {municipalities.map((municipality) => (
            <SelectOption key={municipality} value={municipality}>
              {municipality}
            </SelectOption>
          ))}
          <SelectOption value={elsewhere}>
            {say({ nl: 'Een andere gemeente', en: 'Another municipality' })}
          </SelectOption>
        </Select>
      )}
    </Field>
  );
}
