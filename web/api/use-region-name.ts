import { useRegions } from '../design/region-look';
import { useLanguage } from '../language/language';

/** What a region is called in the reader's language; its id as long as that is not known. */
export function useRegionName(): (regionId: string) => string {
  const { language } = useLanguage();
  const { data } = useRegions();
  return (regionId) => data?.items.find((region) => region.regionId === regionId)?.name[language] ?? regionId;
}
