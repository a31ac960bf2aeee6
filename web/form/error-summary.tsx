import { Heading, UnorderedList, UnorderedListItem } from '@utrecht/component-library-react';
import { type MouseEvent, useEffect, useRef } from 'react';
import { get, useFormContext, useFormState } from 'react-hook-form';
import { useSay } from '../language/language';
import { useFieldId } from './field';
import { messageInWords } from './messages';

interface Contents {
  /** Fields in the order of the page, with what they are called there. */
  readonly fields: readonly { readonly name: string; readonly label: string }[];
  /** Goes up with each attempt to send: the summary takes the focus then. */
  readonly attempt: number;
  /** Of its heading, where the form does not stand right under the page's own; 2 when left out. */
  readonly level?: number;
}

/** Above the form: everything that is wrong, each with a link to its field. Nothing before the first attempt. */
export function ErrorSummary({ fields, attempt, level = 2 }: Contents) {
  const say = useSay();
  const fieldId = useFieldId();
  const { control } = useFormContext();
  const { errors } = useFormState({ control });
  const box = useRef<HTMLDivElement>(null);
  const wrong = fields.flatMap(({ name, label }) => {
    const message = (get(errors, name) as { message?: string } | undefined)?.message;
    return message === undefined ? [] : [{ name, label, message }];
  });
  const shown = attempt > 0 && wrong.length > 0;
  const focusedFor = useRef(0);
  useEffect(() => {
    // The errors may come a moment after the attempt they belong to.
    if (!shown || focusedFor.current === attempt) return;
    focusedFor.current = attempt;
    box.current?.focus();
  }, [attempt, shown]);
  if (!shown) return null;
  return (
    <div ref={box} tabIndex={-1} role="alert" className="error-summary">
      <Heading level={level}>
        {say({ nl: 'Er is iets niet goed ingevuld', en: 'Something is not filled in right' })}
      </Heading>
      <UnorderedList>
        {wrong.map(({ name, label, message }) => (
          <UnorderedListItem key={name}>
            <a href={`#${fieldId(name)}`} onClick={(event) => goTo(event, fieldId(name))}>
              {label}: {say(messageInWords(message))}
            </a>
          </UnorderedListItem>
        ))}
      </UnorderedList>
    </div>
  );
}

function goTo(event: MouseEvent, id: string): void {
  const control = document.getElementById(id);
  if (control === null) return;
  event.preventDefault();
  control.focus();
  control.scrollIntoView({ block: 'center' });
}
