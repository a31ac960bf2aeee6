import type { ReactNode } from 'react';
import { Link } from 'react-router';

interface Contents {
  /** An address of these pages, or a whole one elsewhere. */
  readonly to: string;
  readonly appearance: 'primary' | 'secondary';
  readonly children: ReactNode;
}

/** Going somewhere to do something: a link that looks like a button. */
export function ActionLink({ to, appearance, children }: Contents) {
  const className = `utrecht-button-link utrecht-button-link--html-a utrecht-button-link--${appearance}-action`;
  if (/^https?:/.test(to)) {
    return (
      <a href={to} className={className} rel="external">
        {children}
      </a>
    );
  }
  return (
    <Link to={to} className={className}>
      {children}
    </Link>
  );
}
