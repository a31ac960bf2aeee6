import { isComplete } from '../../domain/application/completeness';
import { ok } from '../../domain/result';
import { complete, isRepeatedCompletion } from '../../domain/term/complete';
import { completionRequest } from '../../domain/term/requests';
import { completeApplicationRoute } from '../manifest/routes-terms';
import { api } from '../runtime/api';
import { attachActions, loadDocuments } from '../store/documents';
import { actOnApplication } from './shared/act';
import { applicationPath } from './shared/dossier';
import { freshStamp } from './shared/in-time';

const input = { path: applicationPath, body: completionRequest };

/** What makes an application complete puts it in line as of now, so that is written in time. */
export const handler = api(completeApplicationRoute, input, (request) =>
  actOnApplication(
    request,
    async ({ application, scheme }, actor) => {
      const { body, now, receivedEpochMs } = request;
      const records = await loadDocuments([...application.documents, ...body.documents].map(({ id }) => id));
      const stamp = isComplete(application) ? null : freshStamp(receivedEpochMs);
      const move = complete(application, scheme, body, records, actor, stamp?.at ?? now);
      if (!move.ok) return move;
      const named = new Set(body.documents.map(({ id }) => id));
      const beside = attachActions(
        records.filter(({ id }) => named.has(id)),
        application,
      );
      return ok({ move: move.value, beside, ...(stamp === null ? {} : { stamp }) });
    },
    ({ application }, actor) => isRepeatedCompletion(application, request.body, actor),
  ),
);
