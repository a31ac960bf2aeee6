import { useEffect } from 'react';
import { useSearchParams } from 'react-router';
import type { RegionAnswer } from '../../api/answers';
import { chooseRegion, useRegion, useRegions } from '../../design/region-look';
import { addressNow } from '../../parts/address-now';

/** A region without municipalities of its own: its schemes hold everywhere. */
export const isNational = ({ municipalities }: RegionAnswer): boolean => municipalities.length === 0;

/** The region of the address, else the one chosen last. What the address says is remembered. */
export function useChosenRegion() {
  const [params, setParams] = useSearchParams();
  const regions = useRegions();
  const remembered = useRegion();
  const asked = params.get('region');
  const inAddress = regions.data?.items.find(({ regionId }) => regionId === asked) ?? null;
  const known = inAddress?.regionId;
  useEffect(() => {
    if (known !== undefined) chooseRegion(known);
  }, [known]);
  const choose = (regionId: string) => {
    const next = addressNow();
    next.set('region', regionId);
    setParams(next, { preventScrollReset: true });
  };
  return { regions, region: asked === null ? remembered : inAddress, asked, choose };
}

/** Who looks at a scheme of a region is in that region. */
export function useRegionOf(regionId: string | undefined): void {
  const national = useRegions().data?.items.some((region) => region.regionId === regionId && isNational(region));
  useEffect(() => {
    if (regionId !== undefined && national === false) chooseRegion(regionId);
  }, [regionId, national]);
}
