import { retryRequest } from '../../domain/payout/report-request';
import { mended } from '../../domain/payout/settle';
import { isRepeatedRetry } from '../../domain/repeated';
import { ok, type Result, refuse } from '../../domain/result';
import { retryPaymentRoute } from '../manifest/routes-bank-reports';
import { answer, api } from '../runtime/api';
import type { Guard } from '../runtime/guard';
import { actorOf } from '../runtime/identity';
import { type Dossier, loadDossier } from '../store/applications';
import { commitMove, decideAndCommit } from '../store/commit-move';
import { pinnedScheme } from '../store/schemes';
import { retriedAnswerOf } from './shared/bank-report';
import { claimPath } from './shared/dossier';

const notFound = refuse({ code: 'not-found', detail: 'There is no such payment, or it is not of your region.' });

type Found = Dossier & { readonly claim: Dossier['claims'][number] };

/** Finance sees the payment and never the dossier, so a claim of another region is one that does not exist. */
async function openPayment(guard: Guard, claimId: string): Promise<Result<Found>> {
  const dossier = await loadDossier(claimId.split('-')[0] ?? '');
  const claim = dossier?.claims.find(({ id }) => id === claimId);
  if (dossier === undefined || claim === undefined) return notFound;
  return guard.admits({ region: dossier.application.region }) ? ok({ ...dossier, claim }) : notFound;
}

/** For a cause at the bank: where the account was wrong, mending that makes it payable again by itself. */
export const handler = api(retryPaymentRoute, { path: claimPath, body: retryRequest }, async (request) => {
  const { caller, guard, path, body, now } = request;
  const actor = actorOf(caller, ['finance']);
  const done = await decideAndCommit(async () => {
    const found = await openPayment(guard, path.claimId);
    if (!found.ok || isRepeatedRetry(found.value.claim, body, actor)) return found;
    const { application, claim } = found.value;
    const retry = { reason: body.reason, bySub: actor.sub, at: now, code: claim.bankOutcome?.code ?? null };
    const decided = mended(application, claim, retry);
    if (!decided.ok) return decided;
    const committed = await commitMove(decided.value, { scheme: await pinnedScheme(application), actor, now });
    return committed.ok ? openPayment(guard, path.claimId) : committed;
  });
  if (!done.ok) return done;
  const { application, claim } = done.value;
  return answer(200, retriedAnswerOf(application, claim, caller));
});
