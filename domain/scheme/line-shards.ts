import type { Scheme } from './definition';

/**
 * Applications a second that one partition of the line takes, with room to spare. Each costs its partition four write
 * units, for its marker is put and deleted and a transaction counts twice; DynamoDB gives a partition 1,000 a second,
 * and half of that is left for the swell within a second and for promotions.
 */
const perShard = 125;

/** More than an opening of 8,000 a second needs; readers of the line ask each. */
export const maxLineShards = 64;

/**
 * Partitions over which the line of a scheme's budget is spread, out of the peak that it expects.
 * @returns 1 to 64
 */
export const lineShards = ({ peakPerSecond }: Pick<Scheme, 'peakPerSecond'>): number =>
  Math.min(maxLineShards, Math.max(1, Math.ceil(peakPerSecond / perShard)));
