import { system } from '../../../domain/actor';
import type { Application } from '../../../domain/application/record';
import type { Instant, LocalDate } from '../../../domain/calendar';
import { type DestructionBegun, figuresOf } from '../../../domain/destruction/destroyed';
import { keptThrough } from '../../../domain/destruction/keep-terms-table';
import { isRunning, keepingOf } from '../../../domain/destruction/keeping';
import type { DestructionLine, ItemCounts, LeftBecause } from '../../../domain/destruction/list';
import { letterKindOf } from '../../../domain/letter/kinds';
import { letterObjectKey } from '../../../domain/letter/record';
import { removeEveryVersion } from '../../gateways/document-files';
import { removeLetterFile } from '../../gateways/letter-files';
import { traceOfCause } from '../../runtime/processing-trace';
import { loadAidGrants } from '../aid-grants';
import { type Committed, commit, type NamedAction } from '../commit';
import { addCountDeltas, type CountDeltas, countActions } from '../counts';
import { loadDocuments } from '../documents';
import { keys } from '../keys';
import { processingAction } from '../processing-log';
import { pinnedScheme } from '../schemes';
import type { Item, Key } from '../table';
import { loadWholeCase, type WholeCase } from './destroyed';
import { destroyedKind, destroyingKind } from './gone';
import { keepDueAction } from './keep-due';
import { notStopped, notStoppedCondition } from './keeping-files';
import { lineAction, tallyAction } from './lists';

/** Of a transaction, with room for the condition that nothing stops it. */
const mostDeleted = 90;

export interface DestroyingAt {
  readonly now: Instant;
  readonly today: LocalDate;
}

/** What became of a line: it is gone, or why it is not. */
export type Outcome = 'destroyed' | LeftBecause;

/**
 * Destroys one case of an approved list, in steps of which each can be done again: mark it, so that nobody opens it any
 * more; who the youth is; the files; the rest; and last what stays of it. Each write holds only while nothing stops it.
 * A run that was cut off goes on where it was, for what is left to do is read from what is left.
 * @throws Error when a step failed for another reason than a stop: the next run goes on
 */
export async function destroyCase(line: DestructionLine, at: DestroyingAt): Promise<Outcome> {
  const whole = await loadWholeCase(line.subjectId);
  if (whole === undefined) return 'destroyed';
  const kept = whole.begun === null ? whyKept(whole, at.today) : null;
  if (kept !== null) return kept;
  const begun = await begin(whole, line);
  if (begun === null) return 'stopped';
  const { application } = whole;
  const all: readonly Step[] = [
    () => deleteAll(personKeys(whole), line),
    () => dropEmptyCounts(application, line),
    () => destroyFiles(whole, line),
    () => destroyLetters(whole, line),
    () => deleteAll(restKeys(whole), line),
    () => finish(application, begun, line, at),
  ];
  for (const step of all) {
    if (!(await step())) return 'stopped';
  }
  return 'destroyed';
}

/** False: it was stopped. */
type Step = () => Promise<boolean>;

/** What came after the list was made, such as a recovery, moves the end of the case. */
function whyKept(whole: WholeCase, today: LocalDate): LeftBecause | null {
  if (whole.recovery !== null && isRunning(whole.recovery)) return 'recovery';
  const keeping = keepingOf(whole);
  return keeping === null || today <= keeping.keptThrough ? 'not-due' : null;
}

/**
 * The case is marked, and taken out of every list and count of a youth: who would change it finds it changed.
 * Null: it was stopped.
 */
async function begin(whole: WholeCase, { listId, keepClass, endedOn, keptThrough: kept }: DestructionLine) {
  const { application, recovery, begun } = whole;
  if (begun !== null && begun.declarationId === listId) return begun;
  const figures = begun ?? figuresOf(application, whole.claims, recovery);
  const items = begun?.items ?? (await countItems(whole));
  const next: DestructionBegun = { ...figures, keepClass, endedOn, keptThrough: kept, declarationId: listId, items };
  const done = held(
    await commit([
      notStopped(application.id, listId),
      markAction(application, next),
      ...(begun === null ? [recoveryUnchanged(whole), ...(await youthCounts(application))] : []),
    ]),
  );
  return done ? next : null;
}

