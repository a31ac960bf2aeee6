import type { APIGatewayProxyEvent, APIGatewayProxyResult, Context } from 'aws-lambda';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { logger } from '../../../functions/runtime/logger';
import { type FakeKms, startKms } from '../../functions/fake-kms';
import { engines, useEngine } from '../engine';
import type { Pool } from './arbitrary';
import { useBuckets } from './bucket';
import { judge } from './judge';
import { type Operation, operations } from './operations';
import { curl, eventOf, type FuzzRequest, requestsOf } from './request';
import { buildTown } from './town';

/** Requests for each operation; `FUZZ_RUNS=2000 npx vitest run --project store fuzz` looks for longer. */
const numRuns = Number(process.env.FUZZ_RUNS ?? 25);
/** Of one operation, with what it takes to make a failing request small. */
const mostMs = 30_000 + numRuns * 200;

type Handler = (event: APIGatewayProxyEvent, context: Context) => Promise<APIGatewayProxyResult>;

const [engine] = engines;
if (engine === undefined) throw new Error('there is no engine');

const handlerOf = async ({ route }: Operation): Promise<Handler> =>
  ((await import(`../../../functions/api/${route.name}.ts`)) as { handler: Handler }).handler;

const titled = operations.map((operation) => [`${operation.method} ${operation.path}`, operation] as const);
const seen = new Map<string, Set<number>>();

let kms: FakeKms | undefined;
let pool: Pool = {};
beforeAll(async () => {
  kms = await startKms();
});
afterAll(() => kms?.close());

/** What the last handler threw. */
let fault: unknown;
vi.spyOn(logger(), 'error').mockImplementation((...[, line]) => {
  if (typeof line === 'object' && 'error' in line) fault = line.error;
});

/** Tries requests until one is answered as none should be; that one is made as small as it gets. */
async function fuzz(operation: Operation): Promise<void> {
  const handler = await handlerOf(operation);
  const statuses = new Set<number>();
  seen.set(`${operation.method} ${operation.path}`, statuses);
  const property = fc.asyncProperty(requestsOf(operation, pool), async (request) => {
    fault = undefined;
    const answer = await handler(eventOf(operation, request), {} as Context);
    statuses.add(answer.statusCode);
    if (answer.statusCode >= 500) throw fault ?? new Error(answer.body);
    judge(operation, request, answer);
  });
  const { failed, counterexample, errorInstance, seed, counterexamplePath } = await fc.check<[FuzzRequest]>(property, {
    ...{ numRuns, interruptAfterTimeLimit: mostMs },
  });
  if (!failed) return;
  const request = counterexample === null ? 'no request' : curl(operation, counterexample[0]);
  throw new Error(`${request}\n  # FC_SEED=${seed}, ${counterexamplePath}`, { cause: errorInstance });
}

describe('any request to an operation of docs/openapi.json', () => {
  useEngine(engine);
  useBuckets();
  beforeAll(async () => {
    const sign = { TOKEN_ISSUER: 'https://issuer.example', WEB_CLIENT_ID: 'pages', SIGN_IN_SCOPE: 'openid' };
    Object.assign(process.env, { ...sign, PUBLIC_URL: 'https://voucherloket.example' });
    pool = await buildTown();
  });

  it.each(titled)(
    'gets an answer that is described, and no fault: %s',
    async (_, operation) => fuzz(operation),
    mostMs * 2,
  );

  it('comes past the gate often enough for that to mean something', () => {
    const share = (fits: (status: number) => boolean) =>
      [...seen.values()].filter((statuses) => [...statuses].some(fits)).length / operations.length;
    expect(seen.size).toBe(operations.length);
    expect(share((status) => ![400, 401, 403].includes(status))).toBeGreaterThan(0.85);
    expect(share((status) => status < 400)).toBeGreaterThan(0.6);
  });
});
