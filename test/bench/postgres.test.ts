import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openingDay } from '../../bench/opening-day';
import { postgresPrograms, rowLock } from '../../bench/peers/postgres';
import { path } from '../../bench/peers/postgres/client';
import { usualPostgres } from '../../bench/peers/postgres/postgres-model';
import { type PostgresServer, postgresFolder, startPostgres } from '../../bench/peers/postgres/server';
import { Turns } from '../../bench/peers/postgres/turns';
import { VirtualClock } from '../../bench/simulation/clock';
import { type Design, type OpenDesign, runOpening } from '../../bench/simulation/opening';
import type { World } from '../../bench/simulation/world';
import { application } from '../../local/demo/applications';
import { dynoxide } from '../../local/engine/dynoxide';
import type { Engine } from '../../local/engine/engine';
import { requestEvent } from '../functions/request-event';

const folder = postgresFolder();
if (folder === null) console.warn('SKIPPED: PostgreSQL is not installed here, its peer of the opening day did not run');

/** Each connection is a process of the server. */
const assumptions = { ...usualPostgres, connections: 20 };
const small = { perSecond: 20, seconds: 2, awards: 10, seed: 6 };

describe.skipIf(folder === null)('the peer on PostgreSQL', () => {
  let engine: Engine;
  let server: PostgresServer;
  let programs: Awaited<ReturnType<typeof postgresPrograms>>;
  beforeAll(async () => {
    engine = await dynoxide.start(null);
    server = await startPostgres(String(folder), assumptions.connections);
    programs = await postgresPrograms();
  });
  afterAll(async () => {
    await server.stop();
    await engine.stop();
  });

  it.each([
    [false, { BEGIN: 1, INSERT: 1, UPDATE: 1, WITH: 1, COMMIT: 1 }],
    [true, { WITH: 1 }],
  ])('gives everyone a place and nobody too much (in one statement: %s)', async (inOne, operations) => {
    const outcome = await runOpening(rowLock(programs, server, inOne, assumptions), {
      ...small,
      engineUrl: engine.url,
    });
    expect(outcome.sent).toBeGreaterThan(small.awards);
    expect(outcome).toMatchObject({ failedApplications: 0, refusedRequests: {}, unranked: 0, overCommitted: 0 });
    expect(outcome).toMatchObject({ budgetAddsUp: true, rankedAfterMs: expect.any(Number), logged: [] });
    expect([outcome.reserved, outcome.waiting]).toEqual([small.awards, outcome.sent - small.awards]);
    expect(outcome.operations).toEqual(operations);
    expect(outcome.usage).toMatchObject({ writeUnits: 0, readUnits: 0, refused: 0 });
  });

  it('serves a crowd at the row by turns, not in the order of receipt, and sends away who waits long', async () => {
    const crowd = { ...small, perSecond: 200, seconds: 1, awards: 50, engineUrl: engine.url };
    const outcome = await runOpening(rowLock(programs, server, false, { ...assumptions, waitMs: 80 }), crowd);
    expect(outcome).toMatchObject({ reserved: 50, unranked: 0, overCommitted: 0, budgetAddsUp: true, logged: [] });
    expect(outcome.orderViolations).toBeGreaterThan(0);
    expect(Object.keys(outcome.refusedRequests)).toEqual(['503']);
    const refusals = ['a lock came too late', 'no connection came free'];
    expect(outcome.hottest.map(([reason]) => reason).sort()).toEqual(refusals);
    expect(outcome.usage.refused * outcome.sent).toBeCloseTo(outcome.refusedRequests[503] ?? 0);
  });

  it.each(['fails-before', 'fails-after'] as const)('survives a commit that %s', async (kind) => {
    const faulty: Design = {
      name: kind,
      open(world, ...given) {
        const matches = ({ body }: { body: string }) => body.includes('COMMIT');
        world.faults.add({ operation: path, matches, nth: 3, fault: { kind } });
        return rowLock(programs, server, false, assumptions).open(world, ...given);
      },
    };
    const outcome = await runOpening(faulty, { ...small, engineUrl: engine.url });
    expect(outcome).toMatchObject({ refusedRequests: { 502: 1 }, failedApplications: 0, unranked: 0 });
    expect(outcome).toMatchObject({ reserved: small.awards, overCommitted: 0, budgetAddsUp: true });
    expect(outcome.operations.ROLLBACK).toBeCloseTo(1 / outcome.sent);
  });

  it.each([false, true])('knows a repeat by its key (in one statement: %s)', async (inOne) => {
    const design = rowLock(programs, server, inOne, assumptions);
    const answers: unknown[] = [];
    const twice: Design = {
      name: 'asked twice before it opens',
      async open(...given) {
        const opened = await design.open(...given);
        for (const _ of [1, 2]) answers.push(await asked(given[0], opened));
        return opened;
      },
    };
    const outcome = await runOpening(twice, { ...small, seconds: 0, engineUrl: engine.url });
    expect(outcome.sent).toBe(0);
    expect(answers[0]).toEqual({ id: expect.any(String), receivedAt: expect.any(String) });
    expect(answers[1]).toEqual(answers[0]);
    expect(await server.sql`SELECT available, reserved FROM budget`).toEqual([{ available: 9, reserved: 1 }]);
  });
});

async function asked({ clock }: World, { submit }: OpenDesign): Promise<unknown> {
  const at = new Date(clock.now).toISOString();
  const headers = { 'Idempotency-Key': 'again' };
  const body = application({ schemeId: 'opening-day', kvkNumber: '10000001', youth: 1 });
  const invoking = submit.invoke(requestEvent({ method: 'POST', body, headers, at }));
  await clock.run(clock.now + 5000);
  return JSON.parse(((await invoking) as { value: { body: string } }).value.body);
}

it('lets who waits for a turn have it in order, and not for ever', async () => {
  const clock = new VirtualClock(0);
  const turns = new Turns(clock, 1, 100);
  const heard: string[] = [];
  const take = async (name: string) => heard.push(`${name} ${await turns.take()} at ${clock.now}`);
  for (const name of ['first', 'second', 'third']) void take(name);
  clock.plan(40, () => turns.give());
  await clock.run();
  expect(heard).toEqual(['first true at 0', 'second true at 40', 'third false at 100']);
});

it('is missed aloud where it did not run', () => {
  expect(openingDay.section([]).join('\n')).toContain('**Skipped:** no PostgreSQL is installed');
});
