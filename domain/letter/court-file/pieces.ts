import { amsterdamDate, type Instant, type LocalDate } from '../../calendar';
import { roleInWords } from '../../event-words';
import type { Cents } from '../../money';
import type { LetterBlock, LetterTable } from '../document';
import { dutchDay, dutchMoney } from '../format';

/** Pieces of a court file. What is not known or not there is said, never left blank. */

type Heading = Extract<LetterBlock, { kind: 'heading' }>;

export const heading = (level: 2 | 3, text: string): Heading => ({ kind: 'heading', level, text });

export const nothing = (text: string): LetterBlock[] => [{ kind: 'paragraph', text }];

/** What people wrote, a paragraph each; where it is empty it says so. */
export const written = (text: string | null | undefined): LetterBlock[] => {
  const parts = (text ?? '').split(/\r?\n+/).filter((part) => part.trim() !== '');
  return (parts.length === 0 ? ['(geen tekst)'] : parts).map((part) => ({ kind: 'paragraph', text: part.trim() }));
};

type Row = readonly [label: string, value: string | null];

/** Rows without a value are left out. */
export const details = (rows: readonly Row[]): LetterBlock[] => {
  const known = rows.filter((row): row is readonly [string, string] => row[1] !== null && row[1] !== '');
  return known.length === 0 ? [] : [{ kind: 'details', rows: known }];
};

export const table = (columns: LetterTable['columns'], rows: LetterTable['rows']): LetterBlock[] => [
  { kind: 'table', table: { caption: null, columns, rows } },
];

export const day = (date: LocalDate | null | undefined): string | null => (date ? dutchDay(date) : null);

const clock = new Intl.DateTimeFormat('nl-NL', { timeZone: 'Europe/Amsterdam', timeStyle: 'medium' });

/** `3 november 2026, 11:00:00.000`: in Amsterdam, to the millisecond, for rank hangs on it. */
export const moment = (instant: Instant): string =>
  `${dutchDay(amsterdamDate(instant))}, ${clock.format(new Date(instant))}.${instant.slice(20, 23)}`;

export const money = (amount: Cents | null | undefined): string | null =>
  amount === null || amount === undefined ? null : dutchMoney(amount);

export const role = (name: string): string => roleInWords(name).nl;

export const yesNo = (value: boolean | null | undefined): string =>
  value === true ? 'ja' : value === false ? 'nee' : 'niet bekend';

/** By whom and when, with what was written. */
export const act = (title: string, byRole: string, at: Instant, text: string | null | undefined): LetterBlock[] => [
  heading(3, title),
  { kind: 'paragraph', text: `Door: ${role(byRole)}, ${moment(at)}.`, look: 'small' },
  ...written(text),
];
