import { ulid } from 'ulid';
import { type IdentifyingNumber, identifyingNumber } from '../../domain/application/identifying-number';
import { receive } from '../../domain/application/receive';
import { type ApplicationRequest, applicationRequest } from '../../domain/application/request';
import { instantFromMs } from '../../domain/calendar';
import type { DocumentRecord } from '../../domain/document/record';
import { ok, type Result, refuse } from '../../domain/result';
import type { Scheme } from '../../domain/scheme/definition';
import { windowState } from '../../domain/scheme/window';
import { numberPseudonym, youthPseudonym } from '../gateways/pseudonym';
import { submitApplicationRoute } from '../manifest/routes-applications';
import { type Answer, type ApiRequest, answer, api } from '../runtime/api';
import { TableBusy } from '../runtime/busy';
import { elapsedSince } from '../runtime/elapsed';
import { actorOf } from '../runtime/identity';
import { accountAction } from '../store/accounts';
import { commit, type NamedAction } from '../store/commit';
import { attachActions, loadDocuments } from '../store/documents';
import { keys } from '../store/keys';
import { newApplicationActions } from '../store/moves';
import { eventAction } from '../store/outbox';
import { personAction, personOf } from '../store/persons';
import { processingOf } from '../store/processing-log';
import { findReceipt, type ReceiptOf, receiptAction } from '../store/receipts';
import { schemeInForce } from '../store/schemes';

type Submission = ApiRequest<ApplicationRequest, undefined, undefined>;

/**
 * Allocation ranks what was received up to a second ago, so the write must be done well before: a stamp older than
 * `freshMs` is renewed just before writing, as if the request came now, and the write gives up at `givesUpMs`.
 */
const freshMs = 400;
const givesUpMs = 900;

/** Rounds of stamp and write before the caller is told to try again. */
const rounds = 5;

export const handler = api(submitApplicationRoute, { body: applicationRequest }, async (request) => {
  const { body, caller, guard, idempotency, now } = request;
  if (idempotency === null) throw new Error('submit-application runs without an Idempotency-Key');
  if (!guard.admits({ organisation: body.employer.kvkNumber })) return notYours;
  const receiptOf: ReceiptOf = { route: 'submit-application', sub: caller.sub, idempotency };
  const scheme = await schemeInForce(body.schemeId, now);
  const refused = scheme === undefined ? unknownScheme : closed(scheme, request);
  if (scheme === undefined || refused !== null) return (await repeated(receiptOf, request)) ?? refused ?? unknownScheme;
  const number = identifyingNumber(scheme, body.youth);
  if (!number.ok) return (await repeated(receiptOf, request)) ?? number;
  const prepared = await prepare(request, number.value);
  for (let round = 1; round <= rounds; round++) {
    const done = await submit(request, scheme, prepared, receiptOf);
    if (done !== null) return done;
  }
  throw new TableBusy(`an application of ${now} could not be written in time`);
});

const notYours = refuse({
  code: 'not-your-organisation',
  detail: 'employer.kvkNumber is not the organisation you are signed in for.',
});
const unknownScheme = refuse({ code: 'not-found', detail: 'There is no such scheme.' });

function closed(scheme: Scheme, { now }: Submission): Result<never> | null {
  if (!scheme.handledHere) {
    const where = scheme.applyAt === null ? '' : ` Apply at ${scheme.applyAt.name}: ${scheme.applyAt.url}.`;
    return refuse({ code: 'scheme-not-handled-here', detail: `This scheme is handled elsewhere.${where}` });
  }
  const state = windowState(scheme, now);
  if (state === 'open') return null;
  const detail =
    state.closed === 'not-yet' ? `The window opens at ${state.opensAt}.` : `It closed at ${state.closesAt}.`;
  return refuse({ code: 'window-closed', detail, extra: { hardshipUrl: '/v1/hardship-requests' } });
}

/** What does not depend on the instant: made once, whatever happens to the stamp. */
interface Prepared {
  readonly id: string;
  readonly pseudonym: string;
  readonly numberPseudonym: string | undefined;
  readonly person: NamedAction;
  /** Those that it names, as far as they exist. */
  readonly documents: readonly DocumentRecord[];
}

async function prepare({ body, receivedEpochMs }: Submission, number: IdentifyingNumber | null): Promise<Prepared> {
  const id = ulid(receivedEpochMs);
  const [person, pseudonym, byNumber, documents] = await Promise.all([
    personAction(id, personOf(body)),
    youthPseudonym(body.youth),
    number === null ? undefined : numberPseudonym(number),
    loadDocuments(body.documents.map((document) => document.id)),
  ]);
  return { id, pseudonym, numberPseudonym: byNumber, person, documents };
}

const subjects = ['youth', 'contact'] as const;

/** One round: null when the write was not done in time and its answer is unknown; the next round finds out. */
async function submit(
  { body, caller, receivedEpochMs, now, trace }: Submission,
  scheme: Scheme,
  { person, documents, ...prepared }: Prepared,
  receiptOf: ReceiptOf,
): Promise<Result<Answer> | null> {
  const late = elapsedSince(receivedEpochMs);
  const stampMs = late > freshMs ? receivedEpochMs + late : receivedEpochMs;
  const receivedAt = instantFromMs(stampMs);
  const { application, events } = receive(scheme, body, { ...prepared, receivedAt });
  const { id, number, status } = application;
  const endedAt = instantFromMs(receivedEpochMs + elapsedSince(receivedEpochMs));
  const rows = processingOf({ activity: 'receive-application', application, subjects, trace, startedAt: now, endedAt });
  const reply = {
    status: 202,
    body: { id, number, status, receivedAt },
    headers: { Location: `/v1/applications/${id}` },
  };
  const actions = [
    receiptAction(receiptOf, id, reply, now),
    ...newApplicationActions(application, scheme, receivedAt),
    person,
    ...attachActions(documents, application),
    ...(body.bankAccount ? [accountAction({ applicationId: id, ...body.bankAccount }, receivedAt)] : []),
    ...events.map((event, index) =>
      eventAction(event, index, {
        idBase: `${id}.1`,
        at: receivedAt,
        actor: actorOf(caller, ['employer']),
        keyOf: (at, eventId) => keys.event(id, at, eventId),
        carries: index === 0 ? rows : undefined,
      }),
    ),
  ];
  try {
    const committed = await commit(actions, { withinMs: Math.max(1, givesUpMs - elapsedSince(stampMs)) });
    if (committed.ok) return answer(reply.status, reply.body, reply.headers);
  } catch (fault) {
    if (fault instanceof TableBusy) return null;
    throw fault;
  }
  return (await repeated(receiptOf, { now })) ?? null;
}

/** The first answer to this key; undefined when the key was not used. */
async function repeated(of: ReceiptOf, { now }: Pick<Submission, 'now'>): Promise<Result<Answer> | undefined> {
  const receipt = await findReceipt(of, now);
  if (!receipt.ok) return receipt;
  const first = receipt.value?.answer;
  return first ? ok({ status: first.status, body: first.body, headers: first.headers }) : undefined;
}
