import { createHash } from 'node:crypto';
import type { Actor } from '../../domain/actor';
import type { Instant } from '../../domain/calendar';
import { type Dispatch, type DispatchChannel, dispatchRecord } from '../../domain/letter/dispatch';
import { letterEvent } from '../../domain/letter/events';
import { type Letter, letterRecord } from '../../domain/letter/record';
import type { NamedAction } from './commit';
import { indexKeys } from './index-keys';
import { keys } from './keys';
import { type EventContext, eventAction, eventItem } from './outbox';
import { type Item, queryAll } from './table';

/** A letter with the register of its dispatch, oldest first. */
export interface Dispatched {
  readonly letter: Letter;
  readonly dispatches: readonly Dispatch[];
}

/** As it lies in the table: on the worklist of its region while somebody must send it. */
const letterItem = (letter: Letter) => ({
  ...keys.letter(letter.applicationId, letter.writtenAt, letter.letterId),
  kind: 'letter',
  ...letter,
  ...(letter.attention === null || letter.sendBy === null
    ? {}
    : indexKeys.queue(letter.region, 'letters', letter.sendBy, letter.letterId)),
});

export const dispatchItem = (letter: Pick<Letter, 'applicationId' | 'writtenAt'>, dispatch: Dispatch) => ({
  ...keys.dispatch(letter.applicationId, letter.writtenAt, dispatch.letterId, dispatch.dispatchId),
  kind: 'dispatch',
  applicationId: letter.applicationId,
  ...dispatch,
});

/** Letters of an application with what became of each, oldest first. Consistent. */
export async function loadLetters(applicationId: string): Promise<Dispatched[]> {
  const items = await queryAll({
    KeyConditionExpression: 'pk = :pk AND begins_with(sk, :letter)',
    ExpressionAttributeValues: { ':pk': keys.application(applicationId).pk, ':letter': 'LETTER#' },
    ConsistentRead: true,
  });
  const dispatches = items.filter(({ kind }) => kind === 'dispatch').map((item) => dispatchRecord.parse(item));
  return items
    .filter(({ kind }) => kind === 'letter')
    .map((item) => letterRecord.parse(item))
    .map((letter) => ({ letter, dispatches: ofLetter(letter, dispatches) }));
}

const ofLetter = ({ letterId }: Letter, dispatches: readonly Dispatch[]): Dispatch[] =>
  dispatches.filter((one) => one.letterId === letterId).sort((a, b) => (a.at < b.at ? -1 : 1));

/** Undefined: it was not written, or went with its case. */
export const parseLetter = (item: Item | undefined): Letter | undefined =>
  item === undefined ? undefined : letterRecord.parse(item);

/** A letter for the first time. */
export const newLetterAction = (letter: Letter): NamedAction => ({
  name: 'letter',
  put: { Item: letterItem(letter), ConditionExpression: 'attribute_not_exists(pk)' },
});

/** A letter after a change, only if it is still what was read. */
export const changedLetterAction = (prior: Letter, change: Partial<Letter>): NamedAction => ({
  name: 'letter',
  put: {
    Item: letterItem({ ...prior, ...change, version: prior.version + 1 }),
    ConditionExpression: '#version = :version',
    ExpressionAttributeNames: { '#version': 'version' },
    ExpressionAttributeValues: { ':version': prior.version },
  },
});

/** A row of the register: added once, never changed. */
export const dispatchAction = (letter: Letter, dispatch: Dispatch, carries: object = {}): NamedAction => ({
  name: 'dispatch',
  put: { Item: { ...dispatchItem(letter, dispatch), ...carries }, ConditionExpression: 'attribute_not_exists(pk)' },
});

interface Told {
  readonly name: Parameters<typeof letterEvent>[1];
  readonly more: Readonly<Record<string, unknown>>;
  /** Tells it from another event of this letter. */
  readonly of: string;
  readonly at: Instant;
  readonly actor: Actor;
  readonly carries?: object;
}

/** What happened to a letter, told beside its application. */
export const letterEventAction = (letter: Letter, told: Told): NamedAction =>
  eventAction(letterEvent(letter, told.name, told.more), 0, contextOf(letter, told));

/** As `letterEventAction`, for who writes it with others of its kind: it needs no other write beside it. */
export const letterEventItem = (letter: Letter, told: Told) =>
  eventItem(letterEvent(letter, told.name, told.more), 0, contextOf(letter, told));

const contextOf = ({ applicationId, letterId }: Letter, { of, at, actor, carries }: Told): EventContext => ({
  idBase: `${letterId}.${of}`,
  at,
  actor,
  keyOf: (when, eventId) => keys.event(applicationId, when, eventId),
  carries,
});

/** What of an address may be kept: of this letter alone, so that it cannot be laid beside that of another. */
export const addressHashOf = (letterId: string, address: string): string =>
  createHash('sha256')
    .update(JSON.stringify(['address-v1', letterId, address]))
    .digest('hex');

interface Sent {
  readonly channel: DispatchChannel;
  readonly dispatchId: string;
  readonly sentOn: Dispatch['sentOn'];
  readonly at: Instant;
  readonly actor: Actor;
  readonly address?: string;
  readonly messageId?: string;
}

/** The row of a dispatch that left us. */
export const sentRow = ({ letterId, recipient }: Letter, sent: Sent): Dispatch => ({
  letterId,
  dispatchId: sent.dispatchId,
  channel: sent.channel,
  sentOn: sent.sentOn,
  at: sent.at,
  recipient,
  addressHash: sent.address === undefined ? null : addressHashOf(letterId, sent.address),
  outcome: 'sent',
  cause: null,
  messageId: sent.messageId ?? null,
  byRole: sent.actor.role,
  bySub: sent.actor.sub,
});

/** The application is there, and nobody began to destroy it. */
export const caseThere = (applicationId: string): NamedAction => ({
  name: 'case there',
  check: {
    Key: keys.application(applicationId),
    ConditionExpression: '#kind = :kind',
    ExpressionAttributeNames: { '#kind': 'kind' },
    ExpressionAttributeValues: { ':kind': 'application' },
  },
});
