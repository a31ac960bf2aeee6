import type { Application } from '../../domain/application/record';
import { amsterdamDate, type Instant } from '../../domain/calendar';
import type { Change } from '../../domain/move';
import type { Scheme } from '../../domain/scheme/definition';
import {
  type AidBook,
  type AidRecord,
  aidRecord,
  bookAfter,
  bringsAid,
  changesAid,
  emptyAidRecord,
  mostAidSteps,
  undertakingOf,
} from '../../domain/state-aid/register';
import { aidGrantOf } from '../../domain/state-aid/report';
import type { NamedAction } from './commit';
import { indexKeys } from './index-keys';
import { keys } from './keys';
import { batchLookup } from './table';

type Numbered = Pick<Application, 'employer'>;

/**
 * The register at every number of the undertakings of these applications, added to what was read before. Without
 * applications nothing is asked; else one request where nothing is linked, and one more for each step of links.
 */
export async function loadAid(applications: readonly Numbered[], known: AidBook = new Map()): Promise<AidBook> {
  let book = known;
  for (let steps = 0; steps <= mostAidSteps; steps++) {
    const unread = [...new Set(applications.flatMap((application) => undertakingOf(book, application).unread))];
    if (unread.length === 0) return book;
    const find = await batchLookup(unread.map(keys.aid), { consistent: true });
    book = new Map([...book, ...unread.map((number) => [number, recordOf(number, find(keys.aid(number)))] as const)]);
  }
  return book;
}

const recordOf = (number: string, item: unknown): AidRecord =>
  item === undefined ? emptyAidRecord(number) : aidRecord.parse(item);

/** What a change that nobody tested must be written on; undefined, and no request, where it leaves the register alone. */
export const loadAidChanged = async ({ prior, next }: Change<Application>, scheme: Scheme) =>
  changesAid({ prior, next }, scheme) ? loadAid([prior, next]) : undefined;

interface Changing {
  readonly move: { readonly application: Change<Application> };
  readonly context: { readonly scheme: Scheme; readonly now: Instant };
}

const nameOf = (kvkNumber: string) => `aid ${kvkNumber}`;

/** Whether the action of this name failed for somebody else wrote the register: what was read is to be read again. */
export const isAboutAid = (name: string): boolean => name.startsWith('aid ');

/**
 * The register after these changes: one write of each record that changes, and a condition on every other one of an
 * undertaking to which aid is reserved or granted. So of two that were tested on the same records one is written, in
 * whatever scheme, budget or region (ADR 0037).
 * @throws Error when a number that must be written was not read
 */
export function aidActions(
  changing: readonly Changing[],
  book: AidBook | undefined,
): { readonly actions: NamedAction[]; readonly after: AidBook } {
  const before: AidBook = book ?? new Map();
  const tested = new Set<string>();
  let after = before;
  for (const { move, context } of changing) {
    if (bringsAid(move.application, context.scheme)) {
      for (const number of undertakingOf(after, move.application.next).numbers) tested.add(number);
    }
    after = bookAfter(after, move.application, context.scheme, amsterdamDate(context.now));
  }
  const written = new Map<string, AidRecord>(after);
  const actions: NamedAction[] = [];
  for (const [number, record] of after) {
    if (record === before.get(number)) continue;
    const next = { ...record, version: record.version + 1 };
    written.set(number, next);
    actions.push({ name: nameOf(number), put: { Item: itemOf(next), ...asRead(record) } });
    tested.delete(number);
  }
  for (const number of tested) {
    const record = after.get(number) ?? emptyAidRecord(number);
    actions.push({ name: nameOf(number), check: { Key: { ...keys.aid(number) }, ...asRead(record) } });
  }
  return { actions, after: written };
}

const itemOf = (record: AidRecord) => ({ ...keys.aid(record.kvkNumber), kind: 'aid-register', ...record });

const asRead = ({ version }: AidRecord) =>
  version === 0
    ? { ConditionExpression: 'attribute_not_exists(pk)' }
    : {
        ConditionExpression: '#version = :version',
        ExpressionAttributeNames: { '#version': 'version' },
        ExpressionAttributeValues: { ':version': version },
      };

/** The line for the register of the Union, at the grant and whenever its amount or beneficiary changes after that. */
export function aidGrantActions(
  { prior, next }: Change<Application>,
  { scheme, now }: Changing['context'],
): NamedAction[] {
  const [before, after] = [aidGrantOf(prior, scheme), aidGrantOf(next, scheme)];
  if (after === null || JSON.stringify(before) === JSON.stringify(after)) return [];
  if (before === null && after.amountCents === 0) return []; // Withdrawn before it was granted.
  const { grantedOn, ...changing } = after;
  const fields = { kind: 'aid-grant', changedOn: amsterdamDate(now), ...changing };
  const index = indexKeys.aidGrant(next.region, grantedOn, next.id);
  const once = { grantedOn, reports: [], ...index };
  const names = [...Object.keys(fields), ...Object.keys(once), 'version'];
  const values = { ...fields, ...once, none: 0, one: 1 };
  return [
    {
      name: `grant of aid ${next.id}`,
      update: {
        Key: keys.aidGrant(next.id),
        UpdateExpression: `SET ${[
          ...Object.keys(fields).map((name) => `#${name} = :${name}`),
          ...Object.keys(once).map((name) => `#${name} = if_not_exists(#${name}, :${name})`),
          '#version = if_not_exists(#version, :none) + :one',
        ].join(', ')}`,
        ExpressionAttributeNames: Object.fromEntries(names.map((name) => [`#${name}`, name])),
        ExpressionAttributeValues: Object.fromEntries(
          Object.entries(values).map(([name, value]) => [`:${name}`, value]),
        ),
      },
    },
  ];
}
