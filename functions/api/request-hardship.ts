import { ulid } from 'ulid';
import { askHardship, hardshipRequested } from '../../domain/hardship/decide';
import { hardshipRequest } from '../../domain/hardship/request';
import { refuse } from '../../domain/result';
import { requestHardshipRoute } from '../manifest/routes-intake';
import { answer, api } from '../runtime/api';
import { TableBusy } from '../runtime/busy';
import { commit } from '../store/commit';
import { hardshipAction, hardshipContactAction, hardshipEventAction } from '../store/hardships';
import { type ReceiptOf, receiptAction } from '../store/receipts';
import { schemeInForce } from '../store/schemes';
import { hardshipAnswerOf } from './shared/hardship';
import { repeated } from './shared/receiving';

/** Of the organisation that the caller is signed in for; its answer is kept with its key, as an application's. */
export const handler = api(requestHardshipRoute, { body: hardshipRequest }, async (request) => {
  const { body, caller, guard, idempotency, now, receivedEpochMs } = request;
  if (idempotency === null) throw new Error('request-hardship runs without an Idempotency-Key');
  const organisation = guard.organisation();
  if (organisation === null) return noOrganisation;
  const receiptOf: ReceiptOf = { route: 'request-hardship', sub: caller.sub, idempotency };
  const scheme = await schemeInForce(body.schemeId, now);
  const by = { id: ulid(receivedEpochMs), organisation, bySub: caller.sub };
  const asked = scheme === undefined ? unknownScheme : askHardship(scheme, body, by, now);
  if (scheme === undefined || !asked.ok) return (await repeated(receiptOf, now)) ?? (asked.ok ? unknownScheme : asked);
  const hardship = asked.value;
  const actor = guard.actor(hardship);
  const reply = {
    status: 201,
    body: hardshipAnswerOf(hardship, scheme, request),
    headers: { Location: `/v1/hardship-requests/${hardship.id}` },
  };
  const committed = await commit([
    receiptAction(receiptOf, hardship.id, reply, now),
    hardshipAction(null, hardship),
    ...(body.contact === undefined ? [] : [await hardshipContactAction(hardship, body.contact)]),
    hardshipEventAction(hardshipRequested(hardship), hardship, actor, now),
  ]);
  if (committed.ok) return answer(reply.status, reply.body, reply.headers);
  const first = await repeated(receiptOf, now);
  if (first !== undefined) return first;
  throw new TableBusy(`a hardship request of ${now} could not be written: ${committed.failed.join(', ')}`);
});

const noOrganisation = refuse({
  code: 'not-your-organisation',
  detail: 'Your account names no organisation that could ask.',
});
const unknownScheme = refuse({ code: 'not-found', detail: 'There is no such scheme.' });
