import { StartFailure } from '../failure';
import type { Schedule } from './schedule';

const dayMs = 86_400_000;
const minuteMs = 60_000;

const months = ['JAN', 'FEB', 'MAR', 'APR', 'MAY', 'JUN', 'JUL', 'AUG', 'SEP', 'OCT', 'NOV', 'DEC'];
const weekdays = ['SUN', 'MON', 'TUE', 'WED', 'THU', 'FRI', 'SAT'];

interface Field {
  readonly lowest: number;
  readonly highest: number;
  /** Names that stand for `lowest`, `lowest + 1`, … */
  readonly names?: readonly string[];
}

const fields: readonly Field[] = [
  { lowest: 0, highest: 59 },
  { lowest: 0, highest: 23 },
  { lowest: 1, highest: 31 },
  { lowest: 1, highest: 12, names: months },
  // EventBridge counts the days of the week from 1, Sunday.
  { lowest: 1, highest: 7, names: weekdays },
  { lowest: 1970, highest: 2199 },
];

/** The six fields of an EventBridge cron expression. `L`, `W` and `#` are not known. @throws StartFailure */
export const parseCron = (expression: string, place: string): Schedule => {
  const texts = expression.trim().split(/\s+/);
  const failure = () => new StartFailure(`${place} has a schedule local/ does not know: cron(${expression}).`);
  if (texts.length !== fields.length) throw failure();
  const sets = fields.map((field, index) => {
    const values = valuesOf(texts[index] ?? '', field);
    if (values === null) throw failure();
    return values;
  });
  const [minutes = new Set(), hours = new Set(), days, monthSet, weekdaySet, years] = sets;
  const isDay = (midnight: number): boolean => {
    const date = new Date(midnight);
    return (
      (days?.has(date.getUTCDate()) ?? false) &&
      (monthSet?.has(date.getUTCMonth() + 1) ?? false) &&
      (weekdaySet?.has(date.getUTCDay() + 1) ?? false) &&
      (years?.has(date.getUTCFullYear()) ?? false)
    );
  };
  const times = [...hours].flatMap((hour) => [...minutes].map((minute) => (hour * 60 + minute) * minuteMs));
  times.sort((a, b) => a - b);
  return { oftenADay: times.length > 1, dueBetween: (after, until) => dueBetween(after, until, isDay, times) };
};

const dueBetween = (
  after: number,
  until: number,
  isDay: (midnight: number) => boolean,
  times: readonly number[],
): number[] => {
  const due: number[] = [];
  for (let midnight = Math.floor(after / dayMs) * dayMs; midnight <= until; midnight += dayMs) {
    if (!isDay(midnight)) continue;
    for (const time of times) {
      const instant = midnight + time;
      if (instant > after && instant <= until) due.push(instant);
    }
  }
  return due;
};

/** The values a field allows; null when it is malformed. */
const valuesOf = (text: string, field: Field): Set<number> | null => {
  const values = new Set<number>();
  for (const part of text.toUpperCase().split(',')) {
    const [, range = '', step] = /^([^/]+)(?:\/(\d+))?$/.exec(part) ?? [];
    const bounds = boundsOf(range, field, step !== undefined);
    const stride = step === undefined ? 1 : Number(step);
    if (bounds === null || stride === 0) return null;
    for (let value = bounds[0]; value <= bounds[1]; value += stride) values.add(value);
  }
  return values;
};

/** `5/15` runs from 5 to the end; a lone `5` is 5 only. */
const boundsOf = (range: string, field: Field, stepped: boolean): [number, number] | null => {
  if (range === '*' || range === '?') return [field.lowest, field.highest];
  const ends = range.split('-').map((text) => numberOf(text, field));
  const [from, to = stepped ? field.highest : from] = ends;
  if (ends.length > 2 || from === undefined || to === undefined) return null;
  const inside = [from, to].every((value) => value >= field.lowest && value <= field.highest);
  return inside && from <= to ? [from, to] : null;
};

/** NaN, which lies in no bounds, where it is none. */
const numberOf = (text: string, field: Field): number => {
  const named = field.names?.indexOf(text) ?? -1;
  if (named >= 0) return named + field.lowest;
  return /^\d+$/.test(text) ? Number(text) : Number.NaN;
};
