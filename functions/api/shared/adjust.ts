import type { Actor } from '../../../domain/actor';
import { isRepeatedAdjustment } from '../../../domain/objection/repeated';
import type { RecoveryCase } from '../../../domain/recovery/standing';
import { ok, type Result, refuse } from '../../../domain/result';
import { type AdjustmentDecided, decideAdjustment, replyToAdjustment } from '../../../domain/settlement/decide';
import { intendAdjustment } from '../../../domain/settlement/intend';
import type { AdjustmentKind } from '../../../domain/settlement/record';
import type { AdjustmentRequest } from '../../../domain/settlement/requests';
import type { Answer, ApiRequest } from '../../runtime/api';
import { decideAndCommit } from '../../store/commit-move';
import { commitWithRecovery } from '../../store/procedures';
import { loadRecoveryRecord } from '../../store/recoveries';
import { answerApplication } from './answers';
import { openCase } from './dossier';

type AdjustmentRoute<B> = ApiRequest<B, { readonly applicationId: string }, undefined>;

/** One step of a withdrawal or of a lower settlement, and the application as it stands then. */
export async function adjust<B extends AdjustmentRequest>(
  request: AdjustmentRoute<B>,
  kind: AdjustmentKind,
): Promise<Result<Answer>> {
  const { guard, path, body, now } = request;
  const done = await decideAndCommit<unknown>(async () => {
    const found = await openCase(guard, path.applicationId);
    if (!found.ok) return found;
    const { application, scheme } = found.value;
    const actor = guard.actor(application);
    const allowed = stepIsTheirs(guard.roles(application), body.step);
    if (!allowed.ok) return allowed;
    if (isRepeatedAdjustment(application, kind, body, actor)) return found;
    const recovery = (await loadRecoveryRecord(application.id)) ?? null;
    const decided = step({ ...found.value, recovery }, kind, request, actor);
    return decided.ok ? commitWithRecovery(decided.value, { scheme, actor, now }) : decided;
  });
  return done.ok ? answerApplication(path.applicationId, request) : done;
}

/** The employer replies; intending and deciding is for officers. */
function stepIsTheirs(roles: readonly string[], step: AdjustmentRequest['step']): Result<null> {
  if (roles.includes(step === 'reply' ? 'employer' : 'officer')) return ok(null);
  const message = step === 'reply' ? 'is for the employer: it replies to what is intended' : 'is for officers';
  return refuse({ code: 'input-invalid', detail: 'This step is not yours.', errors: [{ path: 'step', message }] });
}

function step(
  found: RecoveryCase,
  kind: AdjustmentKind,
  { body, now, today }: AdjustmentRoute<AdjustmentRequest>,
  actor: Actor,
): Result<AdjustmentDecided> {
  if (body.step === 'decide') return decideAdjustment(found, kind, body, actor, now, today);
  const move =
    body.step === 'reply'
      ? replyToAdjustment(found, kind, body.text, now)
      : intendAdjustment(found, kind, body, actor, now, today);
  return move.ok ? ok({ move: move.value, recovery: null }) : move;
}
