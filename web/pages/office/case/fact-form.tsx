import { type RefObject, useEffect, useRef } from 'react';
import { useWatch } from 'react-hook-form';
import type { FactField } from '../../../../domain/application/fact-fields';
import type { ApplicationAnswer } from '../../../api/answers';
import { useCommand } from '../../../api/use-command';
import { CommandForm } from '../../../form/command-form';
import { useZodForm } from '../../../form/form';
import { SelectField, TextField } from '../../../form/inputs';
import { type Both, useSay } from '../../../language/language';
import { factFields, factWords } from '../../../words/fact-fields';
import { type CheckedFact, type FactFormValues, factSchema } from './fact-schema';
import { FactValueField } from './fact-value-field';

/** A fact whose row says "correct": a new object each time it is asked. */
export interface AskedFact {
  readonly field: FactField;
}

interface Contents {
  readonly applicationId: string;
  readonly asked: AskedFact | null;
  readonly tell: (words: Both) => void;
}

/** Adds a fact, or corrects one. The application is checked again with it. */
export function FactForm({ applicationId, asked, tell }: Contents) {
  const say = useSay();
  const details = useRef<HTMLDetailsElement>(null);
  const form = useZodForm(factSchema, { field: undefined, value: undefined, source: undefined });
  const field = useWatch({ control: form.control, name: 'field' });
  const command = useCommand<ApplicationAnswer>(() => {
    form.reset();
    tell({
      nl: 'Het feit is vastgelegd. De aanvraag is opnieuw gecontroleerd.',
      en: 'The fact has been recorded. The application has been checked again.',
    });
  });
  useAskedFact(form, asked, details);
  const labels = {
    field: say({ nl: 'Welk feit', en: 'Which fact' }),
    value: say(field === undefined ? { nl: 'Waarde', en: 'Value' } : factWords[field].label),
    source: say({ nl: 'Bron', en: 'Source' }),
  };
  return (
    <details ref={details} className="more">
      <summary>{say({ nl: 'Feit toevoegen of verbeteren', en: 'Add or correct a fact' })}</summary>
      <CommandForm
        form={form}
        fields={Object.entries(labels).map(([name, label]) => ({ name, label }))}
        fieldOf={withoutIndex}
        command={command}
        onValid={(fact) => command.send({ path: `/v1/applications/${applicationId}/facts`, body: [fact] })}
        submit={say({ nl: 'Leg vast', en: 'Record' })}
      >
        <SelectField
          name="field"
          label={labels.field}
          empty={say({ nl: 'Kies een feit', en: 'Choose a fact' })}
          options={factFields.map((one) => ({ value: one, label: say(factWords[one].label) }))}
        />
        {field !== undefined && <FactValueField key={field} field={field} label={labels.value} />}
        <TextField
          name="source"
          label={labels.source}
          characters={30}
          help={say({
            nl: 'Waar vond u dit? Bijvoorbeeld: Suwinet, contract, telefoongesprek met de werkgever.',
            en: 'Where did you find this? For instance: Suwinet, contract, telephone call with the employer.',
          })}
        />
      </CommandForm>
    </details>
  );
}

type Form = ReturnType<typeof useZodForm<FactFormValues, CheckedFact>>;

/** Opens the form at the fact whose row asked for it, with the focus on its value. */
function useAskedFact(form: Form, asked: AskedFact | null, details: RefObject<HTMLDetailsElement | null>): void {
  const toFocus = useRef(false);
  const field = useWatch({ control: form.control, name: 'field' });
  useEffect(() => {
    if (asked === null || details.current === null) return;
    details.current.open = true;
    form.setValue('field', asked.field);
    toFocus.current = true;
  }, [asked, form, details]);
  // The control of a fact is there only once the form knows which fact it is: a render later.
  useEffect(() => {
    const control =
      toFocus.current && field === asked?.field
        ? details.current?.querySelector<HTMLElement>('[id^="field-"][id$="value"]')
        : null;
    if (control === null || control === undefined) return;
    control.focus();
    toFocus.current = false;
  });
  useEffect(() => {
    if (field !== undefined) form.resetField('value');
  }, [field, form]);
}

/** The API takes a list of facts; here is one: `0.value` is `value`. */
const withoutIndex = (path: string): string => path.replace(/^\d+\./, '');
