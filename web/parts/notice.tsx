import { Alert } from '@utrecht/component-library-react';
import type { ReactNode } from 'react';

interface Contents {
  readonly type: 'info' | 'ok' | 'warning' | 'error';
  readonly children: ReactNode;
}

const icons = { info: 'i', ok: '✓', warning: '!', error: '!' } as const;

/** A message on the page. What went wrong is read out at once, the rest when there is a pause. */
export const Notice = ({ type, children }: Contents) => (
  <Alert
    type={type}
    role={type === 'error' ? 'alert' : 'status'}
    icon={
      <span className="notice-icon" aria-hidden="true">
        {icons[type]}
      </span>
    }
  >
    {children}
  </Alert>
);
