import { type ReactNode, useEffect, useRef } from 'react';
import { Notice } from './notice';

/** What has been done, in words. Takes the focus: the form or button that did it may be gone by now. */
export function Done({ children }: { readonly children: ReactNode }) {
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => box.current?.focus(), []);
  return (
    <div ref={box} tabIndex={-1}>
      <Notice type="ok">{children}</Notice>
    </div>
  );
}
