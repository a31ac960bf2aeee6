import { useCallback, useState } from 'react';
import { useSearchParams } from 'react-router';
import { addressNow } from './address-now';

/**
 * A value that lives in the address, so that a link, the back button and a reload keep it. `''` is none. It is what was
 * chosen at once, for the address follows a moment later.
 * @param name of the query parameter
 */
export function useAddressValue(name: string): readonly [string, (value: string) => void] {
  const [params, setParams] = useSearchParams();
  const there = params.get(name) ?? '';
  const [seen, setSeen] = useState(there);
  const [chosen, setChosen] = useState<string | null>(null);
  if (seen !== there) {
    setSeen(there);
    setChosen(null);
  }
  const set = useCallback(
    (value: string) => {
      setChosen(value);
      const next = addressNow();
      if (value === '') next.delete(name);
      else next.set(name, value);
      setParams(next, { replace: true, preventScrollReset: true });
    },
    [name, setParams],
  );
  return [chosen ?? there, set];
}
