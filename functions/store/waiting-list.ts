import type { Pace } from '../../domain/allocation/chance';
import { joins, leaves, waitingNumberOf } from '../../domain/allocation/waiting-list';
import { rankOf } from '../../domain/application/rank';
import type { Application } from '../../domain/application/record';
import type { Change } from '../../domain/move';
import type { NamedAction } from './commit';
import { keys } from './keys';
import { batchLookup, type Item, type Key } from './table';
import { paceFrom } from './waiting-pace';

/**
 * What is kept so that a position is two items and not a count over the list (ADR 0025). Numbers of those who joined
 * the list fall into blocks of a thousand. The block says which of its numbers are gone, and which ranks were squeezed
 * in; the totals say of each block how many wait in it more or less than its numbers tell.
 *
 * Along the list numbers never go down: at the end they rise, and who is squeezed in has the number of who stands before.
 * So all of an earlier block stand before, all of a later one behind, and only the own block is looked into. Whoever
 * comes back is squeezed in, for their rank is not above the last: a number that is gone stays gone.
 */
const blockSize = 1000;

const blockOf = (waitingNumber: number): number => Math.floor(waitingNumber / blockSize);

const shiftName = (block: number) => `shift${block}`;

/** A rank squeezed in is an attribute's name: one update puts some and takes others away, which it cannot do with one set. */
const squeezedName = (rank: string) => `#${rank}`;

/** What happens to one block: who was counted by number and left, who was squeezed in, and who of those left. */
interface BlockChange {
  readonly gone: number[];
  readonly squeezed: string[];
  readonly unsqueezed: string[];
}

/** What must be written beside these moves, whose conditions guard it; nothing for who joins at the end. */
export function waitingActions(budgetId: string, changes: readonly Change<Application>[]): NamedAction[] {
  const blocks = new Map<number, BlockChange>();
  const at = (application: Application): BlockChange => {
    const block = blockOf(waitingNumberOf(application));
    const change = blocks.get(block) ?? { gone: [], squeezed: [], unsqueezed: [] };
    blocks.set(block, change);
    return change;
  };
  for (const change of changes) {
    const { prior, next } = change;
    if (joins(change) && next.squeezedIn) at(next).squeezed.push(rankOf(next));
    if (leaves(change) && prior.squeezedIn) at(prior).unsqueezed.push(rankOf(prior));
    if (leaves(change) && !prior.squeezedIn) at(prior).gone.push(waitingNumberOf(prior));
  }
  if (blocks.size === 0) return [];
  const written = [...blocks].map(([block, change]) => blockAction(budgetId, block, change));
  return [totalsAction(budgetId, blocks), ...written];
}

function totalsAction(budgetId: string, blocks: ReadonlyMap<number, BlockChange>): NamedAction {
  const shifts = [...blocks].map(([block, { gone, squeezed, unsqueezed }], index) => ({
    add: `#shift${index} :shift${index}`,
    name: [`#shift${index}`, shiftName(block)] as const,
    value: [`:shift${index}`, squeezed.length - unsqueezed.length - gone.length] as const,
  }));
  return {
    name: 'waiting totals',
    update: {
      Key: { ...keys.waitingTotals(budgetId) },
      UpdateExpression: `SET #kind = :kind ADD ${shifts.map(({ add }) => add).join(', ')}`,
      ExpressionAttributeNames: { '#kind': 'kind', ...Object.fromEntries(shifts.map(({ name }) => name)) },
      ExpressionAttributeValues: { ':kind': 'waiting-totals', ...Object.fromEntries(shifts.map(({ value }) => value)) },
    },
  };
}

function blockAction(budgetId: string, block: number, { gone, squeezed, unsqueezed }: BlockChange): NamedAction {
  const put = squeezed.map((rank, index) => [`#in${index}`, squeezedName(rank)] as const);
  const taken = unsqueezed.map((rank, index) => [`#out${index}`, squeezedName(rank)] as const);
  const parts = [
    `SET ${['#kind = :kind', ...put.map(([name]) => `${name} = :squeezed`)].join(', ')}`,
    ...(taken.length > 0 ? [`REMOVE ${taken.map(([name]) => name).join(', ')}`] : []),
    ...(gone.length > 0 ? ['ADD #gone :gone'] : []),
  ];
  return {
    name: `waiting block ${block}`,
    update: {
      Key: { ...keys.waitingBlock(budgetId, block) },
      UpdateExpression: parts.join(' '),
      ExpressionAttributeNames: {
        '#kind': 'kind',
        ...Object.fromEntries([...put, ...taken]),
        ...(gone.length > 0 ? { '#gone': 'gone' } : {}),
      },
      ExpressionAttributeValues: {
        ':kind': 'waiting-block',
        ...(put.length > 0 ? { ':squeezed': true } : {}),
        ...(gone.length > 0 ? { ':gone': new Set(gone) } : {}),
      },
    },
  };
}

/** The two items that tell the position of an application on the waiting list; none where it is not on it. */
export function positionKeys(application: Application): Key[] {
  if (application.status !== 'waiting') return [];
  const { budgetId } = application;
  return [keys.waitingTotals(budgetId), keys.waitingBlock(budgetId, blockOf(waitingNumberOf(application)))];
}

/**
 * Place on the waiting list out of the items of `positionKeys`, which `find` looks up; one that is not there says that
 * nobody left or was squeezed in yet. 1 is next; null: not on the list.
 */
export function positionFrom(find: (key: Key) => Item | undefined, application: Application): number | null {
  if (application.status !== 'waiting') return null;
  const [totals, block] = positionKeys(application).map(find);
  const own = waitingNumberOf(application);
  let position = own;
  for (let earlier = 0; earlier < blockOf(own); earlier++) position += Number(totals?.[shiftName(earlier)] ?? 0);
  const gone = block?.gone instanceof Set ? block.gone : new Set();
  for (const number of gone) if (Number(number) <= own) position -= 1;
  const last = squeezedName(rankOf(application));
  for (const name of Object.keys(block ?? {})) if (name.startsWith(squeezedName('')) && name <= last) position += 1;
  return Math.max(1, position);
}

/** Where an application stands on the waiting list, and how fast places came free of late. */
export interface Standing {
  /** 1 is next; null: not on the list. */
  readonly position: number | null;
  /** Null: not looked at yet, or not on the list. */
  readonly pace: Pace | null;
}

/** Both in the read of a position. */
export async function waitingStanding(application: Application): Promise<Standing> {
  if (application.status !== 'waiting') return { position: null, pace: null };
  const find = await batchLookup(positionKeys(application), { consistent: true });
  const pace = paceFrom(find(keys.waitingTotals(application.budgetId)));
  return { position: positionFrom(find, application), pace };
}

/** Live place on the waiting list, in one read that sees every move acknowledged before; null: not on it. */
export const waitingPosition = async (application: Application): Promise<number | null> =>
  positionFrom(await batchLookup(positionKeys(application), { consistent: true }), application);
