import { type Cents, cents } from '../../../domain/money';
import type { Envelope } from '../../../events/envelope';

type Data = Envelope['data'];

/** A day out of the data of an event. @throws Error when it is not there: a letter may not go without it */
export function dayIn(data: Data, name: string): string {
  const value = data[name];
  if (typeof value !== 'string') throw new Error(`the event has no ${name}`);
  return value;
}

/** Cents out of the data of an event. @throws Error when they are not there */
export function centsIn(data: Data, name: string): Cents {
  const value = data[name];
  if (typeof value !== 'number') throw new Error(`the event has no ${name}`);
  return cents(value);
}

/** What was found. @throws Error when there is nothing: the event tells of what the records do not have */
export function existing<T>(found: T | null | undefined, what: string): T {
  if (found === null || found === undefined) throw new Error(`the records have no ${what}`);
  return found;
}
