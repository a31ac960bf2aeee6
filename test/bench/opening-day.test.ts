import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { decrement, peerPrograms } from '../../bench/peers/decrement';
import { housePrograms } from '../../bench/simulation/house';
import { runOpening, voucherloket } from '../../bench/simulation/opening';
import type { Outcome } from '../../bench/simulation/outcome';
import { dynoxide } from '../../local/engine/dynoxide';
import type { Engine } from '../../local/engine/engine';

/** A small opening: some hundred applicants for half as many awards, in a few seconds. */
const small = { perSecond: 50, seconds: 6, awards: 150, seed: 4 };

describe('an opening in simulated time', () => {
  let engine: Engine;
  let ours: Outcome;
  beforeAll(async () => {
    engine = await dynoxide.start(null);
    ours = await runOpening(voucherloket(await housePrograms()), { ...small, engineUrl: engine.url });
  }, 120_000);
  afterAll(() => engine.stop());

  it('gives everyone a place, in order of receipt, and nobody too much', () => {
    expect(ours.sent).toBeGreaterThan(200);
    expect(ours).toMatchObject({ unranked: 0, overCommitted: 0, orderViolations: 0, budgetAddsUp: true });
    expect([ours.reserved, ours.waiting]).toEqual([small.awards, ours.sent - small.awards]);
  });

  it('comes out the same for the same seed, on whatever machine', async () => {
    const another = await dynoxide.start(null);
    const tiny = { perSecond: 20, seconds: 2, awards: 20, seed: 6 };
    const programs = await housePrograms();
    const run = async ({ url }: Engine) => {
      const { realSeconds: _, ...outcome } = await runOpening(voucherloket(programs), { ...tiny, engineUrl: url });
      return outcome;
    };
    expect(await run(another)).toEqual(await run(engine));
    await another.stop();
  });

  it('refuses nobody, answers within a tenth of a second once containers run, and ranks within five', () => {
    expect(ours).toMatchObject({ refusedRequests: {}, failedApplications: 0 });
    expect(ours.warmMs.p99).toBeLessThan(100);
    expect(ours.rankedAfterMs).toBeLessThan(5000);
    expect(ours.logged).toEqual([]);
  });

  it('mails everyone, and asks no more of the table than it did', () => {
    expect(ours.mails).toBe(2 * ours.sent);
    expect(ours.usage.requests).toBeLessThanOrEqual(2.5);
    expect(ours.usage.writeUnits).toBeLessThanOrEqual(32);
  });

  it('shows what the usual design does in the same crowd: conflicts, and turns taken by luck', async () => {
    const theirs = await runOpening(decrement(await peerPrograms(), 3), { ...small, seed: 5, engineUrl: engine.url });
    expect(theirs).toMatchObject({ overCommitted: 0, budgetAddsUp: true, logged: [] });
    expect(theirs.usage.refused).toBeGreaterThan(1);
    expect(Object.keys(theirs.refusedRequests)).toEqual(['503']);
    expect(theirs.orderViolations).toBeGreaterThan(0);
  });
});
