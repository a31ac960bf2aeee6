import type * as z from 'zod';
import { accountV1 } from './account.v1';
import { applicationV1 } from './application.v1';
import { batchV1 } from './batch.v1';
import { budgetV1 } from './budget.v1';
import { claimV1 } from './claim.v1';
import { dataSchemaUri, type Envelope, envelope } from './envelope';
import { hardshipV1 } from './hardship.v1';
import { letterV1 } from './letter.v1';
import { objectionV1 } from './objection.v1';
import { paymentV1 } from './payment.v1';
import { recoveryV1 } from './recovery.v1';
import { schemeV1 } from './scheme.v1';

type Entries<T extends string, S> = {
  readonly [K in keyof S & string as `${T}.${K}`]: {
    readonly type: `nl.voucherloket.${T}.${K}.v1`;
    readonly schema: S[K] extends () => infer Z ? Z : never;
  };
};

type Schemas = Readonly<Record<string, () => z.ZodType>>;

/** A schema is made when it is first asked: who writes one event pays for no other (ADR 0053). */
const entries = <T extends string, S extends Schemas>(topic: T, schemas: S) =>
  Object.fromEntries(
    Object.entries(schemas).map(([name, make]) => {
      let made: z.ZodType | undefined;
      const entry = {
        type: `nl.voucherloket.${topic}.${name}.v1`,
        get schema() {
          made ??= make();
          return made;
        },
      };
      return [`${topic}.${name}`, entry];
    }),
  ) as Entries<T, S>;

/** Every event of the house by its short name: `application.received` → full type and schema of its `data`. */
export const catalogue = {
  ...entries('application', applicationV1),
  ...entries('budget', budgetV1),
  ...entries('claim', claimV1),
  ...entries('payment', paymentV1),
  ...entries('batch', batchV1),
  ...entries('recovery', recoveryV1),
  ...entries('objection', objectionV1),
  ...entries('scheme', schemeV1),
  ...entries('account', accountV1),
  ...entries('hardship', hardshipV1),
  ...entries('letter', letterV1),
};

export type EventName = keyof typeof catalogue;
export type EventType<N extends EventName = EventName> = (typeof catalogue)[N]['type'];
export type EventData<N extends EventName> = z.infer<(typeof catalogue)[N]['schema']>;
/** One event whose `type` and `data` belong together. */
export type EventOf<N extends EventName> = Omit<Envelope, 'type' | 'data'> & { type: EventType<N>; data: EventData<N> };

export const eventNames = Object.keys(catalogue) as EventName[];

export const isEventName = (text: string): text is EventName => Object.hasOwn(catalogue, text);

export const eventType = <N extends EventName>(name: N): EventType<N> => catalogue[name].type;

const nameByType = new Map<string, EventName>(eventNames.map((name) => [catalogue[name].type, name]));

/** The short name of a full type; undefined for a type this version does not know. */
export const eventName = (type: string): EventName | undefined => nameByType.get(type);

export interface NewEvent {
  /** Short name, as the domain reports it. */
  readonly name: string;
  readonly id: string;
  readonly source: string;
  /** Instant at which the fact became true. */
  readonly time: string;
  readonly subject: string;
  readonly data: Readonly<Record<string, unknown>>;
  /** Of the request or schedule that it follows from, where that is known. */
  readonly correlationId?: string | undefined;
}

/**
 * A full event, checked against the contract of its name.
 * @throws Error on an unknown name, ZodError on an attribute or data outside the contract (an unknown key is): faults.
 */
export function makeEvent({ name, id, source, time, subject, data, correlationId }: NewEvent): EventOf<EventName> {
  if (!isEventName(name)) throw new Error(`no event is called ${name}`);
  const type = eventType(name);
  const dataschema = dataSchemaUri(source, type);
  const datacontenttype = 'application/json';
  const correlation = correlationId === undefined ? {} : { correlationid: correlationId };
  return checked(name, {
    specversion: '1.0',
    id,
    source,
    type,
    time,
    subject,
    datacontenttype,
    dataschema,
    ...correlation,
    data,
  });
}

