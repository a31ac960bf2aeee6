import { addDays, type LocalDate } from '../../domain/calendar';

export interface CalendarDay {
  /** The same for ever: who adds the file again gets no second entry. */
  readonly uid: string;
  readonly on: LocalDate;
  readonly title: string;
  readonly text: string;
  readonly url: string;
  /** When what it says was last changed, RFC 3339: of two files with one uid the later counts. */
  readonly changedAt: string;
  /** Days before; 0 is at nine in the morning of the day itself. */
  readonly remindDaysBefore: readonly number[];
}

const lineOctets = 75;
const encoder = new TextEncoder();

/** Whole characters of at most so many octets of UTF-8: RFC 5545, 3.1. What is cut goes on after a blank. */
function fold(line: string): string {
  const parts: string[] = [];
  let part = '';
  let octets = 0;
  for (const character of line) {
    const size = encoder.encode(character).length;
    if (octets + size > lineOctets) {
      parts.push(part);
      part = ' ';
      octets = 1;
    }
    part += character;
    octets += size;
  }
  return [...parts, part].join('\r\n');
}

/** RFC 5545, 3.3.11. */
const escaped = (text: string): string =>
  text.replaceAll('\\', '\\\\').replaceAll(';', '\\;').replaceAll(',', '\\,').replaceAll(/\r?\n/g, '\\n');

const dateOf = (date: LocalDate): string => date.replaceAll('-', '');

/** `2027-03-02T08:00:00.000Z` → `20270302T080000Z`. */
const stampOf = (instant: string): string => instant.replaceAll(/[-:]|\.\d+/g, '');

/** Nine in the morning, so many days before: the entry itself starts at midnight. */
const triggerOf = (daysBefore: number): string => (daysBefore === 0 ? 'PT9H' : `-PT${daysBefore * 24 - 9}H`);

const alarm = (title: string, daysBefore: number): string[] => [
  'BEGIN:VALARM',
  'ACTION:DISPLAY',
  `DESCRIPTION:${escaped(title)}`,
  `TRIGGER:${triggerOf(daysBefore)}`,
  'END:VALARM',
];

/** A calendar file (RFC 5545) with one entry that lasts a whole day, wherever the reader is. */
export function calendarFile({ uid, on, title, text, url, changedAt, remindDaysBefore }: CalendarDay): string {
  const lines = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//Voucherloket//NL',
    'BEGIN:VEVENT',
    `UID:${uid}`,
    `DTSTAMP:${stampOf(changedAt)}`,
    `DTSTART;VALUE=DATE:${dateOf(on)}`,
    `DTEND;VALUE=DATE:${dateOf(addDays(on, 1))}`,
    `SUMMARY:${escaped(title)}`,
    `DESCRIPTION:${escaped(text)}`,
    `URL:${url}`,
    'TRANSP:TRANSPARENT',
    ...remindDaysBefore.flatMap((days) => alarm(title, days)),
    'END:VEVENT',
    'END:VCALENDAR',
  ];
  return `${lines.map(fold).join('\r\n')}\r\n`;
}
