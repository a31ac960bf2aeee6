import type { APIGatewayProxyEvent } from 'aws-lambda';
import type { ZodError, ZodType } from 'zod';
import type { InputError } from '../../domain/refusal';
import { RawBody, type RawTypes } from './body';
import { inputErrors } from './input-errors';
import { pass, type Step, stop } from './step';

/** The shape of a request. Query values arrive as strings: a schema turns them into what they mean. */
export interface Input<B, P, Q> {
  readonly body?: ZodType<B>;
  /** Types of a body beside JSON: such a one is handed on as `RawBody`, and `body` says so in its type. */
  readonly raw?: RawTypes;
  readonly path?: ZodType<P>;
  readonly query?: ZodType<Q>;
}

export interface Checked<B, P, Q> {
  readonly body: B;
  readonly path: P;
  readonly query: Q;
}

type Parsed = { readonly value: unknown; readonly error: ZodError | undefined };

/**
 * Body, path and query against their schemas: every error of body and query in one refusal. A path parameter of
 * impossible form names nothing that exists: not found.
 */
export function checkInput<B, P, Q>(
  input: Input<B, P, Q>,
  event: APIGatewayProxyEvent,
  json: unknown,
): Step<Checked<B, P, Q>> {
  const path = parse(input.path, event.pathParameters ?? {});
  if (path.error) return stop('not-found', 'There is nothing at this address.');
  const body = json instanceof RawBody ? { value: json, error: undefined } : parse(input.body, json);
  const query = parse(input.query, event.queryStringParameters ?? {});
  const errors = [...(input.query ? repeated(event) : []), ...inputErrors(query.error), ...inputErrors(body.error)];
  if (errors.length > 0) return stop('input-invalid', summary(errors.length), { errors });
  return pass({ body: body.value, path: path.value, query: query.value } as Checked<B, P, Q>);
}

function parse(schema: ZodType | undefined, value: unknown): Parsed {
  if (!schema) return { value: undefined, error: undefined };
  const parsed = schema.safeParse(value);
  return { value: parsed.data, error: parsed.error };
}

const summary = (count: number) => (count === 1 ? 'One value is not right.' : `${count} values are not right.`);

/** The gateway keeps the last of a repeated query parameter: better to say so than to guess. */
const repeated = (event: APIGatewayProxyEvent): InputError[] =>
  Object.entries(event.multiValueQueryStringParameters ?? {})
    .filter(([, values]) => (values?.length ?? 0) > 1)
    .map(([path]) => ({ path, message: 'given more than once' }));
