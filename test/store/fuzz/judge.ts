import type { APIGatewayProxyResult } from 'aws-lambda';
import { correlationIdPattern } from '../../../events/correlation-id';
import { problems } from '../../../functions/runtime/problem';
import { assertAnswer } from '../../openapi-check';
import { isObject, type Operation } from './operations';
import type { FuzzRequest } from './request';

const always = [
  'API-Version',
  'Cache-Control',
  'Content-Security-Policy',
  'X-Content-Type-Options',
  'X-Correlation-Id',
];

/** @throws Error for an answer that no client should get, or that the document does not know */
export function judge({ method, path }: Operation, request: FuzzRequest, answer: APIGatewayProxyResult): void {
  const { statusCode, headers = {}, body } = answer;
  if (statusCode >= 500) throw new Error(`${statusCode}: ${body}`);
  const contentType = String(headers['Content-Type'] ?? '');
  const json: unknown = contentType.includes('json') ? JSON.parse(body) : undefined;
  assertAnswer(method, path, statusCode, json, contentType);
  if (!body.isWellFormed()) throw new Error('the body holds half a character');
  const missing = always.filter((name) => headers[name] === undefined);
  if (missing.length > 0) throw new Error(`${statusCode} without ${missing.join(', ')}`);
  if (statusCode >= 400) judgeProblem(statusCode, contentType, json);
  judgeHeaders(request, headers);
}

function judgeProblem(status: number, contentType: string, json: unknown): void {
  if (contentType !== 'application/problem+json') throw new Error(`${status} as ${contentType}`);
  if (!isObject(json) || json.status !== status || !Object.hasOwn(problems, String(json.code))) {
    throw new Error(`${status} is no problem that is listed: ${JSON.stringify(json)}`);
  }
}

/** Nothing that was sent comes back in a header, but for an id that is harmless, and no line is ended in one. */
function judgeHeaders(request: FuzzRequest, headers: NonNullable<APIGatewayProxyResult['headers']>): void {
  const sent = hostileTextsIn(request);
  for (const [name, value] of Object.entries(headers)) {
    const text = String(value);
    if (!/^[\x20-\x7e]*$/.test(text)) throw new Error(`header ${name} holds ${JSON.stringify(text)}`);
    if (name === 'X-Correlation-Id' && correlationIdPattern.test(text)) continue;
    const echoed = sent.find((one) => text.includes(one));
    if (echoed !== undefined) throw new Error(`header ${name} echoes ${JSON.stringify(echoed)}`);
  }
}

const harmless = /^[\w.:/ -]{1,64}$/;

function hostileTextsIn({ path, query, headers, body }: FuzzRequest): string[] {
  const given = [...Object.values(path), ...Object.values(query).flat(), ...Object.values(headers), body?.text ?? ''];
  return given.filter((text) => text.length > 3 && !harmless.test(text) && !text.startsWith('application/'));
}
