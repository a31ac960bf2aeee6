import type { Actor } from '../../domain/actor';
import type { Instant } from '../../domain/calendar';
import type { DomainEvent } from '../../domain/event';
import { catalogue, type EventName } from '../../events/catalogue';
import { correlationNow } from '../runtime/work';
import type { NamedAction } from './commit';
import type { Key } from './table';

export interface EventContext {
  /** Id and version, after the change, of the record that changed: it makes the event's id its own for ever. */
  readonly idBase: string;
  readonly at: Instant;
  readonly actor: Actor;
  /** Where it is kept: beside what it is about. */
  readonly keyOf: (at: Instant, eventId: string) => Key;
  /** The rows of the processing log that its item carries. */
  readonly carries?: object | undefined;
}

/**
 * An event as an item: timeline and audit entry, and outbox, for the table's stream hands it to `publish-events`. Its id
 * follows from what changed, so the same change can never be told twice as two.
 * @throws ZodError when the data breaks the published schema: a fault, before anything is written.
 */
export function eventItem(event: DomainEvent, index: number, context: EventContext) {
  if (!isKnown(event.name)) throw new Error(`no such event: ${event.name}`);
  const data = catalogue[event.name].schema.parse(event.data);
  const eventId = `${context.idBase}.${index}`;
  return {
    ...context.keyOf(context.at, eventId),
    kind: 'event',
    eventId,
    name: event.name,
    subject: event.subject,
    data,
    occurredAt: context.at,
    correlationId: correlationNow(),
    byRole: context.actor.role,
    bySub: context.actor.sub,
    ...context.carries,
  };
}

/** As `eventItem`, as a write of a transaction. */
export function eventAction(event: DomainEvent, index: number, context: EventContext): NamedAction {
  const Item = eventItem(event, index, context);
  return { name: `event ${Item.eventId}`, put: { Item, ConditionExpression: 'attribute_not_exists(pk)' } };
}

const isKnown = (name: string): name is EventName => name in catalogue;
