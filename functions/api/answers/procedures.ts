import * as z from 'zod';
import { contestedKinds, objectionOutcomes, remedies } from '../../../domain/objection/record';
import { adjustmentGrounds, type Shown } from '../../../domain/settlement/grounds-table';
import { adjustmentKinds, settledOutcomes, settlementCauses } from '../../../domain/settlement/record';
import { refusalNow } from './case';
import { cents, date, instant } from './pieces';

/** What is decided about an award after its grant: settled, withdrawn, objected to. */

const settlementAnswer = z
  .object({
    amountCents: cents.describe('What the award comes to.'),
    grantedCents: cents,
    lower: z.boolean().describe('Lower than granted, for a claim came to nothing or on a ground.'),
    exOfficio: z.boolean().describe('Evidence never came: Awb 4:47.'),
    cause: z.enum(settlementCauses),
    ground: z.enum(adjustmentGrounds).nullable(),
    article: z.string(),
    lines: z.array(
      z.object({
        claimId: z.string(),
        instalment: z.int(),
        amountCents: cents,
        outcome: z.enum(settledOutcomes),
      }),
    ),
    byRole: z.string(),
    decidedAt: instant,
  })
  .meta({ id: 'Settlement', description: 'The decision by which the amount of the award is fixed (Awb 4:42).' });

const adjustmentAnswer = z
  .object({
    adjustmentId: z.int(),
    kind: z.enum(adjustmentKinds),
    status: z.enum(['intended', 'established', 'dropped', 'annulled']).describe('annulled: taken back on objection.'),
    ground: z.enum(adjustmentGrounds),
    article: z.string(),
    amountCents: cents.describe('What is left of the award.'),
    reason: z.string().nullable().describe('What makes the condition of the ground true.'),
    knownOn: date.nullable(),
    breachOn: date.nullable(),
    intention: z.object({ motivation: z.string(), intendedAt: instant, replyBy: date, mine: z.boolean() }),
    reply: z.object({ text: z.string(), repliedAt: instant }).nullable(),
    decision: z
      .object({
        outcome: z.enum(['establish', 'drop']),
        motivation: z.string(),
        decidedAt: instant,
        owedCents: cents.describe('Of what was paid, claimed back.'),
        mine: z.boolean(),
      })
      .nullable(),
    mayNow: z.object({ reply: refusalNow, establish: refusalNow, drop: refusalNow }),
  })
  .meta({ id: 'Adjustment', description: 'That an award is to be withdrawn or settled lower, with its decision.' });
export type AdjustmentAnswer = z.output<typeof adjustmentAnswer>;

const ceilingAnswer = z
  .object({
    asOf: instant.describe('When the first decision was, or should have been, taken.'),
    capCents: cents.nullable(),
    capAwards: z.int().nullable(),
    earlierCents: cents.describe('Held then by who came before it.'),
    earlierAwards: z.int(),
    waitingEarlierCents: cents.describe('Wanted then by who waited before it.'),
    waitingEarlierAwards: z.int(),
    laterCents: cents.describe('Held then by who came after it: that does not stand in its way.'),
    laterAwards: z.int(),
    roomCents: cents.nullable(),
    roomAwards: z.int().nullable(),
  })
  .meta({ id: 'CeilingTrace', description: 'The ceiling as it stood for this application (Awb 4:25 lid 3).' });

const objectionAnswer = z
  .object({
    objectionId: z.int(),
    status: z.enum(['running', 'decided', 'withdrawn']),
    contested: z.enum(contestedKinds),
    claimId: z.string().nullable(),
    announcedOn: date,
    receivedOn: date,
    postedOn: date.nullable(),
    termEndsOn: date.describe('The last day to object.'),
    inTime: z.boolean(),
    text: z.string().describe('What it says, as recorded.'),
    dueOn: date.describe('The last day to decide on it (Awb 7:10).'),
    committee: z.boolean(),
    suspensions: z.array(z.object({ askedOn: date, endsOn: date, completedOn: date.nullable() })),
    postponement: z.object({ reason: z.string(), at: instant }).nullable(),
    withdrawn: z.object({ reason: z.string(), at: instant }).nullable(),
    ceiling: ceilingAnswer.nullable().describe('For the back office; null: nobody looked, or nothing hangs on it.'),
    remedies: z.array(z.enum(remedies)).describe('What can take the place of the decision.'),
    decision: z
      .object({
        outcome: z.enum(objectionOutcomes),
        remedy: z.enum(remedies).nullable(),
        amountCents: cents.nullable(),
        motivation: z.string(),
        excused: z.string().nullable().describe('Why being late was not held against it (Awb 6:11).'),
        decidedAt: instant,
        byRole: z.string(),
        mine: z.boolean(),
        overshootCents: cents.describe('Granted above the cap (Awb 4:25 lid 3).'),
        overshootAwards: z.int(),
      })
      .nullable(),
    mayNow: z.object({ handle: refusalNow, withdraw: refusalNow }),
  })
  .meta({ id: 'Objection' });
export type ObjectionAnswer = z.output<typeof objectionAnswer>;

const shown = ['because', 'knownOn', 'breachOn'] as const satisfies readonly Shown[];

export const proceduresAnswer = z
  .object({
    settlement: settlementAnswer.nullable().describe('Null: not settled.'),
    formerSettlements: z.array(settlementAnswer),
    adjustments: z.array(adjustmentAnswer),
    objections: z.array(objectionAnswer),
    grounds: z
      .object({
        settlement: z.array(
          z.object({ ground: z.enum(adjustmentGrounds), article: z.string(), needs: z.array(z.enum(shown)) }),
        ),
        revocation: z.array(
          z.object({ ground: z.enum(adjustmentGrounds), article: z.string(), needs: z.array(z.enum(shown)) }),
        ),
      })
      .nullable()
      .describe('To choose from as things stand; null for who intends nothing.'),
    leftCents: cents.describe('What the award still comes to.'),
    contestable: z
      .array(z.object({ contested: z.enum(contestedKinds), claimId: z.string().nullable() }))
      .describe('What can be objected to.'),
    mayNow: z.object({ settle: refusalNow, revoke: refusalNow, recordObjection: refusalNow }),
  })
  .meta({ id: 'Procedures', description: 'What was decided about an award after its grant, and objections.' });
export type ProceduresAnswer = z.output<typeof proceduresAnswer>;
