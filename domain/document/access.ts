import type { Viewer } from '../access';
import type { DocumentRecord } from './record';

/** What somebody may know of a document: not even that it exists, what stands on the outside, or what is in it. */
export type View = 'nothing' | 'outside' | 'content';

/**
 * An employer reads what its organisation uploaded. An officer reads what lies with an application in their regions, and
 * what they uploaded themselves; so does finance with the latter, the reports of its bank. An auditor sees such a document from the outside: what is in it names the youth.
 */
export function viewOf(
  viewer: Viewer & { readonly sub: string },
  { organisation, uploaderSub, region }: Pick<DocumentRecord, 'organisation' | 'uploaderSub' | 'region'>,
): View {
  const is = (role: string) => viewer.roles.includes(role);
  const own = is('employer') && organisation !== null && viewer.organisation === organisation;
  const inRegion = region !== null && viewer.regions.includes(region);
  const mine = organisation === null && viewer.sub === uploaderSub;
  if (own || (is('officer') && (inRegion || mine)) || (is('finance') && mine)) return 'content';
  return is('auditor') && inRegion ? 'outside' : 'nothing';
}
