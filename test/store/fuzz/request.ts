import type { APIGatewayProxyEvent } from 'aws-lambda';
import fc from 'fast-check';
import { rolesOf } from '../../../functions/manifest/access';
import type { Caller } from '../../../functions/runtime/identity';
import { requestEvent } from '../../functions/request-event';
import { arbitraryOf, type Pool, transplanted } from './arbitrary';
import { hostileBodies, hostileHeader, hostileText, hostileValue, mutated, mutation } from './hostile';
import type { Operation, Parameter } from './operations';
import { personas } from './town';

/** A request as the gateway hands it on. */
export interface FuzzRequest {
  readonly caller: Caller | null;
  readonly at: string;
  readonly path: Readonly<Record<string, string>>;
  readonly query: Readonly<Record<string, readonly string[]>>;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: { readonly text: string; readonly bytes?: true } | null;
}

const instants = [
  '2026-09-10T10:00:00.000Z',
  '2026-11-17T10:00:00.000Z',
  '2026-12-31T23:30:00.000Z',
  '2027-06-01T10:00:00.000Z',
  '2027-06-16T10:00:00.000Z',
];

/** Two times in three somebody who may call it. */
function callers({ route }: Operation): fc.Arbitrary<Caller | null> {
  const roles = rolesOf(route.access);
  const allowed = personas.filter((one) => one?.roles.some((role) => roles.includes(role)));
  if (allowed.length === 0) return fc.constantFrom(...personas);
  return fc.oneof(
    { weight: 5, arbitrary: fc.constantFrom(...allowed) },
    { weight: 1, arbitrary: fc.constantFrom(...personas) },
  );
}

const rarely = <T>(often: fc.Arbitrary<T>, seldom: fc.Arbitrary<T>, weight = 9): fc.Arbitrary<T> =>
  fc.oneof({ weight, arbitrary: often }, { weight: 1, arbitrary: seldom });

/** Of a path: no empty one and no slash, for those are other paths to the gateway. */
const hostileSegment = hostileText
  .map((text) => text.replaceAll('/', '').slice(0, 9_000))
  .filter((text) => text !== '');

const textFor = (parameter: Parameter, pool: Pool): fc.Arbitrary<string> =>
  arbitraryOf(parameter.schema, pool, parameter.name).map((value) => String(value));

function pathOf({ parameters }: Operation, pool: Pool): fc.Arbitrary<Record<string, string>> {
  const values = parameters
    .filter((one) => one.in === 'path')
    .map((one) => [one.name, rarely(textFor(one, pool), hostileSegment)] as const);
  return fc.record(Object.fromEntries(values), { noNullPrototype: true });
}

function queryOf({ parameters }: Operation, pool: Pool): fc.Arbitrary<Record<string, string[]>> {
  const values = parameters
    .filter((one) => one.in === 'query')
    .map((one) => {
      const value = rarely(textFor(one, pool), hostileText);
      return [
        one,
        rarely(
          value.map((text) => [text]),
          fc.array(value, { minLength: 2, maxLength: 3 }),
          20,
        ),
      ] as const;
    });
  const fields = Object.fromEntries(values.map(([{ name }, value]) => [name, value]));
  const requiredKeys = values.filter(([{ required }]) => required).map(([{ name }]) => name);
  const known = rarely(
    fc.record(fields, { requiredKeys, noNullPrototype: true }),
    fc.record(fields, { requiredKeys: [], noNullPrototype: true }),
  );
  const unknown = fc.dictionary(
    fc.constantFrom('hostile', '__proto__', '', 'limit[]', 'x'.repeat(300)),
    hostileText.map((text) => [text]),
    {
      ...{ maxKeys: 2, noNullPrototype: true },
    },
  );
  return fc.tuple(known, rarely(fc.constant({}), unknown)).map(([one, two]) => ({ ...one, ...two }));
}

const contentTypes = [
  ...['application/json', 'application/json; charset=utf-8', 'application/json;charset=utf-16', 'APPLICATION/JSON'],
  ...['text/plain', 'application/xml', 'application/gzip', 'multipart/form-data; boundary=x', '', ';', 'json'],
];

