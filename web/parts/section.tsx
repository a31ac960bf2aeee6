import { Heading2 } from '@utrecht/component-library-react';
import { type ReactNode, useId } from 'react';

interface Contents {
  readonly title: string;
  readonly className?: string;
  readonly children: ReactNode;
}

/** A part of the screen that can be reached by its heading. */
export function Section({ title, className, children }: Contents) {
  const id = useId();
  return (
    <section aria-labelledby={id} className={className === undefined ? 'section' : `section ${className}`}>
      <Heading2 id={id}>{title}</Heading2>
      {children}
    </section>
  );
}
