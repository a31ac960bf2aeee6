import { beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import * as z from 'zod';
import { call, employer } from './request-event';

const personal = {
  firstName: 'Jongere',
  email: 'test.jongere@test.example',
  iban: 'NL91ABNA0417164300',
  bsn: '999990019',
};
const token = 'eyJhbGciOiJSUzI1NiJ9.eyJzdWIiOiJ1c2VyLTEifQ.c2lnbmF0dXJl';
const lines: string[] = [];

let runtime: typeof import('../../functions/runtime/api');
let log: typeof import('../../functions/runtime/logger');

beforeAll(async () => {
  Object.assign(process.env, { POWERTOOLS_LOG_LEVEL: 'DEBUG', POWERTOOLS_METRICS_DISABLED: 'false' });
  vi.spyOn(process.stdout, 'write').mockImplementation((text) => lines.push(String(text)) > 0);
  vi.spyOn(process.stderr, 'write').mockImplementation((text) => lines.push(String(text)) > 0);
  for (const level of ['log', 'info', 'warn', 'error', 'debug'] as const) {
    vi.spyOn(console, level).mockImplementation((text: unknown) => void lines.push(String(text)));
  }
  vi.stubEnv('POWERTOOLS_DEV', 'true');
  vi.resetModules();
  runtime = await import('../../functions/runtime/api');
  log = await import('../../functions/runtime/logger');
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
    const handler = runtime.api('submit-application', { body }, async () => runtime.answer(202, {}));
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
    const handler = runtime.publicApi('list-schemes', {}, () => Promise.reject(new Error(message)));
    await call(handler, { caller: employer });
    const all = lines.join('\n');
    expect(all).toContain('logging.test');
    expect(all).toContain('no place for');
    for (const secret of [personal.email, personal.iban, personal.bsn, token]) expect(all).not.toContain(secret);
  });

  it('by mistake is caught by its name, at any depth', () => {
    log
      .logger()
      .info('careless', { at: { youth: personal, list: [{ iban: personal.iban, token }] }, kvkNumber: '68750110' });
    nothingPersonal();
    expect(lines.join('\n')).toContain('68750110');
  });
});
