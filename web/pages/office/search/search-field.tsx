import { Textbox } from '@utrecht/component-library-react';
import { useEffect, useState } from 'react';
import { useSay } from '../../../language/language';
import { useAddressValue } from '../../../parts/use-address-value';

/** How long somebody types on before it is looked for. */
const pauseMs = 350;

/** Looks for what is typed, once there is a pause; also when the address changes by the back button. */
export function SearchField() {
  const say = useSay();
  const [q, setQ] = useAddressValue('q');
  const [typed, setTyped] = useState(q);
  const [seen, setSeen] = useState(q);
  if (seen !== q) {
    setSeen(q);
    if (typed.trim() !== q) setTyped(q);
  }
  useEffect(() => {
    const wanted = typed.trim();
    if (wanted === q) return;
    const timer = setTimeout(() => setQ(wanted), pauseMs);
    return () => clearTimeout(timer);
  }, [typed, q, setQ]);
  return (
    <span className="filter filter--wide">
      <label htmlFor="search">
        {say({ nl: 'Nummer, bedrijf of KvK-nummer', en: 'Number, company or KvK number' })}
      </label>
      <Textbox
        id="search"
        type="search"
        maxLength={100}
        autoComplete="off"
        value={typed}
        onChange={({ target }) => setTyped(target.value)}
      />
    </span>
  );
}
