import { randomUUID } from 'node:crypto';

export interface Reply<T = Record<string, unknown>> {
  readonly status: number;
  readonly headers: Headers;
  readonly body: T;
}

/** Somebody who talks to the system over HTTP as their browser would. */
export interface Person {
  readonly persona: string;
  get<T = Record<string, unknown>>(path: string): Promise<Reply<T>>;
  put<T = Record<string, unknown>>(path: string, body: unknown): Promise<Reply<T>>;
  /** @param key the Idempotency-Key; a fresh one when left out. */
  post<T = Record<string, unknown>>(path: string, body: unknown, key?: string): Promise<Reply<T>>;
  /** Sends XML as it is. */
  postXml<T = Record<string, unknown>>(path: string, xml: string): Promise<Reply<T>>;
}

export interface Client {
  readonly url: string;
  /** Signs in with the local issuer; the token is fetched once. */
  as(persona: string): Person;
  /** Nobody in particular: public routes and the local controls. */
  readonly visitor: Person;
  /** Moves the clock forward, and waits until everything that fell due has been done. */
  moveTo(instant: string): Promise<{ readonly now: string; readonly ran: { schedule: string; at: string }[] }>;
  settle(): Promise<void>;
}

async function send<T>(url: string, method: string, headers: Record<string, string>, body: unknown): Promise<Reply<T>> {
  const init = body === undefined ? {} : { body: typeof body === 'string' ? body : JSON.stringify(body) };
  const response = await fetch(url, { method, headers, redirect: 'manual', ...init });
  const text = await response.text();
  const isJson = /json/.test(response.headers.get('content-type') ?? '');
  return { status: response.status, headers: response.headers, body: (isJson && text ? JSON.parse(text) : text) as T };
}

/** Sees every answer as it comes in. */
export type Observe = (method: string, path: string, reply: Reply<unknown>) => void;

export function connect(url: string, observe: Observe = () => {}): Client {
  const talk = async <T>(method: string, path: string, headers: Record<string, string>, body?: unknown) => {
    const reply = await send<T>(`${url}${path}`, method, headers, body);
    observe(method, path, reply);
    return reply;
  };
  const tokens = new Map<string, Promise<string>>();
  const tokenOf = (persona: string): Promise<string> => {
    const known = tokens.get(persona) ?? signIn(persona);
    tokens.set(persona, known);
    return known;
  };
  const signIn = async (persona: string): Promise<string> => {
    const reply = await talk<{ accessToken: string }>('POST', '/_local/token', json, { persona });
    if (reply.status !== 200) throw new Error(`${persona} cannot sign in: ${reply.status}`);
    return reply.body.accessToken;
  };
  const person = (persona: string, headers: () => Promise<Record<string, string>>): Person => ({
    persona,
    get: async (path) => talk('GET', path, await headers()),
    put: async (path, body) => talk('PUT', path, { ...json, ...(await headers()) }, body),
    post: async (path, body, key = randomUUID()) =>
      talk('POST', path, { ...json, ...(await headers()), 'Idempotency-Key': key }, body),
    postXml: async (path, xml) => talk('POST', path, { 'Content-Type': 'application/xml', ...(await headers()) }, xml),
  });
  const visitor = person('visitor', async () => ({}));
  return {
    url,
    visitor,
    as: (persona) => person(persona, async () => ({ Authorization: `Bearer ${await tokenOf(persona)}` })),
    async moveTo(instant) {
      const reply = await visitor.put<{ now: string; ran: { schedule: string; at: string }[] }>('/_local/clock', {
        now: instant,
      });
      if (reply.status !== 200) throw new Error(`the clock does not move to ${instant}: ${JSON.stringify(reply.body)}`);
      return reply.body;
    },
    async settle() {
      await visitor.post('/_local/settle', {});
    },
  };
}

const json = { 'Content-Type': 'application/json' };
