import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Scheme } from '../../domain/scheme/definition';
import { handler as submitApplication } from '../../functions/api/submit-application';
import { currentScheme, schemeInForce } from '../../functions/store/schemes';
import { haarlem, requestFor } from '../domain/fixtures';
import { type FakeKms, startKms } from '../functions/fake-kms';
import { call, employer } from '../functions/request-event';
import { engines, useEngine } from './engine';
import { publish } from './office';
import { watchRequests } from './watch-requests';

let kms: FakeKms;
beforeAll(async () => {
  kms = await startKms();
});
afterAll(() => kms.close());

const second = (ms: number) => new Date(Date.UTC(2026, 8, 1, 9) + ms).toISOString();

describe.each(engines)('the version in force, on $name', (engine) => {
  useEngine(engine);
  const table = watchRequests();
  // What a container keeps outlives the table of one engine.
  const scheme: Scheme = { ...haarlem, schemeId: `in-force-${engine.name}` };
  const versionAt = async (ms: number) => (await schemeInForce(scheme.schemeId, second(ms)))?.version;

  beforeAll(() => publish(scheme));

  it('is looked up once a second, by the instants of the requests', async () => {
    for (const ms of [0, 0, 250, 999, -10]) expect(await versionAt(ms)).toBe(1);
    expect(table.operations).toEqual(['GetItem']);
    expect(await versionAt(1000)).toBe(1);
    expect(table.operations).toEqual(['GetItem', 'GetItem']);
  });

  it('is the new one a second after its publication, and at once for who does not keep it', async () => {
    expect(await versionAt(5000)).toBe(1);
    await publish({ ...scheme, version: 2 });
    expect((await currentScheme(scheme.schemeId))?.version).toBe(2);
    expect(await versionAt(5999)).toBe(1);
    expect(await versionAt(6000)).toBe(2);
  });

  it('is looked for each time where there is none, so that the first publication counts at once', async () => {
    const another = { ...scheme, schemeId: `in-force-later-${engine.name}` };
    expect(await schemeInForce(another.schemeId, second(0))).toBeUndefined();
    await publish(another);
    expect((await schemeInForce(another.schemeId, second(1)))?.version).toBe(1);
  });

  it('costs a crowd of submissions one request together, and each of them one of its own', async () => {
    const at = new Date(Date.now()).toISOString();
    const open = { ...scheme, schemeId: `in-force-open-${engine.name}`, window: alwaysOpen };
    await publish(open);
    table.operations.length = 0;
    for (const key of ['first', 'second', 'third']) {
      const headers = { 'Content-Type': 'application/json', 'Idempotency-Key': key };
      const { status, text } = await call(submitApplication, { body: requestFor(open), headers, caller: employer, at });
      expect(status, text).toBe(202);
    }
    expect(table.operations).toEqual(['GetItem', ...Array(3).fill('TransactWriteItems')]);
  });
});

const alwaysOpen = { opensAt: '2020-01-01T09:00', closesAt: '2099-12-31T17:00' };
