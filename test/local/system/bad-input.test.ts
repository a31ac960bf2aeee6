import { describe, expect, it } from 'vitest';
import { application } from '../../../local/demo/applications';
import { problem, submitted, useSystem } from './system';

const system = useSystem('2026-09-01T08:00:00.000Z');
const good = application({ schemeId: 'haarlem-jongerenvoucher', municipality: 'Haarlem' });

const send = (body: unknown) => system().as('employer-1').post('/v1/applications', body);

async function count(): Promise<number> {
  const { body } = await system().as('employer-1').get<{ items: unknown[] }>('/v1/applications?limit=100');
  return body.items.length;
}

describe('bad input', () => {
  it('is answered with its code and paths, and leaves nothing behind', async () => {
    problem(await send('{"schemeId": '), 400, 'json-invalid');
    expect(problem(await send({ ...good, surprise: 1 }), 400, 'input-invalid')).toEqual(['surprise']);
    const wrong = {
      ...good,
      employer: { ...good.employer, kvkNumber: '6875011' },
      bankAccount: { iban: 'NL92ABNA0417164300', holderName: 'X' },
      placement: { ...good.placement, startOn: '2026-09-01', endOn: '2026-08-01' },
    };
    expect(problem(await send(wrong), 400, 'input-invalid').sort()).toEqual([
      'bankAccount.iban',
      'employer.kvkNumber',
      'placement.endOn',
    ]);
    problem(await send({ ...good, filler: 'x'.repeat(300_000) }), 413, 'body-too-large');
    problem(await send({ ...good, schemeId: 'unheard-of' }), 404, 'not-found');
    problem(
      await send({ ...good, employer: { ...good.employer, kvkNumber: '69599068' } }),
      403,
      'not-your-organisation',
    );
    const keyless = await fetch(`${system().url}/v1/applications`, {
      method: 'POST',
      headers: { Authorization: `Bearer ${await token('employer-1')}`, 'Content-Type': 'application/json' },
      body: JSON.stringify(good),
    });
    problem({ ...(await reply(keyless)) }, 400, 'idempotency-key-missing');
    expect(await count()).toBe(0);
  });

  it('gives 404 for what is not yours, unknown, or of an impossible form', async () => {
    const mine = await submitted(system(), 'employer-1', good);
    for (const persona of ['employer-2', 'officer-foodvalley']) {
      problem(await system().as(persona).get(`/v1/applications/${mine.id}`), 404, 'not-found');
    }
    problem(await system().as('officer-1').get('/v1/applications/01ARZ3NDEKTSV4RRFFQ69G5FAV'), 404, 'not-found');
    problem(await system().as('officer-1').get('/v1/applications/nonsense'), 404, 'not-found');
    problem(await system().visitor.get('/v1/nowhere'), 404, 'not-found');
    problem(await system().visitor.get('/v1/schemes/unheard-of'), 404, 'not-found');
  });

  it('refuses a wrong, expired, unsigned or missing token, and a wrong role', async () => {
    const [head = '', payload = '', signature = ''] = (await token('employer-1')).split('.');
    const none = Buffer.from('{"alg":"none","typ":"JWT"}').toString('base64url');
    const past = JSON.parse(Buffer.from(payload, 'base64url').toString());
    const expired = Buffer.from(JSON.stringify({ ...past, exp: past.iat - 10 })).toString('base64url');
    for (const bad of [
      'nonsense',
      `${none}.${payload}.`,
      `${head}.${expired}.${signature}`,
      `${head}.${payload}.AAAA`,
    ]) {
      const answer = await fetch(`${system().url}/v1/applications`, { headers: { Authorization: `Bearer ${bad}` } });
      problem(await reply(answer), 401, 'unauthenticated');
    }
    problem(await system().visitor.get('/v1/applications'), 401, 'unauthenticated');
    problem(await system().as('finance-1').get('/v1/applications'), 403, 'forbidden');
    problem(await system().as('employer-1').get('/v1/payout-batches'), 403, 'forbidden');
  });
});

async function token(persona: string): Promise<string> {
  const { body } = await system().visitor.post<{ accessToken: string }>('/_local/token', { persona });
  return body.accessToken;
}

const reply = async (response: Response) => ({
  status: response.status,
  headers: response.headers,
  body: await response.json(),
});
