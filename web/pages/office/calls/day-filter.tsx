import { Textbox } from '@utrecht/component-library-react';
import { useAddressValue } from '../../../parts/use-address-value';

/** A day that lives in the address. */
export function DayFilter({ name, label }: { readonly name: string; readonly label: string }) {
  const [day, setDay] = useAddressValue(name);
  const id = `filter-${name}`;
  return (
    <span className="filter">
      <label htmlFor={id}>{label}</label>
      <Textbox id={id} type="date" value={day} onChange={({ target }) => setDay(target.value)} />
    </span>
  );
}
