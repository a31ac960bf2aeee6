import { beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import * as z from 'zod';
import { submitApplicationRoute } from '../../functions/manifest/routes-applications';
import { listSchemesRoute } from '../../functions/manifest/routes-public';
import * as runtime from '../../functions/runtime/api';
import { logger } from '../../functions/runtime/logger';
import { count } from '../../functions/runtime/metrics';
import { call, employer } from './request-event';

const personal = {
  firstName: 'Jongere',
  email: 'test.jongere@test.example',
  iban: 'NL91ABNA0417164300',
  bsn: '999990019',
};
const token = 'eyJhbGciOiJSUzI1NiJ9.eyJzdWIiOiJ1c2VyLTEifQ.c2lnbmF0dXJl';
const lines: string[] = [];

beforeAll(() => {
  Object.assign(process.env, { POWERTOOLS_LOG_LEVEL: 'INFO', POWERTOOLS_METRICS_DISABLED: 'false' });
  process.env.AWS_LAMBDA_FUNCTION_NAME = 'voucherloket-quote';
  for (const stream of [process.stdout, process.stderr]) {
    vi.spyOn(stream, 'write').mockImplementation((text) => lines.push(String(text)) > 0);
  }
});
beforeEach(() => {
  lines.length = 0;
});

const nothingPersonal = () => {
  const all = lines.join('\n');
  expect(lines.length).toBeGreaterThan(0);
  for (const secret of [...Object.values(personal), token, 'a-secret-key']) expect(all).not.toContain(secret);
};

describe('what is logged', () => {
  it('is who did what with which outcome, and counts; never what was sent', async () => {
    const body = z.object({ firstName: z.string(), email: z.string(), iban: z.string(), bsn: z.number() });
    const handler = runtime.api(submitApplicationRoute, { body }, async ({ guard }) => {
      guard.admits({ organisation: employer.organisation });
      return runtime.answer(202, {});
    });
    const headers = { 'Idempotency-Key': 'a-secret-key', Authorization: `Bearer ${token}` };
    expect((await call(handler, { caller: employer, headers, body: personal })).status).toBe(400);
    nothingPersonal();
    const all = lines.join('\n');
    for (const told of ['"method":', '/v1/applications', 'input-invalid', 'user-1', 'gateway-request-id', 'requests']) {
      expect(all).toContain(told);
    }
  });

  it('of a fault is its stack, without the personal data in its message', async () => {
    const message = `no place for ${personal.email}, ${personal.iban}, ${personal.bsn} with Bearer ${token}`;
    const handler = runtime.publicApi(listSchemesRoute, {}, () => Promise.reject(new Error(message)));
    await call(handler, { caller: employer });
    const all = lines.join('\n');
    expect(all).toContain('logging.test');
    expect(all).toContain('no place for');
    for (const secret of [personal.email, personal.iban, personal.bsn, token]) expect(all).not.toContain(secret);
  });

  it('by mistake is caught by its name, at any depth', () => {
    const list = [{ iban: personal.iban, token }];
    logger().info('careless', { at: { youth: personal, list }, kvkNumber: '68750110' });
    nothingPersonal();
    expect(lines.join('\n')).toContain('68750110');
  });
});

const jsonLines = () => lines.map((line) => JSON.parse(line) as Record<string, unknown>);

describe('a line of the log', () => {
  it('is JSON on one line, whatever the text, and says when, where and for which request', () => {
    logger().setCorrelationId('correlation-1');
    logger().warn('two\nlines', { claimId: 'claim-1' });
    expect(lines).toHaveLength(1);
    expect(lines[0]).toMatch(/^\{[^\n]+\}\n$/);
    expect(jsonLines()).toMatchObject([
      {
        level: 'WARN',
        message: 'two\nlines',
        timestamp: expect.stringMatching(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/),
        service: 'voucherloket',
        function: 'voucherloket-quote',
        correlation_id: 'correlation-1',
        claimId: 'claim-1',
      },
    ]);
  });

  it('tells of an error its name, message, stack and what caused it', () => {
    const cause = new RangeError(`no such ${personal.email}`);
    logger().error('fault', { error: new TypeError('it broke', { cause }) });
    const [{ error } = {}] = jsonLines();
    expect(error).toMatchObject({
      name: 'TypeError',
      message: 'it broke',
      stack: expect.stringContaining('logging.test'),
      cause: { name: 'RangeError', message: 'no such [redacted]' },
    });
  });
});

describe('a count', () => {
  const metrics = (names: readonly string[]) => names.map((Name) => ({ Name, Unit: 'Count' }));

  it('is a line in the embedded metric format, by the dimensions that the alarm looks for', () => {
    const before = Date.now();
    count('quote', { requests: 1, faults: 0 });
    const [line = {}] = jsonLines();
    expect(line).toMatchObject({ service: 'voucherloket', function: 'voucherloket-quote', requests: 1, faults: 0 });
    const { Timestamp, CloudWatchMetrics } = line._aws as Record<string, unknown>;
    expect(Timestamp).toBeGreaterThanOrEqual(before);
    expect(CloudWatchMetrics).toEqual([
      { Namespace: 'Voucherloket', Dimensions: [['service', 'function']], Metrics: metrics(['requests', 'faults']) },
    ]);
  });

  it('of a refusal is by its code too', () => {
    count('quote', { refusals: 1 }, 'not-found');
    const [line] = jsonLines();
    expect(line).toMatchObject({
      _aws: { CloudWatchMetrics: [{ Dimensions: [['service', 'function', 'code']], Metrics: metrics(['refusals']) }] },
      code: 'not-found',
      refusals: 1,
    });
  });
});
