import type { House } from './house/house';
import type { Reply } from './house/platform';

/** Says what it is working on, and for how long it holds: another each time. */
const passing = new Set(['turn', 'sealing']);

/** Ciphertexts, and names of what is traced, are other ones each time. */
const dropped = new Set([
  'fields',
  'wrappedKey',
  'expiresAt',
  'objectKey',
  'correlationId',
  'correlation',
  'secretHash',
  'spanId',
  'traceId',
]);

const ulid = /[0-9A-HJKMNP-TV-Z]{26}/g;
const instant = /\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?Z/g;
const caseNumber = /V[LH]-\d{4}-[0-9A-Z]{5}-[0-9A-Z]{5}/g;
const uuid = /[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}/g;
/** A link with its secret. */
const linked = /([0-9A-HJKMNP-TV-Z]{26})[A-Za-z0-9_-]{43}\b/g;
/** Names of what is traced. */
const traced = /\b([0-9a-f]{16}|[0-9a-f]{32})\b/g;
/** Where a list lies in several partitions, an id decides in which. */
const shard = /^(APPLICATIONS|CALLS|WORK|DUE|BUDGET|PROCESSING)(#.*)#\d+$/;

/** A text without what differs between two lives that are the same: ids that are not in `known`, and the moment. */
export const plainText = (known: ReadonlySet<string>) => (text: string) =>
  text
    .replace(linked, '$1<secret>')
    .replace(ulid, (id) => (known.has(id) ? id : '<new>'))
    .replace(instant, '<at>')
    .replace(caseNumber, '<number>')
    .replace(uuid, '<uuid>')
    .replace(traced, '<traced>')
    .replace(shard, '$1$2#<shard>');

/** Pseudonyms in the processing log are made of ids: new ones for a new application. */
const whoseKinds = (subjects: unknown): unknown => (subjects as { kind: string }[]).map(({ kind }) => kind);

function plainly(value: unknown, text: (text: string) => string): unknown {
  if (typeof value === 'string') return text(value);
  if (Array.isArray(value)) return value.map((one) => plainly(one, text));
  if (typeof value !== 'object' || value === null) return value;
  const members = Object.entries(value).filter(([name]) => !dropped.has(name));
  const sorted = members.sort(([a], [b]) => (a < b ? -1 : 1));
  return Object.fromEntries(
    sorted.map(([name, one]) => [text(name), name === 'subjects' ? whoseKinds(one) : plainly(one, text)]),
  );
}

/** Ids that are in the house now. */
export function idsIn(house: House): Set<string> {
  const known = new Set<string>();
  for (const { pk, sk } of house.table.items()) for (const id of `${pk} ${sk}`.match(ulid) ?? []) known.add(id);
  return known;
}

/** Money may move in one write or in two: what moved is the same, and how often it was written is not looked at. */
function partsOf(kind: string, plain: Readonly<Record<string, unknown>>): readonly object[] {
  const { version: _, ...rest } = plain;
  // What the run counts that completed the day: one that was cut off before it had done a part.
  if (kind === 'sweep-day') return [{ ...plain, found: null, done: null }];
  // What a letter says names its own ids.
  if (kind === 'letter' || kind === 'hardship-letter') return [{ ...plain, sha256: null, sizeBytes: null }];
  if (kind === 'dispatch') return [{ ...plain, addressHash: null }];
  if (kind === 'ledger-entry') return plain.lines as readonly object[];
  return [kind === 'budget' || kind === 'aid-register' ? rest : plain];
}

/** Lines of an item. Items are replaced and never changed, so each is said once for the ids that are known. */
const saidOf = new WeakMap<ReadonlySet<string>, WeakMap<object, readonly string[]>>();

function linesOf(plain: Readonly<Record<string, unknown>>, known: ReadonlySet<string>): readonly string[] {
  const said = saidOf.get(known) ?? new WeakMap<object, readonly string[]>();
  saidOf.set(known, said);
  const there = said.get(plain);
  if (there !== undefined) return there;
  const kind = String(plain.kind);
  const text = plainText(known);
  const parts = passing.has(kind) ? [] : partsOf(kind, plain);
  const lines = parts.map((part) => `${kind} ${JSON.stringify(plainly(part, text))}`);
  said.set(plain, lines);
  return lines;
}

/** What a house holds, said, and mailed: as lines in order, the same for two lives that came to the same. */
export function digest(house: House, known: ReadonlySet<string>): string[] {
  const text = plainText(known);
  const lines: string[] = [];
  for (const { plain } of house.table.items()) lines.push(...linesOf(plain, known));
  for (const id of new Set(house.published)) lines.push(`published ${text(id)}`);
  for (const key of house.services.buckets.flatMap((bucket) => bucket.keys())) {
    lines.push(`object ${text(key)}`);
  }
  return lines.sort();
}

/** The end of what is said of a mail about a letter. */
export const aboutLetter = ', with a letter';

export const mailsOf = (house: House, known: ReadonlySet<string>): string[] =>
  house.mails
    .map(({ to, subject, tags }) => `${to}: ${plainText(known)(subject)}${tags.letter ? aboutLetter : ''}`)
    .sort();

export const answerOf = ({ status, json, text }: Reply, known: ReadonlySet<string>): string =>
  `${status} ${JSON.stringify(plainly(json ?? text, plainText(known)))}`;

/** Lines of which one has more than the other: those of `now` with a plus, those of `before` with a minus. */
export function difference(before: readonly string[], now: readonly string[]): string[] {
  const counts = new Map<string, number>();
  for (const line of now) counts.set(line, (counts.get(line) ?? 0) + 1);
  for (const line of before) counts.set(line, (counts.get(line) ?? 0) - 1);
  return [...counts].filter(([, by]) => by !== 0).map(([line, by]) => `${by > 0 ? '+' : '-'} ${line}`);
}
