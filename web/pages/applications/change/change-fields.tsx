import { Heading2 } from '@utrecht/component-library-react';
import { useFormContext, useWatch } from 'react-hook-form';
import { CheckField } from '../../../form/choices';
import { DateField, NumberField } from '../../../form/inputs';
import { type Both, useSay } from '../../../language/language';
import type { ChangeDraft, ChangeKind } from './change-draft';
import { ChangeRows } from './change-rows';
import { meaningOf } from './change-words';

const labels: Readonly<Record<ChangeKind, Both>> = {
  ended: { nl: 'De jongere is gestopt, of stopt', en: 'The youth stopped, or will stop' },
  hours: { nl: 'De uren zijn veranderd', en: 'The hours changed' },
  interruptions: { nl: 'De jongere was een tijd niet in dienst', en: 'The youth was not employed for some time' },
};

/** What changed, and of what is ticked the days and hours. */
export function ChangeFields() {
  const say = useSay();
  const { control } = useFormContext<ChangeDraft>();
  const what = useWatch({ control, name: 'what' });
  const firstDay = say({ nl: 'Eerste dag', en: 'First day' });
  return (
    <>
      <Heading2>{say({ nl: 'Wat is er veranderd?', en: 'What has changed?' })}</Heading2>
      <CheckField name="what.ended" label={say(labels.ended)} help={say(meaningOf.ended)} />
      {what.ended && (
        <div className="under-choice">
          <DateField name="endedOn" label={say({ nl: 'Laatste werkdag', en: 'Last day of work' })} />
        </div>
      )}
      <CheckField name="what.hours" label={say(labels.hours)} help={say(meaningOf.hours)} />
      {what.hours && (
        <div className="under-choice">
          <ChangeRows
            name="hours"
            title={(row) => say({ nl: `Nieuwe uren ${row}`, en: `New hours ${row}` })}
            add={say({ nl: 'Nog een keer andere uren', en: 'Other hours again' })}
          >
            {(path) => (
              <>
                <DateField name={`${path}.from`} label={say({ nl: 'Vanaf', en: 'From' })} />
                <NumberField name={`${path}.hoursPerWeek`} label={say({ nl: 'Uren per week', en: 'Hours a week' })} />
              </>
            )}
          </ChangeRows>
        </div>
      )}
      <CheckField name="what.interruptions" label={say(labels.interruptions)} help={say(meaningOf.interruptions)} />
      {what.interruptions && (
        <div className="under-choice">
          <ChangeRows
            name="interruptions"
            title={(row) => say({ nl: `Onderbreking ${row}`, en: `Interruption ${row}` })}
            add={say({ nl: 'Nog een onderbreking', en: 'Another interruption' })}
          >
            {(path) => (
              <>
                <DateField name={`${path}.from`} label={firstDay} />
                <DateField name={`${path}.to`} label={say({ nl: 'Laatste dag', en: 'Last day' })} />
              </>
            )}
          </ChangeRows>
        </div>
      )}
    </>
  );
}

/** For the summary of errors, in the order of the page. */
export function changeFields({ what, hours, interruptions }: ChangeDraft, say: (words: Both) => string) {
  const rows = (name: string, count: number, fields: readonly (readonly [string, Both])[]) =>
    Array.from({ length: count }, (_, row) =>
      fields.map(([field, label]) => ({ name: `${name}.${row}.${field}`, label: `${say(label)} (${row + 1})` })),
    ).flat();
  return [
    { name: 'what.ended', label: say({ nl: 'Wat is er veranderd', en: 'What has changed' }) },
    ...(what.ended ? [{ name: 'endedOn', label: say({ nl: 'Laatste werkdag', en: 'Last day of work' }) }] : []),
    ...(what.hours
      ? rows('hours', hours.length, [
          ['from', { nl: 'Andere uren vanaf', en: 'Other hours from' }],
          ['hoursPerWeek', { nl: 'Uren per week', en: 'Hours a week' }],
        ])
      : []),
    ...(what.interruptions
      ? rows('interruptions', interruptions.length, [
          ['from', { nl: 'Onderbreking, eerste dag', en: 'Interruption, first day' }],
          ['to', { nl: 'Onderbreking, laatste dag', en: 'Interruption, last day' }],
        ])
      : []),
  ];
}
