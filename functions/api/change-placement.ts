import { change, changesRequest } from '../../domain/application/change';
import { ok } from '../../domain/result';
import { changePlacementRoute } from '../manifest/routes-applications';
import { api } from '../runtime/api';
import { accountAction } from '../store/accounts';
import { actOnApplication } from './shared/act';
import { applicationPath } from './shared/dossier';

export const handler = api(changePlacementRoute, { path: applicationPath, body: changesRequest }, (request) =>
  actOnApplication(request, ['employer'], ({ application }) => {
    const move = change(application, request.body);
    if (!move.ok) return move;
    const { bankAccount } = request.body;
    const account = bankAccount && accountAction({ applicationId: application.id, ...bankAccount }, request.now);
    return ok({ move: move.value, beside: account ? [account] : [] });
  }),
);
