import { useId, useRef } from 'react';
import { useFormContext } from 'react-hook-form';
import { TextAreaField } from '../../../form/inputs';
import { useSay } from '../../../language/language';
import type { Motivation } from '../../../words/motivations';

interface Contents {
  readonly texts: readonly Motivation[];
  readonly label: string;
  readonly help: string;
}

/** The reasons: a text to choose, and to edit then. A second choice comes below what somebody has written. */
export function MotivationField({ texts, label, help }: Contents) {
  const say = useSay();
  const { getValues, setValue } = useFormContext();
  const textsId = useId();
  const chosen = useRef('');
  const choose = (text: string) => {
    const written = String(getValues('motivation') ?? '').trim();
    const untouched = written === '' || written === chosen.current;
    setValue('motivation', untouched ? text : `${written}\n\n${text}`, { shouldDirty: true, shouldValidate: true });
    chosen.current = text;
  };
  return (
    <>
      <p id={textsId} className="texts-head">
        {say({
          nl: 'Kies een tekst en pas hem aan, of schrijf zelf',
          en: 'Choose a text and change it, or write your own',
        })}
      </p>
      <ul className="texts" aria-labelledby={textsId}>
        {texts.map((one) => (
          <li key={one.text}>
            <button type="button" className="text-choice" title={one.text} onClick={() => choose(one.text)}>
              {say(one.label)}
            </button>
          </li>
        ))}
      </ul>
      <TextAreaField name="motivation" label={label} help={help} rows={6} />
    </>
  );
}
