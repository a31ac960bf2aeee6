import * as z from 'zod';
import { accountStatuses, verificationResults } from '../../../domain/account/record';
import { claimStatuses } from '../../../domain/claim/record';
import { refusalNow } from './case';
import { cents, date, instant, pageOf } from './pieces';

/** Accounts go out masked: country, bank and the last four characters. */

const maskedIban = z.string().describe('Country, bank and the last four characters: NL•• ABNA •••• •• 4300.');

const status = z
  .enum(accountStatuses)
  .describe('Only "in-use" is paid to. With a change asked for, or in the cooling period, its payments wait.');

const usableFrom = date.describe('First day on which it is paid to.');

const sharedWith = z
  .int()
  .min(0)
  .nullable()
  .describe('How many other organisations have this IBAN, or ask for it, in any region; null for the employer.');

export const accountSummary = z
  .object({
    region: z.string(),
    organisation: z.string().describe('KvK number of the employer.'),
    tradeName: z.string(),
    status,
    maskedIban,
    holderName: z.string(),
    since: instant,
    usableFrom,
    requestedAt: instant.nullable().describe('Of the change that waits; null without one.'),
    sharedWith,
    verification: z
      .enum(verificationResults)
      .nullable()
      .describe('What the bank said last of name and IBAN in use; null: not asked.'),
  })
  .meta({ id: 'BankAccountSummary' });
export type AccountSummary = z.output<typeof accountSummary>;
export const accountPage = pageOf(accountSummary).meta({ id: 'BankAccountPage' });

const judgement = z
  .object({
    motivation: z.string().describe('How it was verified.'),
    byRole: z.string(),
    mine: z.boolean().describe('True: the caller did it.'),
    at: instant,
  })
  .nullable();

const verification = z
  .object({
    result: z.enum(verificationResults),
    suggestedName: z.string().nullable().describe('The name that the bank gave.'),
    checkedOn: date,
    byRole: z.string(),
    at: instant,
  })
  .meta({ id: 'PayeeVerification', description: 'What a bank said of name and IBAN together.' });

const inUse = z.object({
  maskedIban,
  holderName: z.string(),
  since: instant,
  usableFrom,
  check: judgement.describe('Null of a first account, and for the employer.'),
  confirmation: judgement.describe('Null of a first account, and for the employer.'),
  verifications: z.array(verification).describe('Newest first; empty for the employer.'),
});

const pending = z.object({
  maskedIban,
  iban: z.string().nullable().describe('In full for the officer who may check or confirm it now; null for all others.'),
  holderName: z.string(),
  requestedAt: instant,
  byRole: z.string(),
  mine: z.boolean().describe('True: the caller asked for it.'),
  applicationId: z.string().nullable().describe('The application it was stated with; null: by itself.'),
  check: judgement.describe('Null: not checked yet, or the caller is the employer.'),
  verifications: z.array(verification),
});

const history = z.object({
  what: z
    .enum(['used', 'refused', 'replaced'])
    .describe('"used": paid to until then; "refused" and "replaced": a change that did not come about.'),
  maskedIban,
  holderName: z.string(),
  from: instant.describe('Since when it was in use, or when it was asked for.'),
  endedAt: instant,
  byRole: z.string(),
  motivation: z.string().nullable().describe('Why it was refused; null for the employer.'),
});

const line = z.object({
  claimId: z.string(),
  applicationId: z.string(),
  number: z.string(),
  schemeId: z.string(),
  instalment: z.int().min(1),
  status: z.enum(claimStatuses),
  amountCents: cents.describe('What is transferred.'),
});

const totals = { lines: z.int().min(0), totalCents: cents };

export const accountAnswer = z
  .object({
    region: z.string(),
    organisation: z.string(),
    tradeName: z.string(),
    status,
    current: inUse,
    pending: pending.nullable().describe('The change that waits for two officers.'),
    history: z.array(history).describe('What came to an end, newest first.'),
    sharedWith,
    sharedNames: z
      .array(z.object({ region: z.string(), organisation: z.string(), tradeName: z.string() }))
      .describe('Those of them that lie in the regions of an officer; empty for all others.'),
    contactApplicationId: z
      .string()
      .nullable()
      .describe(
        'The application whose contact was known before the change that waits, to call back; null for who is no officer.',
      ),
    unpaid: z
      .object({ ...totals, items: z.array(line) })
      .describe('Every payment still to be made that the account touches.'),
    sealed: z
      .object({
        ...totals,
        items: z.array(line.extend({ batchId: z.string().nullable(), maskedIban: maskedIban.nullable() })),
      })
      .describe('In a batch already: these are paid to the account that was in use then, which `maskedIban` names.'),
    mayNow: z.object({ requestChange: refusalNow, check: refusalNow, confirm: refusalNow, verify: refusalNow }),
  })
  .meta({ id: 'BankAccount', description: 'The account that an employer is paid to in a region.' });
export type AccountAnswer = z.output<typeof accountAnswer>;
