import * as z from 'zod';
import { isClaimId, isId } from '../../../domain/application/number';
import type { Claim } from '../../../domain/claim/record';
import { ok, type Result, refuse } from '../../../domain/result';
import type { Scheme } from '../../../domain/scheme/definition';
import type { Guard } from '../../runtime/guard';
import { type Dossier, loadDossier } from '../../store/applications';
import { goneRefusal, loadGone } from '../../store/destruction/gone';
import { pinnedScheme } from '../../store/schemes';

export const applicationPath = z.strictObject({ applicationId: z.string().refine(isId) });
export const claimPath = z.strictObject({ claimId: z.string().refine(isClaimId) });

export interface Case extends Dossier {
  readonly scheme: Scheme;
}

const notFound = refuse({ code: 'not-found', detail: 'There is no such application, or it is not yours to see.' });

/** The application as this caller may see it; whoever may not gets the answer for one that does not exist. */
export async function openCase(guard: Guard, applicationId: string): Promise<Result<Case>> {
  const dossier = await loadDossier(applicationId);
  if (dossier === undefined) return missing(guard, applicationId);
  if (!guard.admits(dossier.application)) return notFound;
  return ok({ ...dossier, scheme: await pinnedScheme(dossier.application) });
}

/** Of one that was destroyed, whoever might have seen it is told so. */
export async function missing(guard: Guard, applicationId: string): Promise<Result<never>> {
  const gone = await loadGone(applicationId);
  return gone !== null && guard.admits(gone) ? refuse(goneRefusal(gone)) : notFound;
}

/** As `openCase`, with the claim asked for. */
export async function openClaim(guard: Guard, claimId: string): Promise<Result<Case & { readonly claim: Claim }>> {
  const [applicationId = ''] = claimId.split('-');
  const found = await openCase(guard, applicationId);
  if (!found.ok) return found;
  const claim = found.value.claims.find(({ id }) => id === claimId);
  return claim === undefined ? notFound : ok({ ...found.value, claim });
}
