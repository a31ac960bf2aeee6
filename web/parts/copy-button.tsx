import { Button } from '@utrecht/component-library-react';
import { useEffect, useState } from 'react';
import { useSay } from '../language/language';

interface Contents {
  readonly text: string;
  /** What is copied, for who hears the buttons one by one. */
  readonly of: string;
}

const shownMs = 4_000;

/** Copies a text that people must compare or carry elsewhere; says so when it is done. */
export function CopyButton({ text, of }: Contents) {
  const say = useSay();
  const [state, setState] = useState<'idle' | 'copied' | 'failed'>('idle');
  useEffect(() => {
    if (state === 'idle') return;
    const timer = setTimeout(() => setState('idle'), shownMs);
    return () => clearTimeout(timer);
  }, [state]);
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(text);
      setState('copied');
    } catch {
      setState('failed');
    }
  };
  const told = {
    idle: { nl: '', en: '' },
    copied: { nl: 'Gekopieerd', en: 'Copied' },
    failed: { nl: 'Kopiëren lukt niet. Selecteer de tekst zelf.', en: 'Cannot copy. Select the text yourself.' },
  };
  return (
    <>
      <Button appearance="subtle-button" className="small-button" onClick={() => void copy()}>
        {say({ nl: 'Kopieer', en: 'Copy' })}
        <span className="visually-hidden"> {of}</span>
      </Button>{' '}
      <span role="status" className="quiet">
        {say(told[state])}
      </span>
    </>
  );
}
