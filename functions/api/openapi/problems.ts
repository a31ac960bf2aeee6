import type { RouteEntry } from '../../manifest/types';
import { type Problem, problemOf, problems } from '../../runtime/problem';
import type { ProblemCode } from '../../runtime/step';
import { problemAnswer } from '../answers/problem';
import { headersOf } from './headers';
import type { JsonObject, Schemas } from './json-schema';
import type { Operation } from './operation';

/** Every refusal a route can give: its own, and those that follow from its shape. */
export function codesOf(route: RouteEntry, operation: Operation): ProblemCode[] {
  const codes = new Set<ProblemCode>(operation.refuses ?? []);
  const add = (when: boolean, ...more: ProblemCode[]) => {
    if (when) for (const code of more) codes.add(code);
  };
  add(true, 'internal', 'try-again');
  add(route.access !== 'public', 'unauthenticated', 'forbidden');
  add(route.path.includes('{'), 'not-found');
  add(operation.query !== undefined, 'input-invalid');
  add(operation.body !== undefined, 'input-invalid', 'json-invalid', 'body-too-large', 'content-type-unsupported');
  add(
    route.idempotencyKey === true,
    'idempotency-key-missing',
    'idempotency-key-invalid',
    'idempotency-key-reused',
    'input-invalid',
  );
  return [...codes].sort();
}

const example = (code: ProblemCode): Problem =>
  problemOf({
    code,
    detail: 'What is wrong, in a sentence.',
    ...(code === 'input-invalid' ? { errors: [{ path: 'employer.kvkNumber', message: 'must be a KvK number: 8 digits' }] } : {}),
  });

/** The problem responses of a route, a status each; `x-codes` holds the codes that can come with it. */
export function problemResponses(route: RouteEntry, operation: Operation, schemas: Schemas): JsonObject {
  const byStatus = new Map<number, ProblemCode[]>();
  for (const code of codesOf(route, operation)) {
    const { status } = problems[code];
    byStatus.set(status, [...(byStatus.get(status) ?? []), code]);
  }
  const inOrder = [...byStatus].sort(([a], [b]) => a - b);
  return Object.fromEntries([
    ...inOrder.map(([status, codes]) => [String(status), response(status, codes, schemas)]),
    ['default', { ...response(500, [], schemas), description: 'Any other problem, also one of the gateway itself.' }],
  ]);
}

function response(status: number, codes: readonly ProblemCode[], schemas: Schemas): JsonObject {
  const schema = schemas.reference(problemAnswer, 'output');
  const examples = Object.fromEntries(codes.map((code) => [code, { value: example(code) }]));
  const content = { 'application/problem+json': codes.length === 0 ? { schema } : { schema, examples } };
  const description = codes.map((code) => `\`${code}\`: ${problems[code].title}.`).join(' ');
  return { description, headers: headersOf(status), content, ...(codes.length === 0 ? {} : { 'x-codes': codes }) };
}
