import { Button } from '@utrecht/component-library-react';
import type { ReactNode } from 'react';
import type { BatchAnswer } from '../../../api/answers';
import { useGoingOn } from '../../../api/use-going-on';
import { Failed } from '../../../parts/failed';
import { GoingOn } from '../../../parts/going-on';

interface Contents {
  readonly path: string;
  /** As it was sent when the work was begun. */
  readonly body: unknown;
  readonly done: () => void;
  /** On the button. */
  readonly children: ReactNode;
}

/** Finishes work that somebody began, whose page was closed too soon. */
export function GoOn({ path, body, done, children }: Contents) {
  const command = useGoingOn<BatchAnswer>(done);
  return (
    <div>
      <Button appearance="primary-action-button" busy={command.busy} onClick={() => command.send({ path, body })}>
        {children}
      </Button>
      {command.busy && <GoingOn progress={command.progress} />}
      {command.error !== null && <Failed error={command.error} />}
    </div>
  );
}
