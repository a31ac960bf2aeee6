import { useWatch } from 'react-hook-form';
import type { PlacementType } from '../../../../domain/scheme/facts';
import { ChoiceField, YesNoField } from '../../../form/choices';
import { DateField, NumberField, TextField } from '../../../form/inputs';
import { useFormat } from '../../../language/format';
import { useSay } from '../../../language/language';
import { Text } from '../../../parts/text';
import { neverHere, placementChoice, withEnd, withoutEnd } from '../choice-words';
import { KvkField } from '../fields/code-fields';
import { DateOrNone } from '../fields/date-or-none';
import { type Asks, asksNow } from '../questions';
import { type StepProps, useAsked, type Wanted } from './asked';

/** The work, and the amount where the application names it. */
export function PlacementStep({ scheme }: StepProps) {
  const say = useSay();
  const ask = useAsked(scheme);
  return (
    <>
      {ask('placement.type', (field) => (
        <TypeField {...field} types={scheme.asks.placementTypes} />
      ))}
      {ask('placement.jobTitle', (field) => (
        <TextField {...field} />
      ))}
      {ask('placement.startOn', (field) => (
        <DateField {...field} />
      ))}
      {ask('placement.endOn', (field) => (
        <DateOrNone
          {...field}
          none={say(withoutEnd)}
          some={say(withEnd)}
          dateLabel={say({ nl: 'Laatste dag van het contract', en: 'Last day of the contract' })}
        />
      ))}
      {ask('placement.hoursPerWeek', (field) => (
        <NumberField {...field} unit={say({ nl: 'uur', en: 'hours' })} />
      ))}
      {ask('placement.viaAgency', (field) => (
        <YesNoField {...field} />
      ))}
      {ask('placement.employerKvkNumber', (field) => (
        <KvkField {...field} />
      ))}
      {ask('placement.trainingCompanyNumber', (field) => (
        <TrainingCompany {...field} asks={scheme.asks} />
      ))}
      {ask('placement.lastEmployedHereOn', (field) => (
        <DateOrNone
          {...field}
          none={say(neverHere)}
          some={say({ nl: 'Ja', en: 'Yes' })}
          dateLabel={say({ nl: 'Laatste werkdag toen', en: 'Last working day then' })}
        />
      ))}
      {ask('requestedAmountCents', (field) => (
        <Requested {...field} maxCents={scheme.asks.requestedAmount?.maxCents ?? 0} />
      ))}
    </>
  );
}

interface TypeProps {
  readonly name: string;
  readonly label: string;
  readonly types: readonly PlacementType[];
}

/** No question where there is only one kind. */
function TypeField({ types, ...field }: TypeProps) {
  const say = useSay();
  const [only, ...others] = types;
  if (only !== undefined && others.length === 0) {
    const { nl, en } = placementChoice(only);
    return <Text nl={`Soort plek: ${nl.toLowerCase()}.`} en={`Kind of placement: ${en.toLowerCase()}.`} />;
  }
  return <ChoiceField {...field} choices={types.map((value) => ({ value, label: say(placementChoice(value)) }))} />;
}

function TrainingCompany({ asks, ...field }: Wanted & { readonly asks: Asks }) {
  const say = useSay();
  const type: PlacementType | undefined = useWatch({ name: 'placement.type' });
  if (!asksNow(field, asks, type)) return null;
  return (
    <TextField
      {...field}
      characters={20}
      help={say({
        nl: 'U vindt het op de site van SBB (stagemarkt.nl). Weet u het niet? Dan vragen wij er later om.',
        en: 'You find it on the site of SBB (stagemarkt.nl). If you do not know it, we ask for it later.',
      })}
    />
  );
}

interface RequestedProps {
  readonly name: string;
  readonly label: string;
  readonly maxCents: number;
}

function Requested({ maxCents, ...field }: RequestedProps) {
  const say = useSay();
  const { money } = useFormat();
  return (
    <NumberField
      {...field}
      factor={100}
      unit="euro"
      help={say({
        nl: `Wij betalen hooguit ${money(maxCents)}. Vraag het bedrag dat u nodig hebt.`,
        en: `We pay ${money(maxCents)} at most. Ask for the amount that you need.`,
      })}
    />
  );
}
