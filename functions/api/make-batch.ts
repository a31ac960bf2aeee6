import { ulid } from 'ulid';
import type { Batch } from '../../domain/payout/batch';
import { checkExecutionDay } from '../../domain/payout/execution-day';
import { type BatchRequest, batchRequest } from '../../domain/payout/request';
import { asSealed, newBatch, type Party } from '../../domain/payout/seal';
import type { Region } from '../../domain/region/definition';
import { ok, type Result, refuse } from '../../domain/result';
import { sepaLimits, sepaText } from '../gateways/sepa-text';
import { makeBatchRoute } from '../manifest/routes-money';
import { type Answer, type ApiRequest, api } from '../runtime/api';
import { TableBusy } from '../runtime/busy';
import { stopwatch } from '../runtime/elapsed';
import { actorOf } from '../runtime/identity';
import { loadBatch } from '../store/batches';
import { findReceipt, type ReceiptOf, receiptAction, receiptAnswerAction, type StoredAnswer } from '../store/receipts';
import { loadRegion } from '../store/regions';
import { beginBatch, finishBatch, type Sealing, unfinishedBatch } from '../store/sealing';
import { batchAnswerOf, workMs } from './shared/batch';

type Request = ApiRequest<BatchRequest, undefined, undefined>;

/** How often somebody may come in between before the caller is told to try again. */
const rounds = 5;

const noSuchRegion = refuse({ code: 'not-found', detail: 'There is no such region, or it is not yours.' });

export const handler = api(makeBatchRoute, { body: batchRequest }, async (request) => {
  const passedMs = stopwatch();
  const { body, caller, guard, idempotency, now } = request;
  if (idempotency === null) throw new Error('make-batch runs without an Idempotency-Key');
  if (!guard.admits({ region: body.region })) return noSuchRegion;
  const receiptOf: ReceiptOf = { route: 'make-batch', sub: caller.sub, idempotency };
  const sealing: Sealing = { actor: actorOf(caller, ['finance']), now, outOfTime: () => passedMs() > workMs };
  for (let round = 1; round <= rounds; round++) {
    const done = (await repeated(receiptOf, sealing)) ?? (await make(request, receiptOf, sealing));
    if (done !== null) return done;
  }
  throw new TableBusy(`batches of ${body.region} kept coming in between`);
});

/** What this key was used for: its answer, or the batch it began, which is then finished. Null: not used yet. */
async function repeated(of: ReceiptOf, sealing: Sealing): Promise<Result<Answer> | null> {
  const receipt = await findReceipt(of, sealing.now);
  if (!receipt.ok) return receipt;
  if (receipt.value === undefined) return null;
  const { answer, resourceId } = receipt.value;
  if (answer !== null) return ok({ status: answer.status, body: answer.body, headers: answer.headers });
  const batch = await loadBatch(resourceId);
  if (batch === undefined) throw new Error(`batch ${resourceId} of a receipt is gone`);
  return finish(batch, of, sealing);
}

/** A batch of its own for this request, once what another left unfinished is closed. Null: somebody came in between. */
async function make(request: Request, of: ReceiptOf, sealing: Sealing): Promise<Result<Answer> | null> {
  const { body, caller, now, today, receivedEpochMs } = request;
  const region = await loadRegion(body.region);
  if (region === undefined) return noSuchRegion;
  const day = checkExecutionDay(body.executionOn, today);
  if (!day.ok) return day;
  const debtor = debtorOf(region);
  if (!debtor.ok) return debtor;
  const unfinished = await unfinishedBatch(body.region);
  if (unfinished !== undefined) {
    const finished = await finishBatch(unfinished, sealing);
    if (!finished.ok) return finished;
  }
  const id = ulid(receivedEpochMs);
  const linesPerFile = region.debtor?.linesPerFile;
  const by = { createdAt: now, makerSub: caller.sub };
  const empty = newBatch({ id, ...body, ...by, debtor: debtor.value, ...(linesPerFile && { linesPerFile }) });
  const begun = await beginBatch(empty, [receiptAction(of, id, null, now)], sealing);
  if (!begun.ok) return begun;
  return begun.value === null ? null : finish(begun.value, of, sealing);
}

function debtorOf({ debtor, name }: Region): Result<Party> {
  const inSepa = debtor === null ? '' : sepaText(debtor.name, sepaLimits.name);
  if (debtor !== null && inSepa !== '') return ok({ name: inSepa, iban: debtor.iban });
  return refuse({ code: 'no-debtor-account', detail: `${name.nl} has no account to pay from.` });
}

async function finish(begun: Batch, of: ReceiptOf, sealing: Sealing): Promise<Result<Answer>> {
  const batch = await finishBatch(begun, sealing, (closed) => [receiptAnswerAction(of, firstAnswer(closed))]);
  return batch.ok ? ok(firstAnswer(batch.value)) : batch;
}

/** The answer to the request that made it, also when it is asked again after something came of it. */
const firstAnswer = (batch: Batch): StoredAnswer => ({
  status: 201,
  body: batchAnswerOf(asSealed(batch), { sub: batch.makerSub }, batch.executionOn),
  headers: { Location: `/v1/payout-batches/${batch.id}` },
});
