import * as z from 'zod';
import type { Application } from '../application/record';
import { amsterdamDate, type Instant, type LocalDate } from '../calendar';
import type { Change } from '../move';
import { localDate, wholeCents } from '../records';
import type { Scheme } from '../scheme/definition';
import { sectors } from '../scheme/facts';
import { countsFrom } from '../scheme/rules/state-aid';
import { whenAsked } from '../when-asked';

/**
 * Our own register of de-minimis aid (Regulation (EU) 2023/2831, art. 3 and 6; ADR 0037): per KvK number what our
 * applications hold there. All of it is derived from the applications, so it can be made again out of them.
 */

/** What one application holds; the same in the records of all its numbers. */
export const aidEntry = whenAsked(() =>
  z.object({
    applicationId: z.string(),
    schemeId: z.string(),
    region: z.string(),
    /** Null: not told. */
    sector: z.enum(sectors).nullable(),
    /** `ended`: nothing is left of it; kept for the numbers that it linked. */
    status: z.enum(['reserved', 'granted', 'ended']),
    /** The Amsterdam day of the reservation; of the grant, once granted. */
    on: localDate,
    amountCents: wholeCents,
    /** Of the employer itself, then those declared as linked with it, sorted. */
    kvkNumbers: z.array(z.string()).min(1),
    /** True: more were declared than are followed. */
    more: z.boolean(),
  }),
);
export type AidEntry = Readonly<z.infer<typeof aidEntry>>;

/** All that stands at one number. */
export const aidRecord = whenAsked(() =>
  z.object({ kvkNumber: z.string(), version: z.int().min(0), entries: z.array(aidEntry) }),
);
export type AidRecord = Readonly<z.infer<typeof aidRecord>>;

/** Records by number, as they were read; a number at which nothing stands has one of version 0. */
export type AidBook = ReadonlyMap<string, AidRecord>;

export const emptyAidRecord = (kvkNumber: string): AidRecord => ({ kvkNumber, version: 0, entries: [] });

/** Numbers followed for one undertaking: what a transaction can hold beside the largest grant. */
export const mostAidNumbers = 20;

/** From number to number over what entries link, so many steps from what the application itself declares. */
export const mostAidSteps = 4;

export const isDeMinimis = ({ stateAid }: Pick<Scheme, 'stateAid'>): boolean => stateAid === 'de-minimis';

/** What reserving or granting now writes into the application. */
export const aidDay = (scheme: Scheme, now: Instant): Pick<Application, 'aidOn'> =>
  isDeMinimis(scheme) ? { aidOn: amsterdamDate(now) } : {};

/** The numbers that an application names as one undertaking, its own first; and whether it names more than are followed. */
export function declaredNumbers({ employer }: Pick<Application, 'employer'>): { numbers: string[]; more: boolean } {
  const linked = [...new Set(employer.linkedKvkNumbers)].filter((number) => number !== employer.kvkNumber).sort();
  return {
    numbers: [employer.kvkNumber, ...linked.slice(0, mostAidNumbers - 1)],
    more: linked.length >= mostAidNumbers,
  };
}

/** What of an application stands in the register; null: nothing. */
export function aidEntryOf(application: Application, scheme: Scheme): AidEntry | null {
  const { aidOn, heldCents, status } = application;
  if (!isDeMinimis(scheme) || aidOn === undefined) return null;
  const { numbers, more } = declaredNumbers(application);
  if (heldCents === 0 && numbers.length === 1) return null;
  return {
    applicationId: application.id,
    schemeId: application.schemeId,
    region: application.region,
    sector: application.employer.sector ?? null,
    status: heldCents === 0 ? 'ended' : status === 'reserved' ? 'reserved' : 'granted',
    on: aidOn,
    amountCents: heldCents,
    kvkNumbers: numbers,
    more,
  };
}

const sameEntry = (a: AidEntry | null, b: AidEntry | null) => JSON.stringify(a) === JSON.stringify(b);

/** Whether the register must be written with this change: never where the scheme is not about de-minimis aid. */
export const changesAid = ({ prior, next }: Change<Application>, scheme: Scheme): boolean =>
  isDeMinimis(scheme) && !sameEntry(aidEntryOf(prior, scheme), aidEntryOf(next, scheme));

