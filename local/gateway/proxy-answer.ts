import { isObject, parseObject } from '../json';
import type { Answer } from './gateway-responses';

/**
 * The answer of a Lambda proxy integration as an HTTP answer, or null where it is not of the form API Gateway takes.
 * @param decode whether base64 bodies are decoded: only where the API declares binary media types
 */
export const proxyAnswer = (result: string, decode: boolean): Answer | null => {
  const answer = parseObject(result);
  if (answer === null) return null;
  const statusCode = Number(answer.statusCode);
  if (!Number.isInteger(statusCode) || statusCode < 200 || statusCode > 599) return null;
  const { body } = answer;
  if (body !== undefined && body !== null && typeof body !== 'string') return null;
  const headers = headersOf(answer.headers, answer.multiValueHeaders);
  if (headers === null) return null;
  const binary = answer.isBase64Encoded === true && decode;
  const typed = headers.some(([name]) => name.toLowerCase() === 'content-type');
  return {
    statusCode,
    headers: typed ? headers : [['Content-Type', 'application/json'], ...headers],
    body: binary ? Buffer.from(body ?? '', 'base64') : (body ?? ''),
  };
};

const headersOf = (single: unknown, multiple: unknown): (readonly [string, string])[] | null => {
  if (![single, multiple].every((headers) => headers === undefined || headers === null || isObject(headers)))
    return null;
  const repeated = isObject(multiple) ? multiple : {};
  const pairs = Object.entries(repeated).flatMap(([name, values]) =>
    (Array.isArray(values) ? values : []).map((value) => [name, String(value)] as const),
  );
  const names = new Set(Object.keys(repeated).map((name) => name.toLowerCase()));
  for (const [name, value] of Object.entries(isObject(single) ? single : {})) {
    if (!names.has(name.toLowerCase()) && value !== null && value !== undefined) pairs.push([name, String(value)]);
  }
  return pairs;
};
