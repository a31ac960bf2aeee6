import type { MenuEntryAnswer } from '../../api/answers';
import { useSchemes } from '../../api/use-schemes';
import { useSession } from '../../auth/use-session';
import { useLanguage } from '../../language/language';

/** The schemes of the caller's regions that have books here, by name; with the request that brings them. */
export function useOwnSchemes() {
  const { language } = useLanguage();
  const schemes = useSchemes();
  const regions = useSession()?.regions ?? [];
  const own: readonly MenuEntryAnswer[] = (schemes.data?.items ?? [])
    .filter(({ handledHere, region }) => handledHere && regions.includes(region))
    .sort((a, b) => a.name[language].localeCompare(b.name[language]));
  return { schemes, own };
}
