import { Paragraph } from '@utrecht/component-library-react';
import { useEffect, useRef, useState } from 'react';
import { type Both, useSay } from '../../../language/language';
import { Notice } from '../../../parts/notice';

/** Tells what a command did. The form that sent it may be gone: the focus goes to the message. */
export function useOutcome() {
  const [told, setTold] = useState<{ readonly words: Both } | null>(null);
  return { told, tell: (words: Both) => setTold({ words }) };
}

export function Outcome({ told }: { readonly told: { readonly words: Both } | null }) {
  const say = useSay();
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (told !== null) box.current?.focus();
  }, [told]);
  return (
    <div ref={box} tabIndex={-1} className="outcome">
      {told !== null && (
        <Notice type="ok">
          <Paragraph>{say(told.words)}</Paragraph>
        </Notice>
      )}
    </div>
  );
}
