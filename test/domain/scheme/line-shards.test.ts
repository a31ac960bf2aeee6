import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { lineShards, maxLineShards } from '../../../domain/scheme/line-shards';
import { findings, schemeWith, shipped, shippedIds } from './fixtures';

describe('the peak that a scheme expects', () => {
  it('is 100 a second where nothing is said, and then the line is one partition', () => {
    expect(schemeWith().peakPerSecond).toBe(100);
    expect(schemeWith({ peakPerSecond: null }).peakPerSecond).toBe(100);
    expect(lineShards(schemeWith())).toBe(1);
  });

  it('is a whole number from 1 to 8,000', () => {
    for (const peakPerSecond of [1, 8000]) expect(findings({ peakPerSecond })).toEqual([]);
    for (const peakPerSecond of [0, 8001, 12.5, '100']) {
      expect(findings({ peakPerSecond })).toEqual([expect.stringMatching(/^peakPerSecond: /)]);
    }
  });

  it('gives each 125 a second a partition of its own', () => {
    const shards = (peakPerSecond: number) => lineShards({ peakPerSecond });
    expect([1, 125, 126, 250, 1000, 4000, 8000].map(shards)).toEqual([1, 1, 2, 2, 8, 32, 64]);
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 8000 }), (peak) => {
        expect(shards(peak)).toBeGreaterThanOrEqual(1);
        expect(shards(peak)).toBeLessThanOrEqual(maxLineShards);
        expect(peak / shards(peak)).toBeLessThanOrEqual(125);
      }),
    );
  });

  it('fits every shipped scheme', () => {
    expect(shippedIds.map((id) => lineShards(shipped(id)))).toEqual(shippedIds.map(() => 1));
  });
});
