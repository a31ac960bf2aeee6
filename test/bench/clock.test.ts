import { describe, expect, it } from 'vitest';
import { seeded } from '../../bench/model/random';
import { VirtualClock } from '../../bench/simulation/clock';
import { containerGlobals } from '../../bench/simulation/globals';

describe('the virtual clock', () => {
  it('runs what is planned in order of time, and of asking at the same time', async () => {
    const clock = new VirtualClock(1000);
    const seen: string[] = [];
    for (const [at, name] of [
      [30, 'c'],
      [10, 'a'],
      [30, 'd'],
      [20, 'b'],
    ] as const) {
      clock.plan(1000 + at, () => seen.push(`${name}${clock.now}`));
    }
    clock.plan(1015, () => seen.push('never')).cancel();
    await clock.run();
    expect(seen).toEqual(['a1010', 'b1020', 'c1030', 'd1030']);
  });

  it('lets promises go as far as they can before it goes on', async () => {
    const clock = new VirtualClock(0);
    const seen: number[] = [];
    const walk = async () => {
      for (let step = 0; step < 3; step++) {
        await clock.sleep(10);
        for (let depth = 0; depth < 20; depth++) await Promise.resolve();
        seen.push(clock.now);
      }
    };
    const [first, second] = [walk(), walk()];
    await clock.run();
    await Promise.all([first, second]);
    expect(seen).toEqual([10, 10, 20, 20, 30, 30]);
  });

  it('halts for what is real, and only at its event', async () => {
    const clock = new VirtualClock(0);
    const seen: string[] = [];
    const gate = { open: false, opened: Promise.resolve() };
    gate.opened = new Promise<void>((done) => {
      setTimeout(() => {
        gate.open = true;
        seen.push('real');
        done();
      }, 30);
    });
    clock.plan(20, () => seen.push(`gated ${clock.now}`), gate);
    clock.plan(10, () => seen.push('before'));
    await clock.run();
    expect(seen).toEqual(['before', 'real', 'gated 20']);
  });

  it('is the only time that a container knows', async () => {
    const clock = new VirtualClock(Date.UTC(2026, 8, 1, 7));
    const {
      setTimeout: later,
      clearTimeout: never,
      Date: At,
      AbortSignal: Signal,
    } = containerGlobals(clock, seeded(1));
    const signal = Signal.timeout(900);
    let ran = '';
    later(
      (word: unknown) => {
        ran += `${word} ${new At().toISOString()}`;
      },
      500,
      'ran',
    );
    never(
      later(() => {
        ran += 'cancelled';
      }, 100),
    );
    await clock.run(clock.now + 800);
    expect(ran).toBe('ran 2026-09-01T07:00:00.500Z');
    expect([At.now(), signal.aborted]).toEqual([Date.UTC(2026, 8, 1, 7) + 800, false]);
    await clock.run();
    expect(signal.aborted).toBe(true);
    expect(new At(0).getTime()).toBe(0);
    expect(new At() instanceof Date).toBe(true);
  });
});
