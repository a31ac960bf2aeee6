import { ulid } from 'ulid';
import type { Actor } from '../../domain/actor';
import { notOfBeneficiary } from '../../domain/application/decide';
import { identifyingNumber } from '../../domain/application/identifying-number';
import type { Intake } from '../../domain/application/intake-record';
import { receive } from '../../domain/application/receive';
import {
  type RegistrationRequest,
  registered,
  registeredEvent,
  registrationRequest,
} from '../../domain/application/register';
import { instantToMs } from '../../domain/calendar';
import type { DocumentRecord } from '../../domain/document/record';
import { type Result, refuse } from '../../domain/result';
import type { Scheme } from '../../domain/scheme/definition';
import { registerApplicationRoute } from '../manifest/routes-intake';
import { type Answer, type ApiRequest, answer, api } from '../runtime/api';
import { TableBusy } from '../runtime/busy';
import { commit } from '../store/commit';
import { attachActions, handOverActions } from '../store/documents';
import { listedProcessingOf } from '../store/processing-log';
import type { ReceiptOf } from '../store/receipts';
import { schemeInForce } from '../store/schemes';
import { type Prepared, prepare, receivedActions, repeated, replyTo } from './shared/receiving';

type Registration = ApiRequest<RegistrationRequest, undefined, undefined>;

/**
 * Its rank is its receipt, which lies in the past: where others were ranked since, it is squeezed in before them, as who
 * comes back into line (ADR 0006). What is reserved for them stays reserved. No stamp is renewed, for nothing of it is
 * the instant of this request.
 */
export const handler = api(registerApplicationRoute, { body: registrationRequest }, async (request) => {
  const { body, caller, guard, idempotency, now } = request;
  if (idempotency === null) throw new Error('register-application runs without an Idempotency-Key');
  const scheme = await schemeInForce(body.schemeId, now);
  if (scheme === undefined || !guard.admits({ region: scheme.region })) return unknownScheme;
  const actor = guard.actor({ region: scheme.region });
  const receiptOf: ReceiptOf = { route: 'register-application', sub: caller.sub, idempotency };
  const known = await repeated(receiptOf, now);
  if (known !== undefined) return known;
  const intake = registered(scheme, body, actor, now);
  if (!intake.ok) return intake;
  const number = identifyingNumber(scheme, body.youth);
  if (!number.ok) return number;
  const prepared = await prepare(ulid(instantToMs(body.receivedAt)), body, number.value);
  return register(request, scheme, prepared, { intake: intake.value, actor, receiptOf });
});

const unknownScheme = refuse({
  code: 'not-found',
  detail: 'There is no such scheme, or it is not of a region of yours.',
});

interface Registering {
  readonly intake: Intake;
  readonly actor: Actor;
  readonly receiptOf: ReceiptOf;
}

async function register(
  { body, caller, now, trace }: Registration,
  scheme: Scheme,
  { person, documents: found, ...prepared }: Prepared,
  { intake, actor, receiptOf }: Registering,
): Promise<Result<Answer>> {
  const { receivedAt } = body;
  const own = (one: DocumentRecord) => one.organisation === null && one.uploaderSub === caller.sub;
  const documents = found.map((one) => (own(one) ? { ...one, organisation: body.employer.kvkNumber } : one));
  const made = receive(scheme, body, { ...prepared, documents, receivedAt, intake });
  const { application, lacking, events } = made;
  const allowed = notOfBeneficiary(application, actor);
  if (!allowed.ok) return allowed;
  const subjects = ['youth', 'contact'] as const;
  const carries = listedProcessingOf({ activity: 'receive-application', application, subjects, trace, startedAt: now });
  const reply = replyTo(application, lacking);
  const all = [...events, registeredEvent(application)];
  const committed = await commit([
    ...receivedActions(
      { application, scheme, body, person, events: all, actor, at: now, carries },
      receiptOf,
      reply,
      now,
    ),
    ...attachActions(
      found.filter((one) => !own(one)),
      application,
    ),
    ...handOverActions(found.filter(own), application),
  ]);
  if (committed.ok) return answer(reply.status, reply.body, reply.headers);
  const first = await repeated(receiptOf, now);
  if (first !== undefined) return first;
  throw new TableBusy(`a registration of ${now} could not be written: ${committed.failed.join(', ')}`);
}
