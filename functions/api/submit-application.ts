import { ulid } from 'ulid';
import { identifyingNumber } from '../../domain/application/identifying-number';
import type { Intake } from '../../domain/application/intake-record';
import { receive } from '../../domain/application/receive';
import { type ApplicationRequest, applicationRequest } from '../../domain/application/request';
import { instantFromMs } from '../../domain/calendar';
import { usedBy } from '../../domain/hardship/decide';
import type { Hardship } from '../../domain/hardship/record';
import { ok, type Result, refuse } from '../../domain/result';
import { extensionAt, type SchemeInForce, windowState } from '../../domain/scheme/window';
import { submitApplicationRoute } from '../manifest/routes-applications';
import { type Answer, type ApiRequest, answer, api } from '../runtime/api';
import { TableBusy } from '../runtime/busy';
import { elapsedSince } from '../runtime/elapsed';
import { actorOf } from '../runtime/identity';
import { commit } from '../store/commit';
import { attachActions } from '../store/documents';
import { findPermission, hardshipAction } from '../store/hardships';
import { processingOf } from '../store/processing-log';
import type { ReceiptOf } from '../store/receipts';
import { schemeInForce } from '../store/schemes';
import { freshStamp } from './shared/in-time';
import { type Prepared, prepare, receivedActions, repeated, replyTo } from './shared/receiving';

type Submission = ApiRequest<ApplicationRequest, undefined, undefined>;

/** Rounds of stamp and write before the caller is told to try again. */
const rounds = 5;

export const handler = api(submitApplicationRoute, { body: applicationRequest }, async (request) => {
  const { body, caller, guard, idempotency, now, receivedEpochMs } = request;
  if (idempotency === null) throw new Error('submit-application runs without an Idempotency-Key');
  if (!guard.admits({ organisation: body.employer.kvkNumber })) return notYours;
  const receiptOf: ReceiptOf = { route: 'submit-application', sub: caller.sub, idempotency };
  const scheme = await schemeInForce(body.schemeId, now);
  const entry = scheme === undefined ? unknownScheme : await entryTo(scheme, request);
  if (scheme === undefined || !entry.ok) return (await repeated(receiptOf, now)) ?? (entry.ok ? unknownScheme : entry);
  const number = identifyingNumber(scheme, body.youth);
  if (!number.ok) return (await repeated(receiptOf, now)) ?? number;
  const prepared = await prepare(ulid(receivedEpochMs), body, number.value);
  for (let round = 1; round <= rounds; round++) {
    const done = await submit(request, scheme, { ...prepared, ...entry.value }, receiptOf);
    if (done !== null) return done;
  }
  throw new TableBusy(`an application of ${now} could not be written in time`);
});

const notYours = refuse({
  code: 'not-your-organisation',
  detail: 'employer.kvkNumber is not the organisation you are signed in for.',
});
const unknownScheme = refuse({ code: 'not-found', detail: 'There is no such scheme.' });

/** By what it comes in. */
interface Entry {
  readonly intake?: Intake;
  /** The permission that it uses up. */
  readonly permission?: Hardship;
}

/**
 * The window is judged on the arrival at the gateway. Outside of it a permission lets one application of the
 * organisation in; only then is it looked for, so that a crowd at an opening asks nothing more of the table.
 */
async function entryTo(scheme: SchemeInForce, { body, now }: Submission): Promise<Result<Entry>> {
  if (!scheme.handledHere) {
    const where = scheme.applyAt === null ? '' : ` Apply at ${scheme.applyAt.name}: ${scheme.applyAt.url}.`;
    return refuse({ code: 'scheme-not-handled-here', detail: `This scheme is handled elsewhere.${where}` });
  }
  if (windowState(scheme, now) === 'open') {
    const extension = extensionAt(scheme, now);
    if (extension === null) return ok({});
    const { closedAt, until } = extension;
    return ok({ intake: { extension: { closedAt, until } } });
  }
  const permission = await findPermission(scheme.schemeId, body.employer.kvkNumber, now);
  return permission === undefined ? closed(scheme, now) : ok({ intake: { hardshipId: permission.id }, permission });
}

function closed(scheme: SchemeInForce, now: string): Result<never> {
  const state = windowState(scheme, now);
  const detail =
    state !== 'open' && state.closed === 'over'
      ? `It closed at ${state.closesAt}.`
      : `The window opens at ${state === 'open' ? now : state.opensAt}.`;
  return refuse({ code: 'window-closed', detail, extra: { hardshipUrl: '/v1/hardship-requests' } });
}

const subjects = ['youth', 'contact'] as const;

/** One round: null when the write was not done in time and its answer is unknown; the next round finds out. */
async function submit(
  { body, caller, receivedEpochMs, now, trace }: Submission,
  scheme: SchemeInForce,
  { person, permission, ...prepared }: Prepared & Entry,
  receiptOf: ReceiptOf,
): Promise<Result<Answer> | null> {
  const { at: receivedAt, withinMs } = freshStamp(receivedEpochMs);
  const { application, lacking, events } = receive(scheme, body, { ...prepared, receivedAt });
  const endedAt = instantFromMs(receivedEpochMs + elapsedSince(receivedEpochMs));
  const carries = processingOf({
    activity: 'receive-application',
    application,
    subjects,
    trace,
    startedAt: now,
    endedAt,
  });
  const reply = replyTo(application, lacking);
  const actor = actorOf(caller, ['employer']);
  const received = { application, scheme, body, person, events, actor, at: receivedAt, carries };
  const actions = [
    ...receivedActions(received, receiptOf, reply, now),
    ...attachActions(prepared.documents, application),
    ...(permission === undefined ? [] : [hardshipAction(permission, usedBy(permission, application.id, receivedAt))]),
  ];
  try {
    const committed = await commit(actions, { withinMs: withinMs() });
    if (committed.ok) return answer(reply.status, reply.body, reply.headers);
    const first = await repeated(receiptOf, now);
    // Another application of the organisation used the permission at this very moment.
    return first ?? (committed.failed.includes('hardship') ? closed(scheme, now) : null);
  } catch (fault) {
    if (fault instanceof TableBusy) return null;
    throw fault;
  }
}
