import * as z from 'zod';
import { date, instant, pageOf } from './pieces';

/** One day that a daily rule has done. */
export const sweepAnswer = z
  .object({
    rule: z.string(),
    day: date,
    completedAt: instant,
    found: z.int().describe('Markers found for the day.'),
    done: z.int().describe('How many of them led to a change; the rest had been dealt with already.'),
  })
  .meta({ id: 'SweepDay' });
export type SweepAnswer = z.output<typeof sweepAnswer>;
export const sweepPage = pageOf(sweepAnswer).meta({ id: 'SweepPage' });
