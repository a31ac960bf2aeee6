import { Button } from '@utrecht/component-library-react';
import { type ReactNode, useState } from 'react';

interface Contents {
  /** What the button that opens it says. */
  readonly button: string;
  /** The dialog; it closes itself. */
  readonly children: (close: () => void) => ReactNode;
}

/** A button with the dialog behind it. */
export function Act({ button, children }: Contents) {
  const [open, setOpen] = useState(false);
  return (
    <>
      <Button appearance="secondary-action-button" onClick={() => setOpen(true)}>
        {button}
      </Button>
      {open && children(() => setOpen(false))}
    </>
  );
}
