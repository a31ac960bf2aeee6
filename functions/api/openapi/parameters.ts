import type { RouteEntry } from '../../manifest/types';
import type { JsonObject, Schemas } from './json-schema';
import type { Operation } from './operation';

const ulid = '^[0-7][0-9A-HJKMNP-TV-Z]{25}$';
const slug = '^[a-z0-9]+(-[a-z0-9]+)*$';

const pathParameters: Readonly<Record<string, { schema: JsonObject; description: string; example: unknown }>> = {
  applicationId: {
    schema: { type: 'string', pattern: ulid },
    description: 'A ULID.',
    example: '01KFA7QY5BV3M1Z8C2D4E6F7G8',
  },
  batchId: { schema: { type: 'string', pattern: ulid }, description: 'A ULID.', example: '01KN2D8RZ4XJ7W5T3Q1P9M6K0B' },
  claimId: {
    schema: { type: 'string', pattern: `${ulid.slice(0, -1)}-[1-9][0-9]?$` },
    description: 'The id of the application and the number of the instalment.',
    example: '01KFA7QY5BV3M1Z8C2D4E6F7G8-1',
  },
  documentId: {
    schema: { type: 'string', pattern: ulid },
    description: 'A ULID.',
    example: '01KFA80C4M6Q8S1V3X5Z7B9D0F',
  },
  hardshipId: {
    schema: { type: 'string', pattern: '^[0-7][0-9A-HJKMNP-TV-Z]{25}$' },
    description: 'A ULID.',
    example: '01KH8Z3M7Q4V9W2X5Y6Z7A8B9C',
  },
  letterId: {
    schema: { type: 'string', pattern: '^[A-Za-z0-9_.-]{1,80}$', maxLength: 80 },
    description: 'A letter: the id of the event that it tells of.',
    example: '01KFA7QY5BV3M1Z8C2D4E6F7G8.3.0',
  },
  organisation: {
    schema: { type: 'string', pattern: '^[0-9]{8}$' },
    description: 'KvK number of an employer.',
    example: '68750110',
  },
  recoveryId: {
    schema: { type: 'string', pattern: ulid },
    description: 'The id of the application.',
    example: '01KFA7QY5BV3M1Z8C2D4E6F7G8',
  },
  region: {
    schema: { type: 'string', pattern: slug, maxLength: 60 },
    description: 'A region.',
    example: 'foodvalley',
  },
  regionId: {
    schema: { type: 'string', pattern: slug, maxLength: 60 },
    description: 'A region.',
    example: 'foodvalley',
  },
  listId: {
    schema: { type: 'string', pattern: '^[a-z][a-z0-9-]{1,60}\\.\\d{4}-(0[1-9]|1[0-2])$', maxLength: 70 },
    description: 'A list of destruction: its region and month.',
    example: 'foodvalley.2034-04',
  },
  objectionId: {
    schema: { type: 'string', pattern: '^[1-9]\\d{0,3}$', maxLength: 4 },
    description: 'An objection of an application, counted from 1.',
    example: '1',
  },
  stopId: {
    schema: { type: 'string', pattern: '^s\\d{1,4}$', maxLength: 5 },
    description: 'A stop of an application.',
    example: 's1',
  },
  schemeId: {
    schema: { type: 'string', pattern: slug, maxLength: 60 },
    description: 'A scheme.',
    example: 'foodvalley-jongerenvoucher',
  },
  version: {
    schema: { type: 'integer', minimum: 1, maximum: 99_999 },
    description: 'Counted from 1.',
    example: 1,
  },
};

const queryWords: Readonly<Record<string, string>> = {
  applicationId: 'Of this application.',
  asOf: 'As it stood at the end of this day; left out: as it stands now.',
  batchId: 'Only what is in this batch.',
  cursor: 'The `next` of the page before.',
  from: 'First day.',
  limit: 'Items on a page.',
  month: 'A month in Amsterdam, such as 2026-10.',
  paid: 'Only what was paid, or only what was not.',
  of: 'Of what is granted, or of what is paid.',
  part: 'Which file of the batch, counted from 1.',
  period: 'Only what is booked in this month, such as 2026-10.',
  q: 'Part of the number, the trade name or the KvK number; capitals, accents, and spaces and dashes in numbers do not count.',
  queue: 'Only this worklist.',
  region: 'Only this region.',
  rule: 'Only this rule.',
  schemeId: 'Of this scheme.',
  seed: 'Any text: the same one draws the same sample.',
  size: 'How many are drawn.',
  status: 'Only what is in this state.',
  to: 'Last day, included.',
  year: 'A calendar year. Of a budget, where its scheme has one for each: left out, the year that runs.',
};

/** @throws Error for a parameter without words: the document would not explain itself. */
function wordsFor<T>(words: Readonly<Record<string, T>>, name: string): T {
  const found = words[name];
  if (found === undefined) throw new Error(`no description of the parameter ${name}`);
  return found;
}

/** Parameters of a path, for its path item. */
export const pathParametersOf = (path: string): JsonObject[] =>
  [...path.matchAll(/\{(\w+)\}/g)].map(([, name = '']) => ({
    name,
    in: 'path',
    required: true,
    ...wordsFor(pathParameters, name),
  }));

const idempotencyKey = {
  name: 'Idempotency-Key',
  in: 'header',
  required: true,
  description: 'A random UUID for each new request, and the same one on a retry: kept for 7 days per caller and route.',
  schema: { type: 'string', minLength: 1, maxLength: 255 },
  example: '5b0f7c1e-8c64-4c0c-9c53-0d5b7f0a1e77',
};

/** Query and header parameters of an operation. */
export function parametersOf(route: RouteEntry, { query }: Operation, schemas: Schemas): JsonObject[] {
  const { properties = {}, required = [] } = query
    ? (schemas.reference(query, 'input') as { properties?: JsonObject; required?: string[] })
    : {};
  const inQuery = Object.entries(properties).map(([name, schema]) => ({
    name,
    in: 'query',
    required: required.includes(name),
    description: wordsFor(queryWords, name),
    schema,
  }));
  return route.idempotencyKey ? [...inQuery, idempotencyKey] : inQuery;
}
