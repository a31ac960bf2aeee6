import { Heading2 } from '@utrecht/component-library-react';
import { useEffect, useRef } from 'react';
import { useSay } from '../../language/language';

interface Contents {
  /** From 1. */
  readonly at: number;
  readonly of: number;
  readonly title: string;
  /** The form was just emptied: the button for it may be gone. */
  readonly anew: boolean;
}

/** Where one is in the form. Takes the focus when the step changes, but not on the first one shown. */
export function StepHeading({ at, of, title, anew }: Contents) {
  const say = useSay();
  const heading = useRef<HTMLHeadingElement>(null);
  const shown = useRef(anew ? 0 : at);
  useEffect(() => {
    if (shown.current !== at) heading.current?.focus();
    shown.current = at;
  }, [at]);
  return (
    <div className="apply-head">
      <Heading2 ref={heading} tabIndex={-1}>
        <span className="apply-count">{say({ nl: `Stap ${at} van ${of}`, en: `Step ${at} of ${of}` })}</span>{' '}
        <span>{title}</span>
      </Heading2>
      <div className="apply-progress" aria-hidden="true">
        {Array.from({ length: of }, (_, index) => `part-${index}`).map((part, index) => (
          <span key={part} className={index < at ? 'apply-part apply-part--done' : 'apply-part'} />
        ))}
      </div>
    </div>
  );
}
