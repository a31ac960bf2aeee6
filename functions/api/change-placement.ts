import { type ChangesRequest, change, changesRequest, isRepeatedChange } from '../../domain/application/change';
import type { Application } from '../../domain/application/record';
import { ok } from '../../domain/result';
import { changePlacementRoute } from '../manifest/routes-applications';
import { api } from '../runtime/api';
import { accountAction, loadAccount } from '../store/accounts';
import { adoption } from '../store/adopt-account';
import { bankAccountActions } from '../store/bank-accounts';
import { actOnApplication } from './shared/act';
import { applicationPath } from './shared/dossier';

/** An account reported here is what the application stated, and with it the employer's own: new, or a change of it. */
export const handler = api(changePlacementRoute, { path: applicationPath, body: changesRequest }, (request) =>
  actOnApplication(
    request,
    async ({ application }, actor) => {
      const { body, now, today } = request;
      const move = change(application, body);
      if (!move.ok) return move;
      if (body.bankAccount === undefined) return ok({ move: move.value });
      const stated = { applicationId: application.id, ...body.bankAccount };
      const said = { statedAt: now, statedBy: { sub: actor.sub, role: actor.role } };
      const adopted = await adoption(application, stated, said, today);
      const account = adopted === null ? [] : bankAccountActions(adopted, { actor, now });
      return ok({ move: move.value, beside: [accountAction(stated, now), ...account] });
    },
    ({ application }) => isRepeated(application, request.body),
  ),
);

/** The same report once more, whose answer got lost: its account is what the application stated last, too. */
async function isRepeated(application: Application, body: ChangesRequest): Promise<boolean> {
  if (!isRepeatedChange(application, body)) return false;
  if (body.bankAccount === undefined) return true;
  const stated = await loadAccount(application.id);
  return stated?.iban === body.bankAccount.iban && stated.holderName === body.bankAccount.holderName;
}
