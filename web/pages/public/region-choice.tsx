import { FormField, FormLabel, Select, SelectOption } from '@utrecht/component-library-react';
import { useId } from 'react';
import { Link } from 'react-router';
import type { RegionAnswer } from '../../api/answers';
import { useSay } from '../../language/language';
import { isNational } from './use-chosen-region';

interface Contents {
  readonly regions: readonly RegionAnswer[];
}

/** For who has not chosen yet: each region with its municipalities, for not everybody knows the name of the region. */
export function RegionTiles({ regions }: Contents) {
  const say = useSay();
  return (
    <ul className="tiles">
      {regions
        .filter((region) => !isNational(region))
        .map(({ regionId, name, municipalities, look }) => (
          <li key={regionId} className="tile" style={{ borderInlineStartColor: look.primary }}>
            <Link to={`/?region=${regionId}`}>{say(name)}</Link>
            <p>{municipalities.join(', ')}</p>
          </li>
        ))}
    </ul>
  );
}

interface SelectProps extends Contents {
  readonly chosen: string | null;
  readonly choose: (regionId: string) => void;
}

export function RegionSelect({ regions, chosen, choose }: SelectProps) {
  const say = useSay();
  const id = useId();
  return (
    <FormField className="region-select">
      <FormLabel htmlFor={id}>{say({ nl: 'Regio', en: 'Region' })}</FormLabel>
      <Select id={id} value={chosen ?? ''} onChange={({ target }) => choose(target.value)}>
        {chosen === null && (
          <SelectOption value="">{say({ nl: 'Kies een regio', en: 'Choose a region' })}</SelectOption>
        )}
        {regions.map(({ regionId, name }) => (
          <SelectOption key={regionId} value={regionId}>
            {say(name)}
          </SelectOption>
        ))}
      </Select>
    </FormField>
  );
}
