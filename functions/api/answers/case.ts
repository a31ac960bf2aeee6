import * as z from 'zod';
import { accountStatuses } from '../../../domain/account/record';
import { date, instant } from './pieces';
import { problemCode } from './problem';

/** Pieces of an application and its claims that hang on who asks. */

/** For this caller, now: null when it may be done, else the code of the refusal that would come. */
export const refusalNow = problemCode
  .nullable()
  .describe(
    'Null: this caller may do it now; else the code of the refusal that would come. What hangs on the request itself, such as overrides, is not in it.',
  );

export const assigneeAnswer = z
  .object({
    name: z.string().describe('As it was when the case was taken.'),
    mine: z.boolean().describe('True: it is the caller.'),
  })
  .meta({ id: 'Assignee', description: 'Who of the back office works on a case. It keeps nobody else from deciding.' });
export type AssigneeAnswer = z.output<typeof assigneeAnswer>;

/** Null: nobody took it, or the caller is the employer. */
export const assignee = assigneeAnswer.nullable().describe('Null: nobody took it, or the caller is the employer.');

export const bankAccountAnswer = z
  .object({
    maskedIban: z.string().describe('Country, bank and the last four characters: NL•• ABNA •••• •• 4300.'),
    holderName: z.string(),
    status: z
      .enum(['stated', ...accountStatuses])
      .describe(
        '"stated": with this application, and not yet taken over; else where the account of the employer stands. Only "in-use" is paid to.',
      ),
    usableFrom: date.nullable().describe('First day on which it is paid to; null while it is only stated.'),
  })
  .meta({ id: 'MaskedBankAccount' });

export const holdAnswer = z
  .object({
    reason: z.string(),
    startedOn: date.describe('The day of the notice to the employer.'),
    until: date.describe('Last day; it ends by itself.'),
    active: z.boolean().describe('True: payment is suspended today.'),
    daysLeft: z.int().min(0).nullable().describe('Until its last day, today not counted; null when it is over.'),
    suspectedOn: date.describe('Day of the first notice of this suspicion.'),
    latestUntil: date.describe('The last day that any hold on this suspicion may have: thirteen weeks (Awb 4:56).'),
    byRole: z.string(),
    mine: z.boolean().describe('True: the caller put it on.'),
    releasedAt: instant.nullable().describe('Null: not ended before its last day.'),
    releasedBecause: z.string().nullable().describe('For the back office.'),
  })
  .meta({ id: 'PaymentHold', description: 'Payment suspended on a serious suspicion (Awb 4:56).' });

export const applicationMayNow = z
  .object({
    decide: refusalNow,
    grant: refusalNow,
    recordFacts: refusalNow,
    take: refusalNow,
    withdraw: refusalNow,
    change: refusalNow,
    hold: refusalNow,
    releaseHold: refusalNow,
    recover: refusalNow.describe('Propose a recovery; for the employer: withdraw after a payment.'),
  })
  .meta({
    id: 'ApplicationMayNow',
    description:
      'What this caller may do with the application now. "decide" is null where any decision is possible, "grant" where a grant is; "take" tells `taken-by-another` where it takes `takeOver`.',
  });
export type ApplicationMayNow = z.output<typeof applicationMayNow>;

export const claimMayNow = z
  .object({
    submitEvidence: refusalNow,
    assess: refusalNow,
    confirm: refusalNow,
    approve: refusalNow,
    return: refusalNow,
    reply: refusalNow,
    overrideGate: refusalNow,
  })
  .meta({
    id: 'ClaimMayNow',
    description:
      'What this caller may do with the claim now. "assess" is null where any assessment is possible, "confirm" where confirming is. "approve" makes all the checks that an approval makes.',
  });
export type ClaimMayNow = z.output<typeof claimMayNow>;
