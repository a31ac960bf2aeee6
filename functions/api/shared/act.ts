import type { Actor } from '../../../domain/actor';
import type { Claim } from '../../../domain/claim/record';
import type { Move } from '../../../domain/move';
import { ok, type Result, refuse } from '../../../domain/result';
import type { AidBook } from '../../../domain/state-aid/register';
import type { Answer, ApiRequest } from '../../runtime/api';
import { TableBusy } from '../../runtime/busy';
import type { NamedAction } from '../../store/commit';
import { commitMove, decideAndCommit } from '../../store/commit-move';
import type { MoveContext } from '../../store/moves';
import { answerApplication, answerClaim } from './answers';
import { type Case, openCase, openClaim } from './dossier';
import type { Stamp } from './in-time';

/** A decision with the writes that stand beside it, such as facts. */
export interface Decided {
  readonly move: Move;
  readonly beside?: readonly NamedAction[];
  /** The register of de-minimis aid that was looked at: the decision holds only while that stays as it is. */
  readonly aid?: AidBook;
  /** The rows of the processing log, where it worked with who the youth is. */
  readonly carries?: object;
  /** Under which it was decided, where it puts an application in line as of now: the write must be done in time. */
  readonly stamp?: Stamp;
}

type ApplicationRoute<B> = ApiRequest<B, { readonly applicationId: string }, undefined>;
type ClaimRoute<B> = ApiRequest<B, { readonly claimId: string }, undefined>;

/**
 * Load, decide, commit for an application, and the answer as it stands then.
 * @param isRepeated whether this was done already and only its answer got lost: nothing is done, the answer is the same
 */
export async function actOnApplication<B>(
  request: ApplicationRoute<B>,
  decide: (found: Case, actor: Actor) => Promise<Result<Decided>> | Result<Decided>,
  isRepeated: (found: Case, actor: Actor) => Promise<boolean> | boolean = () => false,
): Promise<Result<Answer>> {
  const { guard, path, now } = request;
  const done = await decideAndCommit<unknown>(async () => {
    const found = await openCase(guard, path.applicationId);
    if (!found.ok) return found;
    const actor = guard.actor(found.value.application);
    if (await isRepeated(found.value, actor)) return found;
    const decided = await decide(found.value, actor);
    if (!decided.ok) return decided;
    const { move, beside, aid, carries, stamp } = decided.value;
    const context = { scheme: found.value.scheme, actor, now, carries, ...(aid === undefined ? {} : { aid }) };
    return stamp === undefined ? commitMove(move, context, beside) : commitInTime(move, context, beside, stamp);
  });
  return done.ok ? answerApplication(path.applicationId, request) : done;
}

/** What was not written in time may be written all the same: it is looked at again, as after any change meanwhile. */
async function commitInTime(
  move: Move,
  context: Omit<MoveContext, 'now'>,
  beside: readonly NamedAction[] | undefined,
  { at, withinMs }: Stamp,
): Promise<Result<null>> {
  try {
    return await commitMove(move, { ...context, now: at }, beside, { withinMs: withinMs() });
  } catch (fault) {
    if (fault instanceof TableBusy) return notInTime;
    throw fault;
  }
}

const notInTime = refuse({ code: 'changed-meanwhile', detail: 'This could not be written in time. Send it again.' });

type ClaimCase = Case & { readonly claim: Claim };

/** A decision of the domain, with what is written beside it. */
export const decided = (move: Result<Move>, beside: readonly NamedAction[] = []): Result<Decided> =>
  move.ok ? ok({ move: move.value, beside }) : move;

/** As `actOnApplication`, for a claim. */
export async function actOnClaim<B>(
  request: ClaimRoute<B>,
  decide: (found: ClaimCase, actor: Actor) => Promise<Result<Decided>> | Result<Decided>,
  isRepeated: (found: ClaimCase, actor: Actor) => boolean,
): Promise<Result<Answer>> {
  const { guard, path, now } = request;
  const done = await decideAndCommit(async () => {
    const found = await openClaim(guard, path.claimId);
    if (!found.ok) return found;
    const { application, scheme } = found.value;
    const actor = guard.actor(application);
    if (isRepeated(found.value, actor)) return ok(application.id);
    const made = await decide(found.value, actor);
    if (!made.ok) return made;
    const committed = await commitMove(made.value.move, { scheme, actor, now }, made.value.beside);
    return committed.ok ? ok(application.id) : committed;
  });
  return done.ok ? answerClaim(done.value, path.claimId, request) : done;
}