const markAction = ({ id, version }: Application, begun: DestructionBegun): NamedAction => ({
  name: 'application',
  update: {
    Key: keys.application(id),
    UpdateExpression:
      'SET #kind = :kind, #version = :next, begun = :begun REMOVE ownerKey, ownerSort, regionKey, regionSort, queueKey, queueSort',
    ConditionExpression: '#version = :version',
    ExpressionAttributeNames: { '#kind': 'kind', '#version': 'version' },
    ExpressionAttributeValues: { ':kind': destroyingKind, ':begun': begun, ':version': version, ':next': version + 1 },
  },
});

const recoveryUnchanged = ({ application, recovery }: WholeCase): NamedAction => ({
  name: 'recovery',
  check: {
    Key: keys.recovery(application.id),
    ...(recovery === null
      ? { ConditionExpression: 'attribute_not_exists(pk)' }
      : {
          ConditionExpression: '#version = :version',
          ExpressionAttributeNames: { '#version': 'version' },
          ExpressionAttributeValues: { ':version': recovery.version },
        }),
  },
});

/** What the case added to the counts of its youth is taken off; those of the employer stay. */
async function youthCounts(application: Application): Promise<NamedAction[]> {
  const deltas: CountDeltas = new Map();
  const without = { ...application, heldAwards: 0 };
  addCountDeltas(deltas, { prior: application, next: without }, await pinnedScheme(application));
  return countActions(new Map([...deltas].filter(([key]) => isOfYouth(key))));
}

const isOfYouth = (countKey: string): boolean => !countKey.startsWith('employer#');

/** A count of a youth who has nothing any more under this scheme goes: its key tells that there was one. */
async function dropEmptyCounts(application: Application, { listId }: DestructionLine): Promise<boolean> {
  const deltas: CountDeltas = new Map();
  const one = { ...application, heldAwards: 1 };
  addCountDeltas(deltas, { prior: one, next: { ...one, heldAwards: 0 } }, await pinnedScheme(application));
  for (const key of [...deltas.keys()].filter(isOfYouth)) {
    const empty: NamedAction = {
      name: 'count',
      delete: {
        Key: keys.count(application.schemeId, key),
        ConditionExpression: '#total <= :none',
        ExpressionAttributeNames: { '#total': 'total' },
        ExpressionAttributeValues: { ':none': 0 },
      },
    };
    const committed = await commit([notStopped(application.id, listId), empty]);
    if (!committed.ok && committed.failed.includes('not stopped')) return false;
  }
  return true;
}

/** Nothing of the youth stays longer than what leads to it. */
const personKeys = ({ items, application }: WholeCase): Key[] => [
  ...items.filter(({ pk }) => pk === keys.person(application.id).pk).map(keyOf),
  ...[application.pseudonym, application.numberPseudonym]
    .filter((name) => name !== undefined)
    .map((name) => keys.youth(name, application.receivedAt, application.id)),
  keys.account(application.id),
];

/** All else beside the application: but for the row of the processing log, and the file that can stop it. */
const restKeys = ({ items, application }: WholeCase): Key[] =>
  items
    .filter(({ pk, kind }) => pk !== keys.person(application.id).pk && kind !== 'processing' && kind !== 'keeping')
    .map(keyOf);

const keyOf = ({ pk, sk }: Item): Key => ({ pk: String(pk), sk: String(sk) });

async function deleteAll(doomed: readonly Key[], { subjectId, listId }: DestructionLine): Promise<boolean> {
  for (let start = 0; start < doomed.length; start += mostDeleted) {
    const some = doomed.slice(start, start + mostDeleted);
    const deletions = some.map((Key, index): NamedAction => ({ name: `deletion ${index}`, delete: { Key } }));
    if (!held(await commit([notStopped(subjectId, listId), ...deletions]))) return false;
  }
  return true;
}

const fileIdsOf = ({ application, claims }: Pick<WholeCase, 'application' | 'claims'>): string[] =>
  [...application.documents, ...claims.flatMap(({ evidence }) => evidence?.documents ?? [])].map(({ id }) => id);

