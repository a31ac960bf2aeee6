import type { Actor } from '../../../domain/actor';
import type { IdentifyingNumber } from '../../../domain/application/identifying-number';
import type { Application } from '../../../domain/application/record';
import type { ApplicationRequest } from '../../../domain/application/request';
import type { Instant } from '../../../domain/calendar';
import type { DocumentRecord } from '../../../domain/document/record';
import type { DomainEvent } from '../../../domain/event';
import { ok, type Result } from '../../../domain/result';
import type { Scheme } from '../../../domain/scheme/definition';
import { numberPseudonym, youthPseudonym } from '../../gateways/pseudonym';
import type { Answer } from '../../runtime/api';
import { accountAction } from '../../store/accounts';
import type { NamedAction } from '../../store/commit';
import { loadDocuments } from '../../store/documents';
import { keys } from '../../store/keys';
import { newApplicationActions } from '../../store/moves';
import { eventAction } from '../../store/outbox';
import { personAction, personOf } from '../../store/persons';
import { findReceipt, type ReceiptOf, receiptAction, type StoredAnswer } from '../../store/receipts';
import { requiredOf } from './intake';

/** What an application is made of that does not depend on the instant: made once, whatever happens to the stamp. */
export interface Prepared {
  readonly id: string;
  readonly pseudonym: string;
  readonly numberPseudonym: string | undefined;
  readonly person: NamedAction;
  /** Those that it names, as far as they exist. */
  readonly documents: readonly DocumentRecord[];
}

export async function prepare(
  id: string,
  body: ApplicationRequest,
  number: IdentifyingNumber | null,
): Promise<Prepared> {
  const [person, pseudonym, byNumber, documents] = await Promise.all([
    personAction(id, personOf(body)),
    youthPseudonym(body.youth),
    number === null ? undefined : numberPseudonym(number),
    loadDocuments(body.documents.map((document) => document.id)),
  ]);
  return { id, pseudonym, numberPseudonym: byNumber, person, documents };
}

/** The answer to who sent it in, and what of the checklist lacks. */
export function replyTo(
  { id, number, receivedAt }: Application,
  lacking: Scheme['documents'],
): StoredAnswer & { readonly body: object } {
  const complete = lacking.length === 0;
  const body = { id, number, status: 'received', receivedAt, complete, lacking: lacking.map(requiredOf) };
  return { status: 202, body, headers: { Location: `/v1/applications/${id}` } };
}

/** An application that comes in now, with what is written beside it. */
export interface Received {
  readonly application: Application;
  readonly scheme: Scheme;
  readonly body: ApplicationRequest;
  readonly person: NamedAction;
  readonly events: readonly DomainEvent[];
  readonly actor: Actor;
  readonly at: Instant;
  /** The rows of the processing log. */
  readonly carries: object;
}

export const receivedActions = (
  { application, scheme, body, person, events, actor, at, carries }: Received,
  receiptOf: ReceiptOf,
  reply: StoredAnswer,
  now: Instant,
): NamedAction[] => [
  receiptAction(receiptOf, application.id, reply, now),
  ...newApplicationActions(application, scheme, at),
  person,
  ...(body.bankAccount ? [accountAction({ applicationId: application.id, ...body.bankAccount }, at)] : []),
  ...events.map((event, index) =>
    eventAction(event, index, {
      ...{ idBase: `${application.id}.1`, at, actor },
      keyOf: (when, eventId) => keys.event(application.id, when, eventId),
      carries: index === 0 ? carries : undefined,
    }),
  ),
];

/** The first answer to this key; undefined when the key was not used. */
export async function repeated(of: ReceiptOf, now: Instant): Promise<Result<Answer> | undefined> {
  const receipt = await findReceipt(of, now);
  if (!receipt.ok) return receipt;
  const first = receipt.value?.answer;
  return first ? ok({ status: first.status, body: first.body, headers: first.headers }) : undefined;
}
