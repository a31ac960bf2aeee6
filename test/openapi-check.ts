import { readFileSync } from 'node:fs';
import { Ajv2020, type ValidateFunction } from 'ajv/dist/2020';
import addFormats from 'ajv-formats';

type Json = Record<string, unknown>;

const isObject = (value: unknown): value is Json =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** Nothing may go out that the document does not name: what it leaves open for later, the tests close. */
function closed(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(closed);
  if (!isObject(value)) return value;
  const inner = Object.fromEntries(Object.entries(value).map(([key, one]) => [key, closed(one)]));
  const open = isObject(value.properties) && value.type === 'object' && !('additionalProperties' in value);
  return open ? { ...inner, additionalProperties: false } : inner;
}

const file = new URL('../docs/openapi.json', import.meta.url);
const document = JSON.parse(readFileSync(file, 'utf8')) as { paths: Json; components: { schemas: Json } };
const schemas = closed(document.components.schemas);

const ajv = new Ajv2020({ strict: false, allErrors: true });
addFormats.default(ajv);
ajv.addSchema({ $id: 'openapi', components: { schemas } });

const validators = new Map<string, ValidateFunction>();

function validatorOf(schema: unknown): ValidateFunction {
  const text = JSON.stringify(closed(schema)).replaceAll('"#/components/', '"openapi#/components/');
  const known = validators.get(text) ?? ajv.compile(JSON.parse(text));
  validators.set(text, known);
  return known;
}

/** A part of the document, behind its reference where it is one. */
function resolved(part: unknown): Json {
  if (!isObject(part)) throw new Error('not an object of the OpenAPI document');
  if (typeof part.$ref !== 'string') return part;
  return resolved(
    part.$ref
      .replace('#/', '')
      .split('/')
      .reduce<unknown>((at, key) => (isObject(at) ? at[key] : undefined), document),
  );
}

/** @param path as called, with or without the query string: `/v1/applications/01K…` */
function operationOf(method: string, path: string): Json {
  const [bare = ''] = path.split('?');
  const pieces = bare.replace(/^\/v1/, '').split('/');
  const fits = (template: string) => {
    const wanted = template.split('/');
    return (
      wanted.length === pieces.length && wanted.every((piece, at) => piece.startsWith('{') || piece === pieces[at])
    );
  };
  const found = Object.keys(document.paths).filter(fits);
  const [template] = found.sort((a, b) => a.split('{').length - b.split('{').length);
  const operation = template && resolved(document.paths[template])[method.toLowerCase()];
  if (!isObject(operation)) throw new Error(`${method} ${bare} is not in docs/openapi.json`);
  return operation;
}

/** What no route can list: the gateway's own answers, and faults. */
const ofTheGateway = (status: number) => status === 429 || status >= 500;

/**
 * Holds a real answer against docs/openapi.json: its status, its content type, every field of its body, and for a
 * problem its code.
 * @param path as called: `/v1/applications/01K…`
 * @param body JSON as parsed; of an answer that is no JSON it is not looked at
 * @throws Error that says what the document does not know
 */
export function assertAnswer(method: string, path: string, status: number, body: unknown, contentType: string): void {
  const where = `${method} ${path} → ${status}`;
  const responses = resolved(operationOf(method, path).responses);
  const named = responses[String(status)] ?? (ofTheGateway(status) ? responses.default : undefined);
  if (named === undefined) throw new Error(`${where}: no such status in docs/openapi.json`);
  const response = resolved(named);
  if (response.content === undefined) return;
  const [type = ''] = contentType.split(';');
  const media = resolved(response.content)[type.trim()];
  if (!isObject(media)) throw new Error(`${where}: content type ${contentType} is not in docs/openapi.json`);
  if (!type.endsWith('json')) return;
  const validate = validatorOf(media.schema);
  if (!validate(body)) throw new Error(`${where}: ${ajv.errorsText(validate.errors)}\n${JSON.stringify(body)}`);
  const codes = response['x-codes'];
  if (Array.isArray(codes) && isObject(body) && !codes.includes(body.code)) {
    throw new Error(`${where}: code ${String(body.code)} is not in docs/openapi.json, which has ${codes.join(', ')}`);
  }
}

/** Holds a request's body against the document's schema for it; the errors in words, null when it fits. */
export function requestErrors(method: string, path: string, body: unknown): string | null {
  const requestBody = resolved(operationOf(method, path).requestBody);
  const media = resolved(resolved(requestBody.content)['application/json']);
  const validate = validatorOf(media.schema);
  return validate(body) ? null : ajv.errorsText(validate.errors);
}
