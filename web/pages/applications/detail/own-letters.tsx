import { Heading2 } from '@utrecht/component-library-react';
import { useEffect, useId, useRef } from 'react';
import { useLocation } from 'react-router';
import { useSay } from '../../../language/language';
import { Letters } from '../../letters/letters';

/** The end of the address that mail about a letter has. */
const anchor = 'brieven';

/** The letters that the employer got; mail about one leads here. */
export function OwnLetters({ applicationId }: { readonly applicationId: string }) {
  const say = useSay();
  const { hash } = useLocation();
  const heading = useId();
  const section = useRef<HTMLElement>(null);
  useEffect(() => {
    if (hash === `#${anchor}`) section.current?.scrollIntoView();
  }, [hash]);
  return (
    <section id={anchor} ref={section} aria-labelledby={heading}>
      <Heading2 id={heading}>{say({ nl: 'Brieven', en: 'Letters' })}</Heading2>
      <Letters applicationId={applicationId} />
    </section>
  );
}
