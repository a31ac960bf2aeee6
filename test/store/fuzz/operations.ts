import { readFileSync } from 'node:fs';
import { type RouteEntry, routes } from '../../../functions/manifest';

export type Json = Readonly<Record<string, unknown>>;

export const isObject = (value: unknown): value is Json =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

export interface Parameter {
  readonly name: string;
  readonly in: 'path' | 'query' | 'header';
  readonly required: boolean;
  readonly schema: Json;
  readonly example: unknown;
}

export interface Operation {
  readonly method: string;
  /** As in the document, with `/v1` before it: `/v1/applications/{applicationId}`. */
  readonly path: string;
  readonly route: RouteEntry;
  readonly parameters: readonly Parameter[];
  /** Of the JSON that it takes; null: it reads no body. */
  readonly body: { readonly schema: Json; readonly examples: readonly unknown[] } | null;
  /** Types of a body beside JSON. */
  readonly rawTypes: readonly string[];
}

const file = new URL('../../../docs/openapi.json', import.meta.url);
const document = JSON.parse(readFileSync(file, 'utf8')) as { paths: Record<string, Json> };
const methods = ['get', 'put', 'post', 'delete', 'patch', 'head', 'options', 'trace'];

/** A part of the document, behind its reference where it is one. */
export function resolved(part: unknown): Json {
  if (!isObject(part)) throw new Error('not an object of the OpenAPI document');
  if (typeof part.$ref !== 'string') return part;
  const at = part.$ref.replace('#/', '').split('/');
  return resolved(at.reduce<unknown>((found, key) => (isObject(found) ? found[key] : undefined), document));
}

const list = (value: unknown): unknown[] => (Array.isArray(value) ? value : []);

function parameterOf(part: unknown): Parameter {
  const { name, in: where, required, schema, example } = resolved(part);
  return {
    name: String(name),
    in: where as Parameter['in'],
    required: required === true,
    schema: resolved(schema),
    example: example ?? resolved(schema)['x-example'],
  };
}

function bodyOf(content: Json): Operation['body'] {
  if (!isObject(content['application/json'])) return null;
  const { schema, example, examples } = content['application/json'];
  const several = isObject(examples) ? Object.values(examples).map((one) => resolved(one).value) : [];
  return { schema: resolved(schema), examples: [...(example === undefined ? [] : [example]), ...several] };
}

/** Every operation of docs/openapi.json. @throws Error for one that no route of the manifest serves */
export const operations: readonly Operation[] = Object.entries(document.paths).flatMap(([template, item]) =>
  methods
    .filter((method) => method in item)
    .map((method) => {
      const path = `/v1${template}`;
      const operation = resolved(item[method]);
      const route = routes.find((one) => one.path === path && one.method === method.toUpperCase());
      if (route === undefined) throw new Error(`${method} ${path} is in docs/openapi.json, and no route serves it`);
      const content = operation.requestBody === undefined ? {} : resolved(resolved(operation.requestBody).content);
      return {
        method: method.toUpperCase(),
        path,
        route,
        parameters: [...list(item.parameters), ...list(operation.parameters)].map(parameterOf),
        body: bodyOf(content),
        rawTypes: Object.keys(content).filter((type) => type !== 'application/json'),
      };
    }),
);
