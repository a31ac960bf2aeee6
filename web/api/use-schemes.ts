import type * as z from 'zod';
import { useLanguage } from '../language/language';
import type { menuPage } from './answers';
import { useApi } from './use-api';

/** Every scheme that is published, closed ones too. */
export const useSchemes = () => useApi<z.output<typeof menuPage>>('/v1/schemes');

/** What a scheme is called in the reader's language; its id as long as that is not known. */
export function useSchemeName(): (schemeId: string) => string {
  const { language } = useLanguage();
  const { data } = useSchemes();
  return (schemeId) => data?.items.find((scheme) => scheme.schemeId === schemeId)?.name[language] ?? schemeId;
}
