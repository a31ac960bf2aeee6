import { Checkbox } from '@utrecht/component-library-react';
import { useSay } from '../../../language/language';
import { useAddressValue } from '../../../parts/use-address-value';

/** Only the cases the officer took. */
export function MineFilter() {
  const say = useSay();
  const [mine, setMine] = useAddressValue('mine');
  return (
    <span className="choice">
      <Checkbox id="filter-mine" checked={mine !== ''} onChange={({ target }) => setMine(target.checked ? '1' : '')} />
      <label htmlFor="filter-mine">{say({ nl: 'Alleen mijn zaken', en: 'Only my cases' })}</label>
    </span>
  );
}
