import { useEffect, useState } from 'react';
import { useSay } from '../language/language';

const patienceMs = 300;

/** Grey lines where text will come. For the first 300 ms only their room: what is quick should not flicker. */
export function Waiting({ lines = 6 }: { readonly lines?: number }) {
  const say = useSay();
  const [shown, setShown] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setShown(true), patienceMs);
    return () => clearTimeout(timer);
  }, []);
  return (
    <div className={shown ? 'skeleton skeleton--shown' : 'skeleton'} aria-busy="true">
      <p className="visually-hidden" role="status">
        {shown ? say({ nl: 'Bezig met laden', en: 'Loading' }) : ''}
      </p>
      {Array.from({ length: lines }, (_, line) => `line-${line}`).map((line) => (
        <div key={line} className="skeleton-line" aria-hidden="true" />
      ))}
    </div>
  );
}
