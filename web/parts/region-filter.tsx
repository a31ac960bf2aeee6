import { useId } from 'react';
import { useRegionName } from '../api/use-region-name';
import { useSession } from '../auth/use-session';
import { useSay } from '../language/language';
import { AddressSelect } from './address-select';

/** One region out of the caller's own, in the address as `region`. Not there for who has only one. */
export function RegionFilter() {
  const say = useSay();
  const id = useId();
  const regionName = useRegionName();
  const regions = useSession()?.regions ?? [];
  if (regions.length < 2) return null;
  return (
    <AddressSelect
      id={id}
      name="region"
      label={say({ nl: 'Regio', en: 'Region' })}
      all={say({ nl: 'Alle regio’s', en: 'All regions' })}
      options={regions.map((value) => ({ value, label: regionName(value) }))}
    />
  );
}
