import * as z from 'zod';
import { cents } from './pieces';

const used = z.object({ amountCents: cents, awards: z.int() });
const capped = z.object({
  amountCents: cents.nullable().describe('Null: this unit has no cap.'),
  awards: z.int().nullable().describe('Null: this unit has no cap.'),
});

/** `available + reserved + committed + paid = cap + overshoot`, in cents and in awards, per unit with a cap. */
export const budgetAnswer = z
  .object({
    schemeId: z.string(),
    year: z.string().nullable().describe('The calendar year where the cap is per year, e.g. 2026.'),
    cap: capped,
    available: capped,
    reserved: used,
    committed: used,
    paid: used,
    overshoot: used.describe('Granted above the cap under Awb 4:25(3).'),
    waiting: used.describe('Asked for on the waiting list; no part of the cap.'),
  })
  .meta({
    id: 'Budget',
    description: 'available + reserved + committed + paid = cap + overshoot, in cents and in awards.',
  });
export type BudgetAnswer = z.output<typeof budgetAnswer>;