/**
 * An event as received, checked against the contract of `name`.
 * @throws ZodError when the envelope or the data breaks it; Error when the type is another one.
 */
export const readEvent = <N extends EventName>(name: N, received: unknown): EventOf<N> => checked(name, received);

function checked<N extends EventName>(name: N, candidate: unknown): EventOf<N> {
  const event = envelope.parse(candidate);
  const { type, schema } = catalogue[name];
  if (event.type !== type) throw new Error(`expected an event of type ${type}, got ${event.type}`);
  return { ...event, type, data: schema.parse(event.data) } as EventOf<N>;
}

const notified = [
  'application.received',
  'application.incomplete',
  'application.reserved',
  'application.waiting',
  'application.promoted',
  'application.granted',
  'application.rejected',
  'application.withdrawn',
  'claim.opened',
  'claim.reminded',
  'claim.refusal-intended',
  'claim.refused',
  'claim.lapsed',
  'payment.paid',
  'recovery.intended',
  'recovery.established',
  'recovery.dropped',
  'recovery.offset',
  'account.change-requested',
  'account.confirmed',
  'account.refused',
  'application.held',
  'application.hold-released',
] as const satisfies readonly EventName[];

export type NotifiedName = (typeof notified)[number];

/** Short names of the events of which the applicant gets mail. */
export const notifiedNames: readonly NotifiedName[] = notified;

/** After which a recovery is looked at again: what was earned, or what was paid, may be another. */
export const recoveryTypes: readonly EventType[] = (
  ['application.changed', 'payment.paid', 'payment.rejected', 'payment.returned'] as const
).map(eventType);

/** Of these the applicant gets a letter; the mail about them goes once it is written, with a link to it. */
const lettered = [
  'application.completion-requested',
  'application.postponed',
  'application.default-received',
  'application.penalty-fixed',
  'application.promoted',
  'application.granted',
  'application.rejected',
  'application.held',
  'application.settlement-intended',
  'application.settled',
  'application.revocation-intended',
  'application.revoked',
  'claim.refusal-intended',
  'claim.refused',
  'claim.lapsed',
  'recovery.intended',
  'recovery.established',
  'objection.received',
  'objection.postponed',
  'objection.decided',
] as const satisfies readonly EventName[];

/** Short names of the events that a letter to the applicant tells of. */
export const letteredNames: readonly EventName[] = lettered;

/** Of these somebody gets a letter: the youth's has an event of its own, and that on a hardship request no application. */
export const letterTypes: readonly EventType[] = [
  ...lettered,
  'application.youth-letter-due' as const,
  'hardship.decided' as const,
].map(eventType);

const toldToOffice = [
  'application.term-near',
  'application.term-passed',
  'application.hold-ending',
] as const satisfies readonly EventName[];

export type OfficeName = (typeof toldToOffice)[number];

/** Whether the office of the region gets mail of it, and not the applicant. */
export const isOfficeName = (name: EventName): name is OfficeName =>
  (toldToOffice as readonly EventName[]).includes(name);

/** Full types of the events after which a mail goes out at once, and of that after which one about a letter does. */
export const notifiedTypes: readonly EventType[] = [
  ...notified.filter((name) => !letteredNames.includes(name)),
  'letter.written' as const,
  'hardship.letter-written' as const,
  'hardship.letter-undeliverable' as const,
  ...toldToOffice,
].map(eventType);

const aboutAccounts = [
  'application.granted',
  'account.confirmed',
  'payment.rejected',
  'payment.returned',
] as const satisfies readonly EventName[];

/** After which an account is taken over, or a payment that came back goes to another one. */
export const accountTypes: readonly EventType[] = aboutAccounts.map(eventType);