/** Whether this change reserves or grants, so that it holds only on what all of the undertaking was when it was tested. */
export function bringsAid({ prior, next }: Change<Application>, scheme: Scheme): boolean {
  const [before, after] = [aidEntryOf(prior, scheme), aidEntryOf(next, scheme)];
  if (after === null || after.status === 'ended') return false;
  return after.status !== before?.status || after.amountCents > before.amountCents;
}

/** @throws Error when the number was not read: what is not known cannot be tested or written. */
export function recordAt(book: AidBook, kvkNumber: string): AidRecord {
  const found = book.get(kvkNumber);
  if (found === undefined) throw new Error('a number of the register of aid was not read');
  return found;
}

/** What counts on no later day is left out: an open reservation always counts. */
const stillCounts = (today: LocalDate) => (entry: AidEntry) =>
  entry.status === 'reserved' || countsFrom(today, entry.on);

/**
 * The book after an application changed; records that stay as they were are the same objects, versions are left to
 * who writes them.
 * @param today entries that count no more are left out of what is written anew
 */
export function bookAfter(book: AidBook, change: Change<Application>, scheme: Scheme, today: LocalDate): AidBook {
  if (!changesAid(change, scheme)) return book;
  const [before, after] = [aidEntryOf(change.prior, scheme), aidEntryOf(change.next, scheme)];
  const next = new Map(book);
  for (const number of new Set([...(before?.kvkNumbers ?? []), ...(after?.kvkNumbers ?? [])])) {
    const record = recordAt(book, number);
    const others = record.entries.filter(({ applicationId }) => applicationId !== change.next.id);
    const entries = after?.kvkNumbers.includes(number) ? [...others, after] : others;
    next.set(number, { ...record, entries: entries.filter(stillCounts(today)) });
  }
  return next;
}

/** Every number that entries at this number link it with. */
export const linksOf = ({ entries }: AidRecord): string[] =>
  [...new Set(entries.flatMap(({ kvkNumbers }) => kvkNumbers))].sort();

export interface Undertaking {
  readonly numbers: readonly string[];
  /** False: more is linked than is followed, or than was read. */
  readonly whole: boolean;
  /** Numbers that belong to it and were not read. */
  readonly unread: readonly string[];
}

/**
 * The single undertaking of an application (art. 2(2), also "through one or more other enterprises"): the numbers it
 * declares and those that any application linked with them, whoever declared it.
 */
export function undertakingOf(book: AidBook, application: Pick<Application, 'employer'>): Undertaking {
  const declared = declaredNumbers(application);
  const numbers = new Set(declared.numbers);
  const unread: string[] = [];
  let [whole, step] = [!declared.more, declared.numbers];
  for (let steps = 0; step.length > 0; steps++) {
    const records = step.flatMap((number) => book.get(number) ?? []);
    unread.push(...step.filter((number) => !book.has(number)));
    if (records.some(({ entries }) => entries.some(({ more }) => more))) whole = false;
    const next = [...new Set(records.flatMap(linksOf))].filter((number) => !numbers.has(number)).sort();
    const room = steps < mostAidSteps ? mostAidNumbers - numbers.size : 0;
    if (next.length > room) whole = false;
    step = next.slice(0, room);
    for (const number of step) numbers.add(number);
  }
  const read = [...numbers].filter((number) => book.has(number));
  return { numbers: read, whole: whole && unread.length === 0, unread };
}

/** What we granted and reserved to an undertaking beside one application. */
export interface AidStanding {
  /** Oldest first; each application once. */
  readonly entries: readonly AidEntry[];
  readonly whole: boolean;
}

export function standingOf(book: AidBook, application: Pick<Application, 'id' | 'employer'>): AidStanding {
  const { numbers, whole } = undertakingOf(book, application);
  const all = numbers.flatMap((number) => recordAt(book, number).entries);
  const others = new Map(all.map((entry) => [entry.applicationId, entry]));
  others.delete(application.id);
  const entries = [...others.values()].filter(({ status }) => status !== 'ended');
  const order = ({ on, applicationId }: AidEntry) => `${on}#${applicationId}`;
  return { entries: entries.sort((a, b) => (order(a) < order(b) ? -1 : 1)), whole };
}
