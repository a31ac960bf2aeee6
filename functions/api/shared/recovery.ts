import * as z from 'zod';
import type { Actor } from '../../../domain/actor';
import { isId } from '../../../domain/application/number';
import type { RecoveryMove } from '../../../domain/recovery/move';
import type { OffsetClaim } from '../../../domain/recovery/offset';
import { type Entry, type Recovery, toldOf } from '../../../domain/recovery/record';
import type { RecoveryCase } from '../../../domain/recovery/standing';
import { ok, type Result, refuse } from '../../../domain/result';
import type { Scheme } from '../../../domain/scheme/definition';
import { type Answer, type ApiRequest, answer } from '../../runtime/api';
import type { Guard } from '../../runtime/guard';
import { loadDossier } from '../../store/applications';
import { decideAndCommit } from '../../store/commit-move';
import { goneRefusal, loadGone } from '../../store/destruction/gone';
import { commitRecovery, loadRecovery } from '../../store/recoveries';
import { pinnedScheme } from '../../store/schemes';
import { recoveryAnswerOf } from './recovery-answer';

export const recoveryPath = z.strictObject({ recoveryId: z.string().refine(isId) });

export interface OpenRecovery extends RecoveryCase {
  readonly recovery: Recovery;
  readonly posted: readonly Entry[];
}

export const noSuchRecovery = refuse({
  code: 'not-found',
  detail: 'There is no such recovery, or it is not yours to see.',
});

/** The recovery as this caller may see it; whoever may not gets the answer for one that does not exist. */
export async function openRecovery(guard: Guard, id: string): Promise<Result<OpenRecovery>> {
  const [dossier, stored] = await Promise.all([loadDossier(id), loadRecovery(id)]);
  if (dossier === undefined) return missingRecovery(guard, id);
  if (stored === undefined) return noSuchRecovery;
  const byOffice = guard.roles(dossier.application).some((role) => role !== 'employer');
  const seen = toldOf(stored.recovery) || byOffice;
  if (!seen || !guard.admits(dossier.application)) return noSuchRecovery;
  const { application, claims } = dossier;
  return ok({ application, claims, ...stored, scheme: await pinnedScheme(application) });
}

async function missingRecovery(guard: Guard, id: string): Promise<Result<never>> {
  const gone = await loadGone(id);
  return gone !== null && guard.admits(gone) ? refuse(goneRefusal(gone)) : noSuchRecovery;
}

/** A claim of another application that takes part, with its application; undefined: there is none in this region. */
export async function offsetClaim(claimId: string, region: string): Promise<OffsetClaim | undefined> {
  const dossier = await loadDossier(claimId.split('-')[0] ?? '');
  const claim = dossier?.claims.find(({ id }) => id === claimId);
  if (dossier === undefined || claim === undefined || dossier.application.region !== region) return undefined;
  return { ...dossier, claim, scheme: await pinnedScheme(dossier.application) };
}

type RecoveryRoute<B> = ApiRequest<B, { readonly recoveryId: string }, undefined>;

/** A decision with the scheme of the other application that takes part, where one does. */
export interface DecidedRecovery {
  readonly made: RecoveryMove | null;
  readonly otherScheme?: Scheme;
}

/**
 * Load, decide, commit for a recovery, and the answer as it stands then.
 * @param isRepeated whether this was done already and only its answer got lost: nothing is done, the answer is the same
 */
export async function actOnRecovery<B>(
  request: RecoveryRoute<B>,
  decide: (found: OpenRecovery, actor: Actor) => Promise<Result<DecidedRecovery>> | Result<DecidedRecovery>,
  isRepeated: (found: OpenRecovery, actor: Actor) => boolean = () => false,
): Promise<Result<Answer>> {
  const { guard, path, now } = request;
  const done = await decideAndCommit<unknown>(async () => {
    const found = await openRecovery(guard, path.recoveryId);
    if (!found.ok) return found;
    const actor = guard.actor(found.value.application);
    if (isRepeated(found.value, actor)) return found;
    const decided = await decide(found.value, actor);
    if (!decided.ok || decided.value.made === null) return decided;
    const { made, otherScheme = null } = decided.value;
    return commitRecovery(made, { scheme: found.value.scheme, actor, now }, otherScheme);
  });
  return done.ok ? answerRecovery(path.recoveryId, request) : done;
}

/** A decision of the domain about this application alone. */
export const decidedRecovery = (made: Result<RecoveryMove>): Result<DecidedRecovery> =>
  made.ok ? ok({ made: made.value }) : made;

/** The recovery as it stands now, as this caller may see it. */
export async function answerRecovery(
  id: string,
  { caller, guard, now, today }: Pick<RecoveryRoute<unknown>, 'caller' | 'guard' | 'now' | 'today'>,
  status: 200 | 201 = 200,
): Promise<Result<Answer>> {
  const found = await openRecovery(guard, id);
  if (!found.ok) return found;
  const body = await recoveryAnswerOf(found.value, { caller, guard, now, today });
  return answer(status, body, status === 201 ? { Location: `/v1/recoveries/${id}` } : {});
}
