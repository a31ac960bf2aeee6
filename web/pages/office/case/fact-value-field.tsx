import type { FactField } from '../../../../domain/application/fact-fields';
import { ChoiceField, YesNoField } from '../../../form/choices';
import { DateField, NumberField, TextField } from '../../../form/inputs';
import { useSay } from '../../../language/language';
import { factWords } from '../../../words/fact-fields';
import { DateOrNoneField } from './date-or-none-field';

interface Contents {
  readonly field: FactField;
  readonly label: string;
}

/** Asks the value of a fact in the way that fits it. */
export function FactValueField({ field, label }: Contents) {
  const say = useSay();
  const { kind, choices = {}, none } = factWords[field];
  const asked = { name: 'value', label };
  switch (kind) {
    case 'yes-no':
      return <YesNoField {...asked} />;
    case 'yes-no-unknown':
      return <YesNoField {...asked} unknown />;
    case 'choice':
      return (
        <ChoiceField
          {...asked}
          choices={Object.entries(choices).map(([value, words]) => ({ value, label: say(words) }))}
        />
      );
    case 'date':
      return <DateField {...asked} />;
    case 'date-or-none':
      return <DateOrNoneField {...asked} none={say(none ?? { nl: 'geen', en: 'none' })} />;
    case 'hours':
      return <NumberField {...asked} unit={say({ nl: 'uur per week', en: 'hours per week' })} />;
    case 'euro':
      return <NumberField {...asked} factor={100} unit="euro" />;
    case 'text':
      return <TextField {...asked} characters={25} />;
  }
}
