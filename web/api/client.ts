import { currentToken, sessionEnded } from '../auth/session';
import { NoAnswer, problemOf, Refused } from './problem';

export interface Sending {
  readonly body?: unknown;
  /** In place of `body`: sent as it is, under its own media type. */
  readonly content?: Blob;
  /** Keep it with the draft: the same key with the same body is the same request, however often it is sent. */
  readonly idempotencyKey?: string;
  readonly signal?: AbortSignal;
}

const patienceMs = 35_000;

/**
 * One request to the API, with the caller's token where there is one. Nothing is sent twice by itself.
 * @param path with its query, from `/v1/`
 * @throws Refused when the API says no, NoAnswer when none came
 */
export async function call(method: 'GET' | 'POST' | 'PUT', path: string, sending: Sending = {}): Promise<Response> {
  const { body, content, idempotencyKey, signal } = sending;
  const token = currentToken();
  const headers: Record<string, string> = {
    Accept: 'application/json',
    ...(token === null ? {} : { Authorization: `Bearer ${token}` }),
    ...(body === undefined ? {} : { 'Content-Type': 'application/json' }),
    ...(content === undefined ? {} : { 'Content-Type': content.type }),
    ...(idempotencyKey === undefined ? {} : { 'Idempotency-Key': idempotencyKey }),
  };
  const patience = AbortSignal.timeout(patienceMs);
  const response = await fetch(path, {
    method,
    headers,
    signal: signal ? AbortSignal.any([signal, patience]) : patience,
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    ...(content === undefined ? {} : { body: content }),
  }).catch((error: unknown) => {
    throw signal?.aborted ? error : new NoAnswer(String(error));
  });
  if (response.ok) return response;
  if (response.status === 401) sessionEnded();
  throw new Refused(problemOf(response.status, await response.json().catch(() => null)));
}

/** The body of an answer in JSON. @throws as `call` */
export async function callJson<T>(method: 'GET' | 'POST' | 'PUT', path: string, sending: Sending = {}): Promise<T> {
  const response = await call(method, path, sending);
  return (await response.json().catch((error: unknown) => {
    throw new NoAnswer(String(error));
  })) as T;
}

/** Worth asking once more by itself: only what reads, when no answer or a fault came. */
export const retryable = (error: unknown): boolean =>
  error instanceof NoAnswer || (error instanceof Refused && error.problem.status >= 500);

/** Path with a query string; what is undefined or empty is left out. */
export function withQuery(path: string, query: Readonly<Record<string, string | number | undefined>>): string {
  const asked = Object.entries(query).filter(([, value]) => value !== undefined && value !== '');
  const text = new URLSearchParams(asked.map(([name, value]) => [name, String(value)])).toString();
  return text === '' ? path : `${path}?${text}`;
}
