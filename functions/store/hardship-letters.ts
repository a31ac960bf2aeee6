import type { Actor } from '../../domain/actor';
import { system } from '../../domain/actor';
import { amsterdamDate, type Instant } from '../../domain/calendar';
import { type HardshipLetter, hardshipLetterEvent, hardshipLetterRecord } from '../../domain/hardship/letter';
import type { Hardship } from '../../domain/hardship/record';
import { type Dispatch, dispatchRecord, type UndeliverableCause } from '../../domain/letter/dispatch';
import { commit, type NamedAction } from './commit';
import { expiryOf } from './hardships';
import { keys } from './keys';
import type { Mailed } from './letter-mailed';
import { addressHashOf } from './letters';
import { type EventContext, eventAction, eventItem } from './outbox';
import { batchLookup, type Item, queryAll } from './table';

/** The letter on a request with the register of its dispatch, oldest first. */
export interface DispatchedAnswer {
  readonly letter: HardshipLetter;
  readonly dispatches: readonly Dispatch[];
}

/** Null: it was not written yet. Consistent. */
export async function loadHardshipLetter(hardshipId: string): Promise<DispatchedAnswer | null> {
  const items = await queryAll({
    KeyConditionExpression: 'pk = :pk AND begins_with(sk, :letter)',
    ExpressionAttributeValues: { ':pk': keys.hardship(hardshipId).pk, ':letter': 'LETTER#' },
    ConsistentRead: true,
  });
  const letter = items.find(({ kind }) => kind === 'hardship-letter');
  if (letter === undefined) return null;
  const rows = items.filter(({ kind }) => kind === 'hardship-dispatch').map((item) => dispatchRecord.parse(item));
  return { letter: hardshipLetterRecord.parse(letter), dispatches: rows.sort((a, b) => (a.at < b.at ? -1 : 1)) };
}

/** Undefined: it was not written, or went with its request. */
export const readHardshipLetter = (item: Item | undefined): HardshipLetter | undefined =>
  item === undefined ? undefined : hardshipLetterRecord.parse(item);

const eventContext = ({ hardshipId, letterId }: HardshipLetter, of: string, at: Instant): EventContext => ({
  idBase: `${letterId}.${of}`,
  ...{ at, actor: system },
  keyOf: (when, eventId) => keys.hardshipEvent(hardshipId, when, eventId),
});

/** The letter with its event, as long as its request is there. False: it was written before, or the request is gone. */
export async function commitHardshipLetter(letter: HardshipLetter, hardship: Hardship): Promise<boolean> {
  const { hardshipId, writtenAt, letterId } = letter;
  const Item = {
    ...keys.hardshipLetter(hardshipId, writtenAt, letterId),
    ...{ kind: 'hardship-letter', ...letter, expiresAt: expiryOf(hardship) },
  };
  const committed = await commit([
    { name: 'letter', put: { Item, ConditionExpression: 'attribute_not_exists(pk)' } },
    eventAction(hardshipLetterEvent(letter, 'letter-written'), 0, eventContext(letter, 'letter', writtenAt)),
    {
      name: 'request there',
      check: { Key: keys.hardship(hardshipId), ConditionExpression: 'attribute_exists(pk)' },
    },
  ]);
  return committed.ok;
}

interface Row extends Pick<Dispatch, 'dispatchId' | 'channel' | 'at' | 'outcome' | 'cause'> {
  readonly actor: Actor;
  readonly address?: string;
  readonly messageId?: string;
}

function rowItem(letter: HardshipLetter, hardship: Hardship, { actor, address, messageId, ...row }: Row) {
  const { hardshipId, writtenAt, letterId } = letter;
  const dispatch: Dispatch = {
    ...row,
    ...{ letterId, sentOn: amsterdamDate(row.at), recipient: 'employer', messageId: messageId ?? null },
    addressHash: address === undefined ? null : addressHashOf(letterId, address),
    ...{ byRole: actor.role, bySub: actor.sub },
  };
  return {
    ...keys.hardshipDispatch(hardshipId, writtenAt, letterId, row.dispatchId),
    ...{ kind: 'hardship-dispatch', hardshipId, ...dispatch, expiresAt: expiryOf(hardship) },
  };
}

/** That a mail dispatched it: the row of the register, and its event, named by what the mail service calls the mail. */
export function mailedHardshipItems(letter: HardshipLetter, hardship: Hardship, { to, messageId, at }: Mailed): Item[] {
  const dispatchId = `mail-${messageId}`;
  const row = { dispatchId, channel: 'mail', at, outcome: 'sent', cause: null, actor: system } as const;
  const told = hardshipLetterEvent(letter, 'letter-dispatched', { channel: 'mail', sentOn: amsterdamDate(at) });
  return [
    rowItem(letter, hardship, { ...row, address: to, messageId }),
    eventItem(told, 0, eventContext(letter, `dispatched.${dispatchId}`, at)),
  ];
}

/** That who asked opened it on the pages: then it has arrived. */
export async function recordHardshipLetterOpened(
  letter: HardshipLetter,
  hardship: Hardship,
  actor: Actor,
  at: Instant,
): Promise<void> {
  const row = { dispatchId: `portal-${at}`, channel: 'portal', at, outcome: 'sent', cause: null, actor } as const;
  await commit([addedOnce(rowItem(letter, hardship, row))]);
}

const addedOnce = (Item: object): NamedAction => ({
  name: 'dispatch',
  put: { Item: Item as Item, ConditionExpression: 'attribute_not_exists(pk)' },
});

/** Which letter came back, as its mail was tagged. */
export type NamedHardshipLetter = Pick<HardshipLetter, 'hardshipId' | 'letterId' | 'writtenAt'>;

/**
 * That the mail about it did not arrive: a row beside that of its sending, and the event by which the office of the region
 * gets mail. By the id of the mail it is once; nothing, where the request is gone.
 */
export async function commitHardshipUndeliverable(
  { hardshipId, letterId, writtenAt }: NamedHardshipLetter,
  { cause, messageId, at }: { readonly cause: UndeliverableCause; readonly messageId: string; readonly at: Instant },
  readHardship: (item: Item) => Hardship,
): Promise<void> {
  const letterKey = keys.hardshipLetter(hardshipId, writtenAt, letterId);
  const find = await batchLookup([letterKey, keys.hardship(hardshipId)], { consistent: true });
  const [letter, request] = [readHardshipLetter(find(letterKey)), find(keys.hardship(hardshipId))];
  if (letter === undefined || request === undefined) return;
  const dispatchId = `undeliverable-${messageId}`;
  const row = { dispatchId, channel: 'mail', at, outcome: 'undeliverable', cause, actor: system, messageId } as const;
  await commit([
    addedOnce(rowItem(letter, readHardship(request), row)),
    eventAction(
      hardshipLetterEvent(letter, 'letter-undeliverable', { cause }),
      0,
      eventContext(letter, dispatchId, at),
    ),
  ]);
}
