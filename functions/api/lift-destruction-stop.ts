import * as z from 'zod';
import { isId } from '../../domain/application/number';
import { liftRequest } from '../../domain/destruction/requests';
import { liftStop } from '../../domain/destruction/stop';
import { ok } from '../../domain/result';
import { liftDestructionStopRoute } from '../manifest/routes-records';
import { api } from '../runtime/api';
import { decideAndCommit } from '../store/commit-move';
import { commitKeepingFile } from '../store/destruction/keeping-files';
import { answerKept, type KeptCase, openKept } from './shared/records';

const stopPath = z.strictObject({ applicationId: z.string().refine(isId), stopId: z.string().regex(/^s\d{1,4}$/) });

export const handler = api(
  liftDestructionStopRoute,
  { path: stopPath, body: liftRequest },
  async ({ guard, path: { applicationId, stopId }, body, now }) => {
    const done = await decideAndCommit<KeptCase>(async () => {
      const found = await openKept(guard, applicationId);
      if (!found.ok) return found;
      const { whole, file } = found.value;
      const actor = guard.actor({ region: whole.application.region });
      const next = liftStop(file, stopId, body, actor, now);
      if (!next.ok) return next;
      if (next.value === file) return found;
      const committed = await commitKeepingFile(file, next.value, { stopId, sub: actor.sub });
      return committed.ok ? ok({ whole, file: next.value }) : committed;
    });
    return done.ok ? answerKept(done.value, guard) : done;
  },
);
