import { Button, ButtonGroup, Heading2 } from '@utrecht/component-library-react';
import { type ReactNode, type SyntheticEvent, useEffect, useId, useRef } from 'react';
import '../design/confirm-dialog.css';
import { FieldScope } from '../form/field';
import { useSay } from '../language/language';
import { Failed } from './failed';

interface Contents {
  /** The question, as heading. Everything in the reader's language. */
  readonly title: string;
  /** What the button that does it says: a verb, not "OK". */
  readonly confirm: string;
  readonly open: boolean;
  /** Closed without doing it: by button or Escape. */
  readonly onClose: () => void;
  /** Runs on the button and on Enter in a field; whoever opened it closes it when that is done. */
  readonly onConfirm: () => void;
  readonly busy?: boolean;
  /** Why it did not work; null: nothing went wrong. The dialog stays open with what was typed. */
  readonly error?: unknown;
  /** It cannot be undone. */
  readonly danger?: boolean;
  /** What will happen, and fields to fill in. */
  readonly children: ReactNode;
}

/**
 * Asks before something is done that matters. The rest of the page is out of reach meanwhile; afterwards the focus is
 * back where it was, or on the page's heading where that button is gone. While closed it is not there: it opens empty.
 */
export function ConfirmDialog({ open, ...contents }: Contents) {
  return open ? <OpenDialog {...contents} /> : null;
}

function OpenDialog({
  title,
  confirm,
  onClose,
  onConfirm,
  busy = false,
  error = null,
  danger,
  children,
}: Omit<Contents, 'open'>) {
  const say = useSay();
  const dialog = useRef<HTMLDialogElement>(null);
  const [titleId, scope] = [useId(), useId()];
  useOpenWithFocus(dialog);
  const submit = (event: SyntheticEvent) => {
    event.preventDefault();
    // React lets events of a dialog through to the form around it.
    event.stopPropagation();
    if (!busy) onConfirm();
  };
  return (
    <dialog
      ref={dialog}
      className="confirm-dialog"
      aria-labelledby={titleId}
      onCancel={(event) => {
        event.preventDefault();
        if (!busy) onClose();
      }}
    >
      <form noValidate onSubmit={submit}>
        <Heading2 id={titleId} tabIndex={-1}>
          {title}
        </Heading2>
        <FieldScope value={scope}>{children}</FieldScope>
        {error !== null && error !== undefined && <Failed error={error} />}
        <ButtonGroup>
          <Button type="submit" appearance="primary-action-button" busy={busy} {...(danger ? { hint: 'danger' } : {})}>
            {confirm}
          </Button>
          <Button appearance="secondary-action-button" disabled={busy} onClick={onClose}>
            {say({ nl: 'Annuleren', en: 'Cancel' })}
          </Button>
        </ButtonGroup>
      </form>
    </dialog>
  );
}

function useOpenWithFocus(dialog: { readonly current: HTMLDialogElement | null }): void {
  useEffect(() => {
    const opener = document.activeElement;
    const shown = dialog.current;
    shown?.showModal();
    // Read from the start, also where fields follow.
    shown?.querySelector('h2')?.focus();
    return () => {
      shown?.close();
      const back = opener instanceof HTMLElement && opener.isConnected ? opener : document.querySelector('h1');
      back?.focus();
    };
  }, [dialog]);
}
