import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { handler as makeBatch } from '../../functions/api/make-batch';
import { handler as submitApplication } from '../../functions/api/submit-application';
import type { Caller } from '../../functions/runtime/identity';
import { application } from '../../local/demo/applications';
import { schemeWith } from '../domain/scheme/fixtures';
import { type FakeKms, startKms } from '../functions/fake-kms';
import { call, type Received, type RequestParts } from '../functions/request-event';
import { engines, useEngine } from './engine';
import { publish } from './office';
import { aRegion, executionOn } from './payout-world';

/** An Idempotency-Key belongs to who sent it, to the route it was sent to and to what was sent with it. */

const scheme = schemeWith({ schemeId: 'replayed', caps: { amountCents: 10_000_000 } });
const both: Caller = {
  ...{ sub: 'both-1', name: 'Test Beide', organisation: '68750110' },
  ...{ roles: ['employer', 'finance'], regions: ['foodvalley'] },
};
const colleague: Caller = { ...both, sub: 'both-2', name: 'Test Collega' };
const stranger: Caller = { ...both, sub: 'stranger-1', organisation: '69599068', regions: ['elders'] };
const now = () => new Date().toISOString();

const parts = (key: string, body: unknown, caller: Caller, at = now()): RequestParts => ({
  ...{ body, caller, at },
  headers: { 'Content-Type': 'application/json', 'Idempotency-Key': key },
});
const body = (youth: number, kvkNumber = '68750110') => application({ schemeId: 'replayed', youth, kvkNumber });
const submit = (key: string, youth: number, caller = both) => call(submitApplication, parts(key, body(youth), caller));
const batch = (key: string, caller = both) =>
  call(makeBatch, parts(key, { region: 'foodvalley', executionOn }, caller, '2026-11-17T10:00:00.000Z'));
const idOf = ({ json }: Received) => (json as { id: string }).id;
const codeOf = ({ status, json }: Received) => [status, (json as { code: string }).code];

let kms: FakeKms | undefined;
beforeAll(async () => {
  kms = await startKms();
});
afterAll(() => kms?.close());

/** What a condition of a write does on each engine, batches.test.ts and the opening tell. */
describe.each(engines.slice(0, 1))('an Idempotency-Key on $name', (engine) => {
  useEngine(engine);
  beforeAll(async () => {
    await aRegion('foodvalley');
    const open = { opensAt: '2026-01-01T09:00', closesAt: '2100-01-01T09:00' };
    await publish({ ...scheme, window: open }, 'replayed');
  });

  it('gives its sender the same answer to the same request', async () => {
    const first = await submit('mine', 1);
    expect(first.status, first.text).toBe(202);
    const again = await submit('mine', 1);
    expect([again.status, again.json]).toEqual([202, first.json]);
    expect(again.headers.Location).toBe(first.headers.Location);
  });

  it('of another caller is another key: nothing of the first answer is told, nothing is merged', async () => {
    const [first, theirs] = [await submit('shared', 2), await submit('shared', 2, colleague)];
    expect([first.status, theirs.status]).toEqual([202, 202]);
    expect(idOf(theirs)).not.toBe(idOf(first));
  });

  it('says nothing to who is of another employer or region, whatever was done with it', async () => {
    const first = await submit('theirs', 3);
    const refused = await submit('theirs', 3, stranger);
    expect(codeOf(refused)).toEqual([403, 'not-your-organisation']);
    expect(refused.text).not.toContain(idOf(first));
    // The sender itself, who works elsewhere by now.
    expect(codeOf(await submit('theirs', 3, { ...stranger, sub: both.sub }))).toEqual([403, 'not-your-organisation']);
  });

  it('may be used on two routes, and stands for two requests there', async () => {
    const applied = await submit('two-routes', 4);
    const batched = await batch('two-routes');
    expect(applied.status).toBe(202);
    // There is nothing to pay: what counts is that it was not taken for the application.
    expect(codeOf(batched)).toEqual([409, 'nothing-payable']);
    expect((await submit('two-routes', 4)).json).toEqual(applied.json);
  });

  it('with another body is refused, however little differs, and however the same one is written is not', async () => {
    const first = await submit('one-body', 5);
    const other = { ...body(5), placement: { ...body(5).placement, hoursPerWeek: 31 } };
    const reused = await call(submitApplication, parts('one-body', other, both));
    expect(codeOf(reused)).toEqual([409, 'idempotency-key-reused']);
    expect(reused.text).not.toContain(idOf(first));
    const turned = Object.fromEntries(Object.entries(body(5)).reverse());
    const rewritten = { ...parts('one-body', turned, both), rawBody: JSON.stringify(turned, null, 4) };
    expect((await call(submitApplication, rewritten)).json).toEqual(first.json);
  });

  it('is looked at to the letter: by case, and to its last character', async () => {
    const keys = ['Letter', 'letter', 'letter.', `${'x'.repeat(254)}a`, `${'x'.repeat(254)}b`, '#', '%00', "'--"];
    const ids = new Set<string>();
    for (const [index, key] of keys.entries()) ids.add(idOf(await submit(key, 20 + index)));
    expect(ids.size).toBe(keys.length);
  });
});
