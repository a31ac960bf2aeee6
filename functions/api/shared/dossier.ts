import * as z from 'zod';
import { maySee } from '../../../domain/access';
import { isClaimId, isId } from '../../../domain/application/number';
import type { Claim } from '../../../domain/claim/record';
import { ok, type Result, refuse } from '../../../domain/result';
import type { Scheme } from '../../../domain/scheme/definition';
import type { Role } from '../../manifest/types';
import type { Caller } from '../../runtime/identity';
import { type Dossier, loadDossier } from '../../store/applications';
import { pinnedScheme } from '../../store/schemes';

export const applicationPath = z.strictObject({ applicationId: z.string().refine(isId) });
export const claimPath = z.strictObject({ claimId: z.string().refine(isClaimId) });

export interface Case extends Dossier {
  readonly scheme: Scheme;
}

const notFound = refuse({ code: 'not-found', detail: 'There is no such application, or it is not yours to see.' });

/** The application as this caller may see it; whoever may not gets the answer for one that does not exist. */
export async function openCase(caller: Caller, as: readonly Role[], applicationId: string): Promise<Result<Case>> {
  const dossier = await loadDossier(applicationId);
  if (dossier === undefined || !maySee(caller, dossier.application, roleOf(caller, as))) return notFound;
  return ok({ ...dossier, scheme: await pinnedScheme(dossier.application) });
}

/** As `openCase`, with the claim asked for. */
export async function openClaim(
  caller: Caller,
  as: readonly Role[],
  claimId: string,
): Promise<Result<Case & { readonly claim: Claim }>> {
  const [applicationId = ''] = claimId.split('-');
  const found = await openCase(caller, as, applicationId);
  if (!found.ok) return found;
  const claim = found.value.claims.find(({ id }) => id === claimId);
  return claim === undefined ? notFound : ok({ ...found.value, claim });
}

/** The roles of the caller that count here. */
const roleOf = (caller: Caller, as: readonly Role[]) => caller.roles.filter((role) => as.includes(role));
