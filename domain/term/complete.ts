import type { Actor } from '../actor';
import { handedIn, isComplete, mayFollow } from '../application/completeness';
import { notOfBeneficiary } from '../application/decide';
import { applicationEvent } from '../application/events';
import type { Application } from '../application/record';
import { addDays, amsterdamDate, type Instant, type LocalDate } from '../calendar';
import type { DocumentRecord } from '../document/record';
import { type Move, wrongState } from '../move';
import { ok, type Result, refuse } from '../result';
import type { Scheme } from '../scheme/definition';
import { isEnded, withTerm } from './due';
import { type CompletionRequest, openRequest, termOf } from './record';
import type { CompletionAnswer, CompletionRequestRequest } from './requests';

/** Days that may be given to complete an application, at most: twelve weeks. */
const mostDays = 84;

const undecided = ['received', 'reserved', 'waiting', 'assess'];

export const whileUndecided = (application: Application): Result<null> =>
  isEnded(application) ? wrongState('The application', application.status, undecided) : ok(null);

/** Whether this officer may ask to complete it now; until which day hangs on the request. */
export function mayAsk(application: Application, actor: Actor, today: LocalDate): Result<null> {
  const free = notOfBeneficiary(application, actor);
  if (!free.ok) return free;
  const open = whileUndecided(application);
  if (!open.ok) return open;
  const asked = openRequest(application);
  if (asked === null || asked.endsOn < today) return ok(null);
  return refuse({ code: 'wrong-state', detail: `It was asked for already, until ${asked.endsOn}.` });
}

/**
 * Asks to complete the application (Awb 4:5 lid 1). The term stands still from tomorrow until the day of the answer, or
 * through the last day to answer (Awb 4:15 lid 1 under a). It does not move the rank of a complete application.
 */
export function askCompletion(
  application: Application,
  scheme: Scheme,
  { questions, endsOn }: CompletionRequestRequest,
  actor: Actor,
  now: Instant,
): Result<Move> {
  const today = amsterdamDate(now);
  const allowed = mayAsk(application, actor, today);
  if (!allowed.ok) return allowed;
  const [first, last] = [addDays(today, 1), addDays(today, mostDays)];
  if (endsOn < first || endsOn > last) return badDay('endsOn', `must lie between ${first} and ${last}`);
  const { completionRequests } = termOf(application);
  const request: CompletionRequest = {
    requestId: completionRequests.length + 1,
    ...{ questions: [...questions], askedOn: today, endsOn, askedAt: now },
    ...{ bySub: actor.sub, byRole: actor.role, completion: null },
  };
  const next = withTerm(application, scheme, { completionRequests: [...completionRequests, request] });
  return moved(application, next, 'completion-requested', { endsOn, decisionDueOn: next.decisionDueOn });
}

/**
 * Whether there is something to answer or to hand in; what is late helps too, as long as nothing was decided. What the
 * checklist of the scheme asks, or lets follow later, needs no request.
 */
export function mayComplete(application: Application, scheme: Pick<Scheme, 'documents'>): Result<null> {
  const open = whileUndecided(application);
  if (!open.ok) return open;
  const awaited = !isComplete(application) || mayFollow(scheme).length > 0;
  if (openRequest(application) !== null || awaited) return ok(null);
  return refuse({ code: 'wrong-state', detail: 'Nothing was asked, or it was answered.' });
}

/** An officer records what came otherwise; the beneficiary's own people answer as employer. */
export function mayRecordCompletion(
  application: Application,
  scheme: Pick<Scheme, 'documents'>,
  actor: Actor,
): Result<null> {
  const free = actor.role === 'employer' ? ok(null) : notOfBeneficiary(application, actor);
  return free.ok ? mayComplete(application, scheme) : free;
}

/**
 * The answer to the request. Its documents are the application's from then on; where that makes it complete, it stands
 * in line from now.
 * @param records of all documents that the application names then, as far as they exist
 * @param at when it is written: a fresh stamp, for it can give a rank
 */
export function complete(
  application: Application,
  scheme: Scheme,
  answer: CompletionAnswer,
  records: readonly DocumentRecord[],
  actor: Actor,
  at: Instant,
): Result<Move> {
  const allowed = mayRecordCompletion(application, scheme, actor);
  if (!allowed.ok) return allowed;
  const request = openRequest(application);
  const whole = handedIn(application, scheme, answer.documents, records, at);
  if (request === null) {
    if (answer.text !== null)
      return refuse({ code: 'wrong-state', detail: 'Nothing was asked: send documents alone.' });
    return moved(application, { ...whole, version: application.version + 1 }, 'completion-received');
  }
  const completedOn = dayOfAnswer(request, answer, actor, amsterdamDate(at));
  if (!completedOn.ok) return completedOn;
  const completion = {
    ...{ completedOn: completedOn.value, text: answer.text, documents: [...answer.documents] },
    ...{ recordedAt: at, bySub: actor.sub, byRole: actor.role },
  };
  const { completionRequests } = termOf(application);
  const answered = [...completionRequests.slice(0, -1), { ...request, completion }];
  const next = withTerm(whole, scheme, { completionRequests: answered });
  return moved(application, next, 'completion-received');
}

function dayOfAnswer(
  { askedOn }: CompletionRequest,
  { completedOn }: CompletionAnswer,
  { role }: Actor,
  today: LocalDate,
): Result<LocalDate> {
  if (role === 'employer') {
    return completedOn === undefined ? ok(today) : badDay('completedOn', 'is for an officer to say');
  }
  const day = completedOn ?? today;
  return day < askedOn || day > today ? badDay('completedOn', `must lie between ${askedOn} and ${today}`) : ok(day);
}

/** Sent again by who did it, because its answer got lost. */
export function isRepeatedAsk(application: Application, asked: CompletionRequestRequest, actor: Actor): boolean {
  const last = openRequest(application);
  return (
    last !== null &&
    last.bySub === actor.sub &&
    last.endsOn === asked.endsOn &&
    JSON.stringify(last.questions) === JSON.stringify(asked.questions)
  );
}

export function isRepeatedCompletion(application: Application, answer: CompletionAnswer, actor: Actor): boolean {
  const last = termOf(application).completionRequests.at(-1)?.completion;
  if (last === null) return false;
  const there = sameAs(answer.documents, application.documents.slice(-answer.documents.length));
  if (there && answer.documents.length > 0 && answer.text === null) return true;
  if (last === undefined) return false;
  const sameDay = answer.completedOn === undefined || answer.completedOn === last.completedOn;
  const sameDocuments = sameAs(last.documents, answer.documents);
  return last.bySub === actor.sub && last.text === answer.text && sameDay && sameDocuments;
}

const sameAs = (a: CompletionAnswer['documents'], b: CompletionAnswer['documents']): boolean =>
  a.length === b.length && a.every(({ id, kind }, index) => b[index]?.id === id && b[index]?.kind === kind);

export const badDay = (path: string, message: string): Result<never> =>
  refuse({ code: 'input-invalid', detail: 'This day cannot be.', errors: [{ path, message }] });

/** A change of the application alone: no money moves. */
export const moved = (
  prior: Application,
  next: Application,
  name: string,
  data: Readonly<Record<string, unknown>> = {},
): Result<Move> =>
  ok({ application: { prior, next }, claims: [], movements: [], events: [applicationEvent(next, name, data)] });
