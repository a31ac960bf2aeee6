import { isRepeatedOpening } from '../../domain/recovery/repeated';
import { openRequest } from '../../domain/recovery/requests';
import { open } from '../../domain/recovery/start';
import { refuse } from '../../domain/result';
import { openRecoveryRoute } from '../manifest/routes-recoveries';
import type { Role } from '../manifest/types';
import { api } from '../runtime/api';
import { actorOf } from '../runtime/identity';
import { decideAndCommit } from '../store/commit-move';
import { commitRecovery, loadRecoveryRecord } from '../store/recoveries';
import { openCase } from './shared/dossier';
import { answerRecovery } from './shared/recovery';

const as: readonly Role[] = ['officer', 'employer'];

const notForEmployers = refuse({
  code: 'input-invalid',
  detail: 'What changed at the placement is reported by itself.',
  errors: [{ path: 'found', message: 'is for officers: report it as a change' }],
});

export const handler = api(openRecoveryRoute, { body: openRequest }, async (request) => {
  const { caller, body, now, today } = request;
  const actor = actorOf(caller, as);
  if (actor.role === 'employer' && body.found !== undefined) return notForEmployers;
  const done = await decideAndCommit<unknown>(async () => {
    const found = await openCase(caller, as, body.applicationId);
    if (!found.ok) return found;
    const recovery = (await loadRecoveryRecord(found.value.application.id)) ?? null;
    if (isRepeatedOpening(recovery, body.text)) return found;
    const made = open({ ...found.value, recovery }, body, actor, now, today);
    return made.ok ? commitRecovery(made.value, { scheme: found.value.scheme, actor, now }) : made;
  });
  return done.ok ? answerRecovery(body.applicationId, request, as, 201) : done;
});
