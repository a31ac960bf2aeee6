import { getDestructionListRoute } from '../manifest/routes-records';
import { api } from '../runtime/api';
import { answerList, linesQuery, listPath } from './shared/records';

export const handler = api(getDestructionListRoute, { path: listPath, query: linesQuery }, (request) =>
  answerList(request.path.listId, request),
);
