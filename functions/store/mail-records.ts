import { type Application, applicationRecord } from '../../domain/application/record';
import { type Claim, claimRecord } from '../../domain/claim/record';
import { type Letter, letterRecord } from '../../domain/letter/record';
import { type Recovery, recoveryRecord } from '../../domain/recovery/record';
import type { Region } from '../../domain/region/definition';
import { keys } from './keys';
import { contactEmailOf } from './persons';
import { parseRegion } from './regions';
import { batchLookup, type Item, type Key } from './table';
import { positionFrom, positionKeys } from './waiting-list';

/** What a mail is about, as its event names it. */
export interface MailSubject {
  /** Of the event. */
  readonly id: string;
  readonly applicationId: string;
  readonly region: string;
  /** Which claim of the application; null: the application itself. */
  readonly instalment: number | null;
  /** Whether the mail tells the place on the waiting list. */
  readonly tellsPlace: boolean;
  /** Whether the mail is about what is claimed back. */
  readonly aboutRecovery: boolean;
  /** The letter that it tells of; null: none. */
  readonly letter: { readonly letterId: string; readonly writtenAt: string } | null;
}

/** What a mail tells, out of the records as they stand. */
export interface MailRecords {
  readonly application: Application;
  /** Null where the mail is about the application itself. */
  readonly claim: Claim | null;
  readonly region: Region | undefined;
  /** Null where the mail is not about it. */
  readonly recovery: Recovery | null;
  /** Null where the mail does not tell it, or nobody waits any more. */
  readonly waitingPosition: number | null;
  /** Null where the mail tells of none. */
  readonly letter: Letter | null;
  /** Where the mail goes: opened when it is asked for, by one call to KMS. */
  readonly contactEmail: () => Promise<string>;
}

type Find = (key: Key) => Item | undefined;

/**
 * Reads what many mails tell in one request, for it is known by its key, and in a second one the places of those who
 * wait. Consistent: a mail tells what its event did. The answer gives the records of one mail; null: it was sent before,
 * or the case was destroyed, and with it whom to mail.
 */
export async function loadMailRecords(
  subjects: readonly MailSubject[],
): Promise<(subject: MailSubject) => MailRecords | null> {
  const find = await batchLookup(subjects.flatMap(keysOf), { consistent: true });
  const waiting = subjects.filter(({ id, tellsPlace }) => tellsPlace && find(keys.mailed(id)) === undefined);
  const findPlace = await batchLookup(waiting.flatMap(placeKeys(find)), { consistent: true });
  return (subject) => (find(keys.mailed(subject.id)) === undefined ? recordsOf(subject, find, findPlace) : null);
}

const keysOf = ({ id, applicationId, region, instalment, aboutRecovery, letter }: MailSubject): Key[] => [
  keys.mailed(id),
  keys.application(applicationId),
  keys.person(applicationId),
  keys.region(region),
  ...(instalment === null ? [] : [keys.claim(applicationId, instalment)]),
  ...(aboutRecovery ? [keys.recovery(applicationId)] : []),
  ...(letter === null ? [] : [keys.letter(applicationId, letter.writtenAt, letter.letterId)]),
];

/** None for a record that is lacking or not valid: `recordsOf` says so, of that mail alone. */
const placeKeys =
  (find: Find) =>
  ({ applicationId }: MailSubject): Key[] => {
    const { data } = applicationRecord.safeParse(find(keys.application(applicationId)));
    return data === undefined ? [] : positionKeys(data);
  };

/** @throws Error when a record does not exist, ZodError when it is not valid: the fault of one mail */
function recordsOf(subject: MailSubject, find: Find, findPlace: Find): MailRecords | null {
  const { applicationId, instalment, tellsPlace, letter } = subject;
  const item = existing(find, keys.application(applicationId));
  if (item.kind !== 'application') return null;
  const application = applicationRecord.parse(item);
  const claim = instalment === null ? null : existing(find, keys.claim(applicationId, instalment));
  const region = find(keys.region(subject.region));
  return {
    application,
    claim: claim && claimRecord.parse(claim),
    region: region && parseRegion(region),
    recovery: subject.aboutRecovery ? recoveryRecord.parse(existing(find, keys.recovery(applicationId))) : null,
    letter: letter && letterRecord.parse(existing(find, keys.letter(applicationId, letter.writtenAt, letter.letterId))),
    waitingPosition: tellsPlace ? positionFrom(findPlace, application) : null,
    contactEmail: () => contactEmailOf(applicationId, find(keys.person(applicationId))),
  };
}

function existing(find: Find, key: Key): Item {
  const item = find(key);
  if (item === undefined) throw new Error(`${key.pk} ${key.sk} does not exist`);
  return item;
}
