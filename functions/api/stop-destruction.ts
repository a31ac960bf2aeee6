import { stopRequest } from '../../domain/destruction/requests';
import { setStop } from '../../domain/destruction/stop';
import { ok } from '../../domain/result';
import { stopDestructionRoute } from '../manifest/routes-records';
import { api } from '../runtime/api';
import { decideAndCommit } from '../store/commit-move';
import { commitKeepingFile } from '../store/destruction/keeping-files';
import { applicationPath } from './shared/dossier';
import { answerKept, type KeptCase, openKept } from './shared/records';

/** Until the last of a case is destroyed: what a stop comes too late for is gone, and the rest stays. */
export const handler = api(
  stopDestructionRoute,
  { path: applicationPath, body: stopRequest },
  async ({ guard, path, body, now }) => {
    const done = await decideAndCommit<KeptCase>(async () => {
      const found = await openKept(guard, path.applicationId);
      if (!found.ok) return found;
      const { whole, file } = found.value;
      const next = setStop(file, body, guard.actor({ region: whole.application.region }), now);
      if (next === file) return found;
      const committed = await commitKeepingFile(file, next);
      return committed.ok ? ok({ whole, file: next }) : committed;
    });
    return done.ok ? answerKept(done.value, guard) : done;
  },
);
