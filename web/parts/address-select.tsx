import { Select, SelectOption } from '@utrecht/component-library-react';
import { useAddressValue } from './use-address-value';

interface Contents {
  readonly id: string;
  /** Of the query parameter. */
  readonly name: string;
  readonly label: string;
  /** The line for no filter at all; left out: one of the options always counts, the first unless chosen. */
  readonly all?: string;
  readonly options: readonly { readonly value: string; readonly label: string }[];
}

/** A filter that lives in the address: what is shown changes as soon as another line is chosen. */
export function AddressSelect({ id, name, label, all, options }: Contents) {
  const [value, setValue] = useAddressValue(name);
  return (
    <span className="filter">
      <label htmlFor={id}>{label}</label>
      <Select id={id} value={value} onChange={({ target }) => setValue(target.value)}>
        {all !== undefined && <SelectOption value="">{all}</SelectOption>}
        {options.map((option, index) => (
          <SelectOption key={option.value} value={all === undefined && index === 0 ? '' : option.value}>
            {option.label}
          </SelectOption>
        ))}
      </Select>
    </span>
  );
}