/** Those that were handed in with this case first; another's stay with that. */
const filesOf = async (whole: WholeCase) =>
  (await loadDocuments(fileIdsOf(whole))).filter(({ applicationId }) => applicationId === whole.application.id);

/** A file is claimed in a write that a stop forbids, and only then taken out of the bucket. */
async function destroyFiles(whole: WholeCase, { subjectId, listId }: DestructionLine): Promise<boolean> {
  for (const { id, objectKey } of await filesOf(whole)) {
    const claimed: NamedAction = {
      name: 'document',
      update: {
        Key: keys.document(id),
        UpdateExpression: 'SET destroyedBy = :list',
        ConditionExpression: 'attribute_exists(pk)',
        ExpressionAttributeValues: { ':list': listId },
      },
    };
    if (!held(await commit([notStopped(subjectId, listId), claimed]))) return false;
    await removeEveryVersion(objectKey);
    await commit([{ name: 'document', delete: { Key: keys.document(id) } }]);
  }
  return true;
}

/**
 * The file of every letter, those too of which nothing was written in the table: it is named after its event, and what
 * stands in the bucket may name the youth.
 */
async function destroyLetters({ application, items }: WholeCase, { listId }: DestructionLine): Promise<boolean> {
  const told = items.filter(({ kind, name, data }) => kind === 'event' && leadsToLetter(name, data));
  for (const { eventId } of told) {
    if (!held(await commit([notStopped(application.id, listId)]))) return false;
    await removeLetterFile(letterObjectKey(application.id, String(eventId)));
  }
  return true;
}

const leadsToLetter = (name: unknown, data: unknown): boolean => letterKindOf(String(name), Object(data)) !== null;

/** How many of what there are, by kind of item; `file` for what is in the bucket. */
async function countItems(whole: WholeCase): Promise<ItemCounts> {
  const counts = new Map<string, number>([['application', 1]]);
  const add = (kind: string, count = 1) => counts.set(kind, (counts.get(kind) ?? 0) + count);
  for (const { kind } of whole.items) {
    if (kind !== 'processing' && kind !== 'keeping') add(String(kind));
  }
  const files = await filesOf(whole);
  if (files.length > 0) {
    add('document', files.length);
    add('file', files.filter(({ status }) => status === 'clean').length);
  }
  return Object.fromEntries(counts);
}

/** What stays of it, in one write with its line: so no line says that it is gone while it is not. */
async function finish(
  { id, pseudonym, region }: Application,
  begun: DestructionBegun,
  line: DestructionLine,
  { now, today }: DestroyingAt,
): Promise<boolean> {
  const { listId } = line;
  const act = { activity: 'destroy', subjects: ['youth', 'contact'], startedAt: now } as const;
  const trace = traceOfCause(`destruction ${listId}`);
  return held(
    await commit([
      { name: 'not stopped', delete: { Key: keys.keeping(id), ...notStoppedCondition(listId) } },
      {
        name: 'application',
        put: {
          Item: { ...keys.application(id), kind: destroyedKind, ...begun, destroyedAt: now },
          ConditionExpression: '#kind = :kind',
          ExpressionAttributeNames: { '#kind': 'kind' },
          ExpressionAttributeValues: { ':kind': destroyingKind },
        },
      },
      processingAction({ ...act, application: { id, pseudonym, region }, trace }, system),
      lineAction({ ...line, destroyedAt: now, items: { ...begun.items } }),
      tallyAction(listId, 'approved', 'destroyed'),
      ...(await aidDue(id, today)),
    ]),
  );
}

/** What was granted stays longer than the case: its own term is marked when the case goes. */
async function aidDue(applicationId: string, today: LocalDate): Promise<NamedAction[]> {
  const [grant] = await loadAidGrants([applicationId]);
  if (grant === undefined) return [];
  const day = keptThrough('de-minimis', grant.grantedOn);
  return [keepDueAction('aid-grant', applicationId, grant.region, day > today ? day : today)];
}

/** True: done. False: a stop was set. @throws Error when something else changed */
function held(committed: Committed): boolean {
  if (committed.ok) return true;
  if (committed.failed.includes('not stopped')) return false;
  throw new Error(`changed meanwhile: ${committed.failed.join(', ')}`);
}
