import { addDays, fromDayNumber, isLocalDate, type LocalDate, toDayNumber, weekday } from './local-date';

/** A moment, RFC 3339 in UTC with milliseconds: `2026-11-02T09:00:00.000Z`. Two of them compare as strings. */
export type Instant = string;

/** A wall clock in Amsterdam without seconds: `2027-01-04T09:00`. */
export type LocalMinute = string;

const dayMs = 86_400_000;
const hourMs = 3_600_000;
const minuteMs = 60_000;
const instantShape = /^(\d{4}-\d{2}-\d{2})T([01]\d|2[0-3]):([0-5]\d):([0-5]\d)(?:\.(\d{1,9}))?Z$/;
const minuteShape = /^(\d{4}-\d{2}-\d{2})T([01]\d|2[0-3]):([0-5]\d)$/;

/** Whether `text` is an existing moment in the one spelling this system writes. */
export const isInstant = (text: string): boolean =>
  /\.\d{3}Z$/.test(text) && instantShape.test(text) && isLocalDate(text.slice(0, 10));

/** Milliseconds since 1970-01-01T00:00Z; finer fractions are cut off. @throws RangeError when not RFC 3339 in UTC. */
export function instantToMs(instant: Instant): number {
  const [, date, hour, minute, second, fraction = ''] = instantShape.exec(instant) ?? [];
  if (date === undefined) throw new RangeError(`not an instant in UTC: ${instant}`);
  const seconds = (Number(hour) * 60 + Number(minute)) * 60 + Number(second);
  return toDayNumber(date) * dayMs + seconds * 1000 + Number(fraction.padEnd(3, '0').slice(0, 3));
}

/** @param ms whole milliseconds since 1970-01-01T00:00Z. */
export function instantFromMs(ms: number): Instant {
  const dayNumber = Math.floor(ms / dayMs);
  const rest = ms - dayNumber * dayMs;
  const pad = (value: number, width: number) => String(value).padStart(width, '0');
  const [hour, minute, second] = [Math.floor(rest / hourMs), Math.floor(rest / minuteMs) % 60, rest / 1000];
  const time = `${pad(hour, 2)}:${pad(minute, 2)}:${pad(Math.floor(second) % 60, 2)}.${pad(rest % 1000, 3)}`;
  return `${fromDayNumber(dayNumber)}T${time}Z`;
}

/** @param ms whole milliseconds, negative to go back. */
export const addMs = (instant: Instant, ms: number): Instant => instantFromMs(instantToMs(instant) + ms);

/**
 * How far Amsterdam is ahead of UTC at `ms`: two hours from the last Sunday of March to the last one of October, each
 * from 01:00 UTC on, else one (Directive 2000/84/EC, articles 2 and 3; the same since 1996, and taken for earlier years
 * too). Reckoned here: the first question to the runtime's own time zones costs a cold start too much
 * (docs/adr/0029-what-a-cold-start-may-cost.md).
 */
function offsetMs(ms: number): number {
  const year = fromDayNumber(Math.floor(ms / dayMs)).slice(0, 4);
  return ms >= changeMs(`${year}-03-31`) && ms < changeMs(`${year}-10-31`) ? 2 * hourMs : hourMs;
}

/** 01:00 UTC on the last Sunday up to a date. */
const changeMs = (lastOfMonth: LocalDate): number =>
  (toDayNumber(lastOfMonth) - (weekday(lastOfMonth) % 7)) * dayMs + hourMs;

/** What Amsterdam's wall shows at `ms`, read as if it were UTC. */
const wallMs = (ms: number): number => ms + offsetMs(ms);

/** The legal date at a moment: 2026-10-31T23:30:00.000Z is 2026-11-01 in Amsterdam. */
export function amsterdamDate(instant: Instant): LocalDate {
  return fromDayNumber(Math.floor(wallMs(instantToMs(instant)) / dayMs));
}

/** What Amsterdam's wall shows at a moment, to the minute. */
export const amsterdamMinute = (instant: Instant): LocalMinute =>
  `${amsterdamDate(instant)}T${instantFromMs(wallMs(instantToMs(instant))).slice(11, 16)}`;

/** Whether `text` is an existing date with an hour and minute, as a scheme's window writes them. */
export const isLocalMinute = (text: string): boolean => minuteShape.test(text) && isLocalDate(text.slice(0, 10));

/**
 * The moment at which Amsterdam's wall shows `local`. The hour that autumn shows twice: the first of the two. The hour
 * that spring skips: as far after the leap as it was past its beginning (02:30 is 03:30), as RFC 5545 has it.
 * @throws RangeError when `local` is no `YYYY-MM-DDTHH:mm`.
 */
export function amsterdamInstant(local: LocalMinute): Instant {
  const [, date, hour, minute] = minuteShape.exec(local) ?? [];
  if (date === undefined) throw new RangeError(`not a local date and time: ${local}`);
  const wall = toDayNumber(date) * dayMs + (Number(hour) * 60 + Number(minute)) * minuteMs;
  const before = wall - offsetMs(wall - dayMs);
  const after = wall - offsetMs(wall + dayMs);
  const first = Math.min(before, after);
  if (wallMs(first) === wall) return instantFromMs(first);
  return instantFromMs(Math.max(before, after));
}

/** The first moment of a date in Amsterdam: 2026-11-01 starts at 2026-10-31T23:00:00.000Z. */
export const startOfAmsterdamDay = (date: LocalDate): Instant => amsterdamInstant(`${date}T00:00`);

/** The moment at which a date is over in Amsterdam; itself no longer that date. */
export const endOfAmsterdamDay = (date: LocalDate): Instant => startOfAmsterdamDay(addDays(date, 1));
