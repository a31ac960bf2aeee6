import * as z from 'zod';
import { expectations } from '../../../domain/allocation/chance';
import { grounds } from '../../../domain/allocation/passed';
import { movementKinds } from '../../../domain/budget/movement';
import { cents, date, instant } from './pieces';
import { problemCode } from './problem';

/** What is told of a waiting list, and of the order in which budget was given. */

export const waitingChance = z
  .object({
    expectation: z.enum(expectations).describe('As things went of late; never a promise.'),
    places: z
      .object({ from: z.int().min(0), to: z.int().min(0) })
      .describe('So many places may come free until the scheme closes: nine times of ten, at the pace of late.'),
    freedPlaces: z.int().min(0).describe('So many came free in the weeks that were looked at.'),
    weeks: z.int().min(1).describe('So many weeks were looked at.'),
    asOf: date.describe('The last day that was looked at.'),
    until: date.describe('The last day that was reckoned with.'),
  })
  .meta({ id: 'WaitingChance', description: 'How likely it is that budget comes free for this place on the list.' });
export type WaitingChance = z.output<typeof waitingChance>;

const left = z
  .object({ amountCents: cents.nullable(), awards: z.int().nullable() })
  .meta({ id: 'BudgetLeft', description: 'Null where that unit has no cap.' });

const rankStep = z
  .object({
    at: instant,
    bookedOn: date,
    movement: z.enum(movementKinds),
    mine: z.boolean().describe('True: it was done for this application.'),
    applicationId: z.string().nullable().describe('For whom; null where it is none, or the caller is the employer.'),
    number: z.string().nullable(),
    amountCents: cents.nullable().describe('Null for the employer, of what was done for others.'),
    awards: z.int(),
    ground: z.enum(grounds).nullable().describe('Why somebody else was served; null where nobody was.'),
    left: left.describe('What the budget had left after it.'),
  })
  .meta({ id: 'RankStep' });

export const rankAnswer = z
  .object({
    applicationId: z.string(),
    receivedAt: instant,
    completeAt: instant
      .nullable()
      .describe('Its rank goes by this instant; null: it is not complete, and has no rank.'),
    waitingNumber: z.int().min(0).nullable().describe('How many had joined the list with it; null: it never waited.'),
    squeezedIn: z.boolean().describe('It came back into line where it belongs after its facts were corrected.'),
    whenShort: z.enum(['wait', 'partial', 'skip']).describe('What the scheme says where budget is short.'),
    items: z.array(rankStep),
    next: z.string().nullable(),
  })
  .meta({
    id: 'Rank',
    description: 'Everything that changed what was left of the budget since the application was complete, in order.',
  });
export type RankAnswer = z.output<typeof rankAnswer>;

export const ceilingRefusalsAnswer = z
  .object({
    items: z.array(
      z.object({
        applicationId: z.string(),
        refused: z.boolean(),
        code: problemCode.nullable().describe('Why it was not; null where it was.'),
      }),
    ),
  })
  .meta({ id: 'CeilingRefusals', description: 'In the order of the request, each id once.' });
export type CeilingRefusalsAnswer = z.output<typeof ceilingRefusalsAnswer>;

export const listEndAnswer = z
  .object({
    schemeId: z.string(),
    budgetId: z.string(),
    endedOn: date,
    because: z.enum(['decided', 'nothing-left']),
    motivation: z.string().describe('Stands in the decision on each who waits.'),
    waiting: z.int().min(0).describe('So many stand on it still.'),
  })
  .meta({ id: 'ListEnd' });
export type ListEndAnswer = z.output<typeof listEndAnswer>;
