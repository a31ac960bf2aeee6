import { useSearchParams } from 'react-router';
import type { MonthClosePage } from '../../../api/answers';
import { ChoiceField } from '../../../form/choices';
import { CommandForm } from '../../../form/command-form';
import { useZodForm } from '../../../form/form';
import { NumberField, SelectField, TextField } from '../../../form/inputs';
import { useSay } from '../../../language/language';
import { addressNow } from '../../../parts/address-now';
import { yearsOfBooks } from '../months';
import { type Draw, drawIn, drawSchema, usualSample, withDraw } from './draw-schema';
import { Drawn } from './drawn';

interface Contents {
  readonly schemeId: string;
  readonly books: MonthClosePage;
}

/** Nothing is sent: what is drawn is in the address. */
const noCommand = { busy: false, error: null, retry: undefined };

/** What to draw, and what was drawn. The address holds the whole draw, so that whoever gets the link repeats it. */
export function Drawing({ schemeId, books }: Contents) {
  const say = useSay();
  const [params, setParams] = useSearchParams();
  const asked = drawIn(params);
  const years = yearsOfBooks(books);
  const form = useZodForm<Draw, Draw>(drawSchema, {
    year: asked?.year ?? years[0],
    of: asked?.of ?? 'granted',
    seed: asked?.seed,
    size: asked?.size ?? Number(usualSample),
  });
  const labels = {
    year: say({ nl: 'Jaar', en: 'Year' }),
    of: say({ nl: 'Waaruit', en: 'Out of what' }),
    seed: say({ nl: 'Startwoord', en: 'Seed' }),
    size: say({ nl: 'Hoeveel dossiers', en: 'How many cases' }),
  };
  return (
    <>
      <div className="action draw no-print">
        <CommandForm
          form={form}
          fields={Object.entries(labels).map(([name, label]) => ({ name, label }))}
          onValid={(draw) => setParams(withDraw(addressNow(), draw), { preventScrollReset: true })}
          command={noCommand}
          submit={say({ nl: 'Trek de steekproef', en: 'Draw the sample' })}
        >
          <SelectField name="year" label={labels.year} options={years.map((value) => ({ value, label: value }))} />
          <ChoiceField
            name="of"
            label={labels.of}
            choices={[
              {
                value: 'granted',
                label: say({ nl: 'Wat in dat jaar is toegekend', en: 'What was granted that year' }),
              },
              { value: 'paid', label: say({ nl: 'Wat in dat jaar is betaald', en: 'What was paid that year' }) },
            ]}
          />
          <TextField
            name="seed"
            label={labels.seed}
            help={say({
              nl: 'Kies zelf, zoals worpen met een dobbelsteen: letters, cijfers, punten en streepjes. Leg vast hoe u eraan kwam.',
              en: 'Choose it yourself, such as throws of dice: letters, digits, dots and dashes. Keep a note of how you got it.',
            })}
            maxLength={64}
            characters={30}
            autoComplete="off"
          />
          <NumberField name="size" label={labels.size} help={say({ nl: 'Hooguit 100.', en: 'At most 100.' })} />
        </CommandForm>
      </div>
      {asked !== null && <Drawn key={JSON.stringify(asked)} schemeId={schemeId} draw={asked} />}
    </>
  );
}
