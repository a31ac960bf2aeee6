import { isRepeatedOpening } from '../../domain/recovery/repeated';
import { openRequest } from '../../domain/recovery/requests';
import { open } from '../../domain/recovery/start';
import { refuse } from '../../domain/result';
import { openRecoveryRoute } from '../manifest/routes-recoveries';
import { api } from '../runtime/api';
import { decideAndCommit } from '../store/commit-move';
import { commitRecovery, loadRecoveryRecord } from '../store/recoveries';
import { openCase } from './shared/dossier';
import { answerRecovery } from './shared/recovery';

const notForEmployers = refuse({
  code: 'input-invalid',
  detail: 'What changed at the placement is reported by itself.',
  errors: [{ path: 'found', message: 'is for officers: report it as a change' }],
});

export const handler = api(openRecoveryRoute, { body: openRequest }, async (request) => {
  const { guard, body, now, today } = request;
  const done = await decideAndCommit<unknown>(async () => {
    const found = await openCase(guard, body.applicationId);
    if (!found.ok) return found;
    const actor = guard.actor(found.value.application);
    if (actor.role === 'employer' && body.found !== undefined) return notForEmployers;
    const recovery = (await loadRecoveryRecord(found.value.application.id)) ?? null;
    if (isRepeatedOpening(recovery, body.text)) return found;
    const made = open({ ...found.value, recovery }, body, actor, now, today);
    return made.ok ? commitRecovery(made.value, { scheme: found.value.scheme, actor, now }) : made;
  });
  return done.ok ? answerRecovery(body.applicationId, request, 201) : done;
});
