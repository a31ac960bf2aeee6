import { addDays, fromDayNumber, isLocalDate, type LocalDate, toDayNumber } from './local-date';

/** A moment, RFC 3339 in UTC with milliseconds: `2026-11-02T09:00:00.000Z`. Two of them compare as strings. */
export type Instant = string;

/** A wall clock in Amsterdam without seconds: `2027-01-04T09:00`. */
export type LocalMinute = string;

const dayMs = 86_400_000;
const minuteMs = 60_000;
const instantShape = /^(\d{4}-\d{2}-\d{2})T([01]\d|2[0-3]):([0-5]\d):([0-5]\d)(?:\.(\d{1,9}))?Z$/;
const minuteShape = /^(\d{4}-\d{2}-\d{2})T([01]\d|2[0-3]):([0-5]\d)$/;

/** Built once: making one costs more than a thousand uses. The zone's rules come from the runtime's tz database. */
const amsterdam = new Intl.DateTimeFormat('en-GB-u-ca-iso8601-nu-latn', {
  timeZone: 'Europe/Amsterdam',
  hourCycle: 'h23',
  year: 'numeric',
  month: '2-digit',
  day: '2-digit',
  hour: '2-digit',
  minute: '2-digit',
  second: '2-digit',
});

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
  const [hour, minute, second] = [Math.floor(rest / 3_600_000), Math.floor(rest / minuteMs) % 60, rest / 1000];
  const time = `${pad(hour, 2)}:${pad(minute, 2)}:${pad(Math.floor(second) % 60, 2)}.${pad(rest % 1000, 3)}`;
  return `${fromDayNumber(dayNumber)}T${time}Z`;
}

/** @param ms whole milliseconds, negative to go back. */
export const addMs = (instant: Instant, ms: number): Instant => instantFromMs(instantToMs(instant) + ms);

/** What Amsterdam's wall shows at `ms`, read as if it were UTC. */
function wallMs(ms: number): number {
  const shown = new Map(amsterdam.formatToParts(ms).map(({ type, value }) => [type, value]));
  const part = (type: Intl.DateTimeFormatPartTypes) => shown.get(type) ?? '';
  const date = `${part('year').padStart(4, '0')}-${part('month')}-${part('day')}`;
  const milliseconds = ((ms % 1000) + 1000) % 1000;
  return instantToMs(`${date}T${part('hour')}:${part('minute')}:${part('second')}Z`) + milliseconds;
}

/** The legal date at a moment: 2026-10-31T23:30:00.000Z is 2026-11-01 in Amsterdam. */
export function amsterdamDate(instant: Instant): LocalDate {
  return fromDayNumber(Math.floor(wallMs(instantToMs(instant)) / dayMs));
}

/** How far Amsterdam is ahead of UTC at `ms`: one or two hours in our time. */
const offsetMs = (ms: number): number => wallMs(ms) - ms;

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
