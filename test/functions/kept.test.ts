import { describe, expect, it } from 'vitest';
import { instantFromMs } from '../../domain/calendar';
import { keptForASecond } from '../../functions/store/kept';

const nine = Date.UTC(2026, 8, 1, 7);
const at = (ms: number) => instantFromMs(nine + ms);

describe('what is read once a second', () => {
  it('is as it was read for requests within a second of the reading, and read again for another', async () => {
    let readings = 0;
    const kept = keptForASecond(async () => ++readings);
    const seen: number[] = [];
    for (const ms of [0, 400, 999, -999, 1000, 1500, 2000, 0]) seen.push(await kept(at(ms)));
    expect(seen).toEqual([1, 1, 1, 1, 2, 2, 3, 4]);
  });

  it('is read again after a reading that failed', async () => {
    let fails = true;
    const kept = keptForASecond(async () => {
      if (fails) throw new Error('the table was away');
      return 'read';
    });
    await expect(kept(at(0))).rejects.toThrow('the table was away');
    fails = false;
    expect(await kept(at(1))).toBe('read');
  });
});
