import { Button, Fieldset, FieldsetLegend } from '@utrecht/component-library-react';
import { useRef } from 'react';
import { useFieldArray, useFormContext } from 'react-hook-form';
import { DateField, NumberField } from '../../../form/inputs';
import { useSay } from '../../../language/language';
import type { EvidenceDraft } from './evidence-draft';

const most = 100;

/** Periods of employment, to add and remove: each contract, or part of one with other hours. */
export function EmploymentRows() {
  const say = useSay();
  const { control } = useFormContext<EvidenceDraft>();
  const { fields, append, remove } = useFieldArray({ control, name: 'employment' });
  const add = useRef<HTMLButtonElement>(null);
  return (
    <div className="rows">
      {fields.map(({ id }, index) => (
        <Fieldset key={id}>
          <FieldsetLegend>{say({ nl: `Periode ${index + 1}`, en: `Period ${index + 1}` })}</FieldsetLegend>
          <div className="row-fields">
            <DateField name={`employment.${index}.from`} label={say({ nl: 'Eerste dag', en: 'First day' })} />
            <DateField
              name={`employment.${index}.to`}
              label={say({ nl: 'Laatste dag', en: 'Last day' })}
              help={say({ nl: 'Leeg als de jongere er nog werkt.', en: 'Empty if the youth still works there.' })}
            />
            <NumberField
              name={`employment.${index}.hoursPerWeek`}
              label={say({ nl: 'Uren per week', en: 'Hours a week' })}
              help={say({ nl: 'Zoals in het contract.', en: 'As in the contract.' })}
            />
          </div>
          {fields.length > 1 && (
            <Button
              appearance="subtle-button"
              onClick={() => {
                remove(index);
                add.current?.focus();
              }}
            >
              {say({ nl: `Verwijder periode ${index + 1}`, en: `Remove period ${index + 1}` })}
            </Button>
          )}
        </Fieldset>
      ))}
      {fields.length < most && (
        <Button
          ref={add}
          appearance="secondary-action-button"
          onClick={() => append({}, { focusName: `employment.${fields.length}.from` })}
        >
          {say({ nl: 'Nog een periode', en: 'Another period' })}
        </Button>
      )}
    </div>
  );
}

/** For the summary of errors: every field of every row, as the rows call them. */
export const employmentFields = (count: number, say: ReturnType<typeof useSay>) =>
  Array.from({ length: count }, (_, index) => [
    {
      name: `employment.${index}.from`,
      label: say({ nl: `Periode ${index + 1}, eerste dag`, en: `Period ${index + 1}, first day` }),
    },
    {
      name: `employment.${index}.to`,
      label: say({ nl: `Periode ${index + 1}, laatste dag`, en: `Period ${index + 1}, last day` }),
    },
    {
      name: `employment.${index}.hoursPerWeek`,
      label: say({ nl: `Periode ${index + 1}, uren`, en: `Period ${index + 1}, hours` }),
    },
  ]).flat();
