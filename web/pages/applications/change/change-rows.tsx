import { Button, Fieldset, FieldsetLegend } from '@utrecht/component-library-react';
import { type ReactNode, useRef } from 'react';
import { useFieldArray, useFormContext } from 'react-hook-form';
import { useSay } from '../../../language/language';
import type { ChangeDraft } from './change-draft';

const most = 50;

interface Contents {
  readonly name: 'hours' | 'interruptions';
  /** What one row is called, with its number. */
  readonly title: (row: number) => string;
  readonly add: string;
  readonly children: (path: string) => ReactNode;
}

/** Rows of one kind of change, to add and remove; one at least. */
export function ChangeRows({ name, title, add, children }: Contents) {
  const say = useSay();
  const { control } = useFormContext<ChangeDraft>();
  const { fields, append, remove } = useFieldArray({ control, name });
  const adding = useRef<HTMLButtonElement>(null);
  return (
    <div className="rows">
      {fields.map(({ id }, index) => (
        <Fieldset key={id}>
          <FieldsetLegend>{title(index + 1)}</FieldsetLegend>
          <div className="row-fields">{children(`${name}.${index}`)}</div>
          {fields.length > 1 && (
            <Button
              appearance="subtle-button"
              onClick={() => {
                remove(index);
                adding.current?.focus();
              }}
            >
              {say({ nl: `Verwijder: ${title(index + 1)}`, en: `Remove: ${title(index + 1)}` })}
            </Button>
          )}
        </Fieldset>
      ))}
      {fields.length < most && (
        <Button
          ref={adding}
          appearance="secondary-action-button"
          onClick={() => append({}, { focusName: `${name}.${fields.length}.from` })}
        >
          {add}
        </Button>
      )}
    </div>
  );
}
