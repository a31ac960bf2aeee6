import { Heading1 } from '@utrecht/component-library-react';
import { type ReactNode, useEffect, useRef } from 'react';
import { useLocation } from 'react-router';

interface Contents {
  /** Heading and window title, in the reader's language. */
  readonly title: string;
  /** Beside the heading: what to do with the page as a whole. */
  readonly actions?: ReactNode;
  /** Lists and tables take the whole width; texts and forms stay at a width that reads well. */
  readonly wide?: boolean;
  readonly children: ReactNode;
}

/** Whoever arrives with keyboard or screen reader begins at the heading, but for the first page of a visit. */
let visited = '';

export function Page({ title, actions, wide = false, children }: Contents) {
  const heading = useRef<HTMLHeadingElement>(null);
  const { pathname } = useLocation();
  useEffect(() => {
    document.title = `${title} – Voucherloket`;
  }, [title]);
  useEffect(() => {
    if (visited !== '' && visited !== pathname) heading.current?.focus();
    visited = pathname;
  }, [pathname]);
  return (
    <div className={wide ? 'page-wide' : 'page-text'}>
      <div className="page-title">
        <Heading1 ref={heading} tabIndex={-1}>
          {title}
        </Heading1>
        {actions}
      </div>
      {children}
    </div>
  );
}
