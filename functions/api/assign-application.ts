import { assign, assigneeRequest } from '../../domain/application/assignee';
import { ok, refuse } from '../../domain/result';
import { assignApplicationRoute } from '../manifest/routes-case';
import { api } from '../runtime/api';
import { commitAssignee } from '../store/assignees';
import { decideAndCommit } from '../store/commit-move';
import { answerApplication } from './shared/answers';
import { applicationPath, openCase } from './shared/dossier';

const input = { path: applicationPath, body: assigneeRequest };

/** Says who works on a case. No part of the application itself, so it never comes between a decision and its write. */
export const handler = api(assignApplicationRoute, input, async (request) => {
  const { caller, guard, path, body, now } = request;
  const done = await decideAndCommit(async () => {
    const found = await openCase(guard, path.applicationId);
    if (!found.ok) return found;
    const { assignee } = found.value;
    const next = assign(assignee, body, caller, now);
    if (!next.ok || next.value === assignee) return next;
    return (await commitAssignee(path.applicationId, assignee, next.value)) ? ok(next.value) : cameBetween;
  });
  return done.ok ? answerApplication(path.applicationId, request) : done;
});

const cameBetween = refuse({ code: 'changed-meanwhile', detail: 'A colleague took or left this case just now.' });
