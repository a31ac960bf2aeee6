import { afterAll, beforeAll, expect } from 'vitest';
import { type Client, connect, type Observe } from '../../../local/demo/client';
import { type RunningSystem, startSystem } from '../../../local/system';
import { assertAnswer } from '../../openapi-check';

/** Whatever the interface answers must be in its own description. */
export const asDocumented: Observe = (method, path, { status, body, headers }) => {
  const [bare = path] = path.split('?');
  if (!bare.startsWith('/v1/') || bare === '/v1/nowhere') return;
  assertAnswer(method, bare, status, body, headers.get('content-type') ?? '');
};

/** Starts the whole system for the tests of one file, on a free port and with nothing kept. */
export function useSystem(clock: string): () => Client {
  let running: RunningSystem | undefined;
  let client: Client | undefined;
  beforeAll(async () => {
    running = await startSystem({ port: 0, dataDir: null, clock, quiet: true, engine: process.env.DYNAMODB_ENGINE });
    client = connect(running.url, asDocumented);
  });
  afterAll(async () => {
    await running?.stop();
  });
  return () => {
    if (client === undefined) throw new Error('the system is not running');
    return client;
  };
}

export interface ApplicationView {
  readonly id: string;
  readonly number: string;
  readonly status: string;
  readonly receivedAt: string;
  readonly amountCents: number | null;
  readonly waitingPosition: number | null;
  readonly decisionDueOn: string;
  readonly checks: readonly { readonly rule: string; readonly outcome: string }[];
  readonly claims: readonly ClaimView[];
  readonly timeline: readonly { readonly type: string; readonly at: string; readonly byRole: string }[];
}

export interface ClaimView {
  readonly id: string;
  readonly status: string;
  readonly dueOn: string | null;
  readonly amountCents: number;
  readonly replyBy: string | null;
  readonly checks: readonly { readonly rule: string; readonly outcome: string; readonly input: unknown }[];
}

type Amount = { readonly amountCents: number | null; readonly awards: number | null };
export type BudgetView = Readonly<
  Record<'cap' | 'available' | 'reserved' | 'committed' | 'paid' | 'overshoot' | 'waiting', Amount>
>;

/** Reads a budget and checks its identity, as must hold at each look. */
export async function budgetOf(client: Client, schemeId: string): Promise<BudgetView> {
  const { status, body } = await client.as('auditor-1').get<BudgetView>(`/v1/budgets/${schemeId}`);
  expect(status).toBe(200);
  for (const unit of ['amountCents', 'awards'] as const) {
    const { cap, available, reserved, committed, paid, overshoot } = body;
    if (cap[unit] === null) continue;
    const inUse = (available[unit] ?? 0) + (reserved[unit] ?? 0) + (committed[unit] ?? 0) + (paid[unit] ?? 0);
    expect(inUse).toBe(cap[unit] + (overshoot[unit] ?? 0));
  }
  return body;
}

export async function applicationOf(client: Client, id: string, persona = 'auditor-1'): Promise<ApplicationView> {
  const { status, body } = await client.as(persona).get<ApplicationView>(`/v1/applications/${id}`);
  expect(status).toBe(200);
  return body;
}

/** Submits and waits until its place is known. */
export async function submitted(client: Client, persona: string, body: unknown): Promise<ApplicationView> {
  const reply = await client.as(persona).post<{ id: string }>('/v1/applications', body);
  expect(reply.status, JSON.stringify(reply.body)).toBe(202);
  await client.settle();
  return applicationOf(client, reply.body.id);
}

/** Asserts a problem document with this status and code, and gives its paths of errors. */
export function problem(reply: { status: number; headers: Headers; body: unknown }, status: number, code: string) {
  const body = reply.body as { status: number; code: string; errors: { path: string }[]; detail: string };
  expect({ status: reply.status, code: body.code, said: body.status }).toEqual({ status, code, said: status });
  expect(reply.headers.get('content-type')).toMatch(/^application\/problem\+json/);
  expect(reply.headers.get('api-version')).toMatch(/^\d+\.\d+\.\d+$/);
  expect(body.detail.length).toBeGreaterThan(10);
  return body.errors.map(({ path }) => path);
}
