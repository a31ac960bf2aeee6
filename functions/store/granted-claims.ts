import type { Application } from '../../domain/application/record';
import { type Claim, claimRecord } from '../../domain/claim/record';
import { keys } from './keys';
import { pinnedScheme } from './schemes';
import { batchGet, type Key } from './table';

/**
 * The claims of the granted ones among these, by application, for lists. Their keys follow from the pinned scheme (a
 * claim per instalment; one that came to nothing is not there), so they are read together: a request per hundred
 * claims. Consistent: who just handed in evidence is not asked for it again.
 */
export async function loadGrantedClaims(applications: readonly Application[]): Promise<Map<string, Claim[]>> {
  const wanted: Key[] = [];
  for (const application of applications.filter(({ status }) => status === 'granted')) {
    const { instalments } = await pinnedScheme(application);
    wanted.push(...instalments.map((_, index) => keys.claim(application.id, index + 1)));
  }
  const claims = new Map<string, Claim[]>();
  for (const item of await batchGet(wanted, { consistent: true })) {
    const claim = claimRecord.parse(item);
    claims.set(claim.applicationId, [...(claims.get(claim.applicationId) ?? []), claim]);
  }
  return claims;
}
