import { describe, expect, it } from 'vitest';
import { type CalendarDay, calendarFile } from '../../web/parts/ics';

const entry: CalendarDay = {
  uid: '01JABC-1@voucherloket',
  on: '2027-02-28',
  title: 'Stuur uw bewijs; aanvraag VL-1, betaling 1',
  text: 'Werkt de jongere er nog?\nStuur uw bewijs.',
  url: 'https://loket.example/mijn-aanvragen/01JABC',
  changedAt: '2026-09-14T09:30:00.123Z',
  remindDaysBefore: [7, 0],
};

const lines = (file: string) => file.split('\r\n');

/** As RFC 5545, 3.1 undoes it. */
const unfolded = (file: string) => lines(file.replaceAll('\r\n ', ''));

describe('a calendar file', () => {
  it('is one whole-day entry in one calendar', () => {
    expect(lines(calendarFile(entry))).toEqual([
      'BEGIN:VCALENDAR',
      'VERSION:2.0',
      'PRODID:-//Voucherloket//NL',
      'BEGIN:VEVENT',
      'UID:01JABC-1@voucherloket',
      'DTSTAMP:20260914T093000Z',
      'DTSTART;VALUE=DATE:20270228',
      'DTEND;VALUE=DATE:20270301',
      'SUMMARY:Stuur uw bewijs\\; aanvraag VL-1\\, betaling 1',
      'DESCRIPTION:Werkt de jongere er nog?\\nStuur uw bewijs.',
      'URL:https://loket.example/mijn-aanvragen/01JABC',
      'TRANSP:TRANSPARENT',
      'BEGIN:VALARM',
      'ACTION:DISPLAY',
      'DESCRIPTION:Stuur uw bewijs\\; aanvraag VL-1\\, betaling 1',
      'TRIGGER:-PT159H',
      'END:VALARM',
      'BEGIN:VALARM',
      'ACTION:DISPLAY',
      'DESCRIPTION:Stuur uw bewijs\\; aanvraag VL-1\\, betaling 1',
      'TRIGGER:PT9H',
      'END:VALARM',
      'END:VEVENT',
      'END:VCALENDAR',
      '',
    ]);
  });

  it('folds long lines at 75 octets, never inside a character', () => {
    const text = `${'é'.repeat(60)} ${'😀'.repeat(30)}`;
    const file = calendarFile({ ...entry, text });
    for (const line of lines(file)) expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75);
    expect(file).not.toContain('\uFFFD');
    expect(unfolded(file)).toContain(`DESCRIPTION:${text}`);
  });

  it('gives the same bytes for the same day, and another day for one that moved', () => {
    expect(calendarFile(entry)).toBe(calendarFile({ ...entry }));
    const moved = lines(calendarFile({ ...entry, on: '2027-12-31' }));
    expect(moved).toContain('DTEND;VALUE=DATE:20280101');
    expect(moved).toContain('UID:01JABC-1@voucherloket');
  });

  it('keeps a backslash from being read as an escape', () => {
    expect(unfolded(calendarFile({ ...entry, title: 'a\\n' }))).toContain('SUMMARY:a\\\\n');
  });
});
