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
  add(/\{(application|claim|recovery)Id\}/.test(route.path), 'destroyed');
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
    ...(code === 'input-invalid'
      ? { errors: [{ path: 'employer.kvkNumber', message: 'must be a KvK number: 8 digits' }] }
      : {}),
  });

/** `input-invalid` → `InputInvalid`. */
const nameOf = (code: ProblemCode): string => code.replace(/(?:^|-)(\w)/g, (_, letter: string) => letter.toUpperCase());

/** Components: an example of every problem, by name. */
export const problemExamples = (): JsonObject =>
  Object.fromEntries(
    (Object.keys(problems) as ProblemCode[]).sort().map((code) => [nameOf(code), { value: example(code) }]),
  );

/** The problem responses of a document, each set of codes once: routes refer to them by name. */
export class ProblemResponses {
  readonly #named = new Map<string, JsonObject>();
  readonly #schema: JsonObject;

  constructor(schemas: Schemas) {
    this.#schema = schemas.reference(problemAnswer, 'output');
  }

  /** Those of a route, a status each; `x-codes` holds the codes that can come with it. */
  of(route: RouteEntry, operation: Operation): JsonObject {
    const byStatus = new Map<number, ProblemCode[]>();
    for (const code of codesOf(route, operation)) {
      const { status } = problems[code];
      byStatus.set(status, [...(byStatus.get(status) ?? []), code]);
    }
    const inOrder = [...byStatus].sort(([a], [b]) => a - b);
    return Object.fromEntries([
      ...inOrder.map(([status, codes]) => [String(status), this.#refer(codes.map(nameOf).join('Or'), status, codes)]),
      ['default', this.#refer('AnyProblem', 500, [])],
    ]);
  }

  /** By name, in alphabetical order. */
  all(): JsonObject {
    return Object.fromEntries([...this.#named].sort(([a], [b]) => (a < b ? -1 : 1)));
  }

  #refer(name: string, status: number, codes: readonly ProblemCode[]): JsonObject {
    if (!this.#named.has(name)) this.#named.set(name, this.#response(status, codes));
    return { $ref: `#/components/responses/${name}` };
  }

  #response(status: number, codes: readonly ProblemCode[]): JsonObject {
    const schema = this.#schema;
    const headers = headersOf(status);
    if (codes.length === 0) {
      const description = 'Any other problem, also one of the gateway itself.';
      return { description, headers, content: { 'application/problem+json': { schema } } };
    }
    const description = codes.map((code) => `\`${code}\`: ${problems[code].title}.`).join(' ');
    const examples = Object.fromEntries(codes.map((code) => [code, { $ref: `#/components/examples/${nameOf(code)}` }]));
    return { description, headers, content: { 'application/problem+json': { schema, examples } }, 'x-codes': codes };
  }
}
