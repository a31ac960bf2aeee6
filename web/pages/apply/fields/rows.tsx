import { Button, Fieldset, FieldsetLegend, FormFieldDescription } from '@utrecht/component-library-react';
import { type ReactNode, useId, useRef, useState } from 'react';
import { useFormContext, useWatch } from 'react-hook-form';
import type { FieldProps } from '../../../form/field';
import { useSay } from '../../../language/language';

interface RowsProps<T> extends Pick<FieldProps, 'name' | 'label' | 'help'> {
  /** What a new row begins with. */
  readonly empty: T;
  /** On the button: "Voeg een bedrag toe". */
  readonly add: string;
  readonly row: (name: string) => ReactNode;
}

/** A question that is answered with none, one or more rows. */
export function Rows<T>({ name, label, help, empty, add, row }: RowsProps<T>) {
  const say = useSay();
  const { setValue, clearErrors } = useFormContext();
  const rows: readonly T[] = useWatch({ name }) ?? [];
  const helpId = useId();
  const box = useRef<HTMLDivElement>(null);
  // Rows have no name of their own: after one is taken out, the others are drawn anew with what is in the values.
  const [round, setRound] = useState(0);
  const change = (next: readonly T[]) => {
    clearErrors(name);
    setValue(name, [...next], { shouldDirty: true });
  };
  const remove = (index: number) => {
    change(rows.filter((_, other) => other !== index));
    setRound(round + 1);
    box.current?.querySelector<HTMLElement>('.apply-add')?.focus();
  };
  return (
    <Fieldset ref={box} aria-describedby={help === undefined ? undefined : helpId}>
      <FieldsetLegend>{label}</FieldsetLegend>
      {help !== undefined && <FormFieldDescription id={helpId}>{help}</FormFieldDescription>}
      {rows.map((_, index) => {
        const key = `${round}-${index}`;
        return (
          <div key={key} className="apply-row">
            {row(`${name}.${index}`)}
            <Button appearance="subtle-button" onClick={() => remove(index)}>
              {say({ nl: `Haal regel ${index + 1} weg`, en: `Remove line ${index + 1}` })}
            </Button>
          </div>
        );
      })}
      <Button className="apply-add" appearance="secondary-action-button" onClick={() => change([...rows, empty])}>
        {add}
      </Button>
    </Fieldset>
  );
}
