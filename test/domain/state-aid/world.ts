import type { Application } from '../../../domain/application/record';
import { cents } from '../../../domain/money';
import type { Scheme } from '../../../domain/scheme/definition';
import {
  type AidBook,
  type AidEntry,
  type AidRecord,
  type AidStanding,
  emptyAidRecord,
} from '../../../domain/state-aid/register';
import { received } from '../fixtures';
import { schemeWith } from '../scheme/fixtures';

/** A scheme with de-minimis aid of so many cents for everyone. */
export const aidScheme = (schemeId: string, amountCents: number, changes: Record<string, unknown> = {}): Scheme =>
  schemeWith({ schemeId, region: 'foodvalley', stateAid: 'de-minimis', award: [{ amountCents }], ...changes });

export interface AidWishes {
  readonly nth: number;
  readonly receivedAt?: string;
  readonly kvkNumber?: string;
  readonly linked?: readonly string[];
  readonly sector?: Application['employer']['sector'];
  readonly declared?: readonly { readonly grantedOn: string; readonly amountCents: number }[];
}

/** An application of an employer of a known sector, received and not yet tested against our own register. */
export function aidApplication(scheme: Scheme, wishes: AidWishes): Application {
  const { linked = [], sector = 'general', declared = [], ...rest } = wishes;
  const application = received(scheme, rest);
  const deMinimis = declared.map((line) => ({ ...line, amountCents: cents(line.amountCents), grantedBy: 'Provincie' }));
  return {
    ...application,
    employer: { ...application.employer, sector, linkedKvkNumbers: [...linked] },
    declarations: { ...application.declarations, deMinimis },
  };
}

/** A number with its digits from `nth`. */
export const kvk = (nth: number) => String(10_000_000 + nth);

export const entry = (changes: Partial<Omit<AidEntry, 'amountCents'>> & { amountCents?: number } = {}): AidEntry => ({
  applicationId: 'other',
  schemeId: 'another',
  region: 'foodvalley',
  sector: 'general',
  status: 'granted',
  on: '2026-06-01',
  kvkNumbers: ['68750110'],
  more: false,
  ...changes,
  amountCents: cents(changes.amountCents ?? 100_000),
});

/** A book in which these entries stand at all their numbers, and nothing at these others. */
export function bookOf(entries: readonly AidEntry[], others: readonly string[] = []): AidBook {
  const book = new Map<string, AidRecord>(others.map((number) => [number, emptyAidRecord(number)]));
  for (const one of entries) {
    for (const number of one.kvkNumbers) {
      const record = book.get(number) ?? emptyAidRecord(number);
      book.set(number, { ...record, version: 1, entries: [...record.entries, one] });
    }
  }
  return book;
}

export const beside = (entries: AidStanding['entries'], whole = true): AidStanding => ({ entries, whole });

export const checkOf = ({ checks }: Application) => checks.find(({ rule }) => rule === 'de-minimis');
export const outcomeOf = (application: Application) => checkOf(application)?.outcome;