function headersOf({ route }: Operation): fc.Arbitrary<Record<string, string>> {
  const key = rarely(fc.oneof(fc.uuid(), fc.constant('the-same-key')), hostileHeader, 15);
  const extra = fc.record(
    {
      'X-Correlation-Id': fc.oneof(fc.uuid(), hostileHeader),
      'X-HTTP-Method-Override': fc.constantFrom('DELETE', 'GET', 'PUT'),
      'X-Forwarded-Host': hostileHeader,
      'X-Forwarded-For': hostileHeader,
      Host: hostileHeader,
      Authorization: hostileHeader,
      Accept: fc.constantFrom('text/html', 'application/xml', '*/*;q=0'),
      traceparent: fc.oneof(fc.constant(`00-${'a'.repeat(32)}-${'b'.repeat(16)}-01`), hostileHeader),
    },
    { requiredKeys: [], noNullPrototype: true },
  );
  const type = rarely(fc.constantFrom('application/json'), fc.constantFrom(...contentTypes), 20);
  return fc
    .tuple(rarely(fc.constant({}), extra, 3), type, rarely(key, fc.constant(null), 20))
    .map(([others, contentType, idempotencyKey]) => ({
      ...others,
      ...(contentType === '' ? {} : { 'Content-Type': contentType }),
      ...(route.idempotencyKey && idempotencyKey !== null ? { 'Idempotency-Key': idempotencyKey } : {}),
    }));
}

function bodyOf({ body }: Operation, pool: Pool): fc.Arbitrary<FuzzRequest['body']> {
  if (body === null) return rarely(fc.constant(null), fc.constantFrom(...hostileBodies), 30);
  const { schema, examples } = body;
  const fromSchema = arbitraryOf(schema, pool);
  const fromExample = (example: unknown) => fc.nat({ max: 60 }).map((pick) => transplanted(example, pool, pick));
  const fromExamples = examples.map((example) => ({ weight: 2, arbitrary: fromExample(example) }));
  const valid = fc.oneof(fromSchema, ...fromExamples);
  const near = fc.tuple(valid, mutation).map(([value, change]) => mutated(value, change));
  const text = fc.oneof(
    { weight: 6, arbitrary: valid },
    { weight: 3, arbitrary: near },
    { weight: 1, arbitrary: hostileValue },
  );
  return rarely<FuzzRequest['body']>(
    text.map((value) => ({ text: JSON.stringify(value) ?? 'null' })),
    fc.constantFrom(...hostileBodies),
  );
}

/** Requests of one operation: what fits, what nearly fits, and what is meant ill. */
export const requestsOf = (operation: Operation, pool: Pool): fc.Arbitrary<FuzzRequest> =>
  fc.record(
    {
      caller: callers(operation),
      at: fc.constantFrom(...instants),
      path: pathOf(operation, pool),
      query: queryOf(operation, pool),
      headers: headersOf(operation),
      body: bodyOf(operation, pool),
    },
    { noNullPrototype: true },
  );

export function eventOf({ method, path: template }: Operation, request: FuzzRequest): APIGatewayProxyEvent {
  const { caller, at, path, query, headers, body } = request;
  const event = requestEvent({
    ...{ method, at, headers, query, rawBody: body === null ? null : body.text },
    ...(caller === null ? {} : { caller }),
    ...(Object.keys(path).length === 0 ? {} : { path }),
  });
  return { ...event, path: template, resource: template, isBase64Encoded: body?.bytes === true };
}

const quoted = (text: string): string =>
  `$'${JSON.stringify(text).slice(1, -1).replaceAll("'", "\\'").slice(0, 4_000)}'`;

/** As one would send it again by hand; whose token it takes stands behind it. */
export function curl(
  { method, path: template }: Operation,
  { caller, at, path, query, headers, body }: FuzzRequest,
): string {
  const filled = template.replaceAll(/\{(\w+)\}/g, (_, name: string) =>
    encodeURIComponent((path[name] ?? '').toWellFormed()),
  );
  const search = new URLSearchParams();
  for (const [name, values] of Object.entries(query)) {
    for (const value of values) search.append(name.toWellFormed(), value.toWellFormed());
  }
  const given = Object.entries(headers).map(([name, value]) => `-H ${quoted(`${name}: ${value}`)}`);
  const data = body === null ? [] : [`--data-binary ${quoted(body.text)}${body.bytes ? ' (bytes in base64)' : ''}`];
  const who = caller === null ? 'nobody' : `${caller.sub} (${caller.roles.join(', ')})`;
  return (
    [`curl -X ${method} ${quoted(`http://localhost:3000${filled}?${search}`)}`, ...given, ...data].join(' \\\n  ') +
    `\n  # by ${who} at ${at}`
  );
}
