import * as z from 'zod';
import { instant, localDate } from '../records';
import { whenAsked } from '../when-asked';

/** Who did something: kept with what they did, never sent out. */
const person = z.object({ sub: z.string(), role: z.string() });

export const verificationResults = ['match', 'close-match', 'no-match', 'not-possible'] as const;
export type VerificationResult = (typeof verificationResults)[number];

/** What a bank said of name and IBAN together (verification of payee, Regulation (EU) 2024/886). */
export const verificationRecord = whenAsked(() =>
  z.object({
    result: z.enum(verificationResults),
    /** The name that the bank gave, where it gave one. */
    suggestedName: z.string().nullable(),
    checkedOn: localDate,
    by: person,
    at: instant,
  }),
);
export type Verification = z.infer<typeof verificationRecord>;

/** What an employer said that it is to be paid to. */
export const statedAccount = whenAsked(() =>
  z.object({
    iban: z.string(),
    holderName: z.string(),
    /** HMAC of the IBAN: by which the same one of another organisation is found without reading any. */
    ibanKey: z.string(),
    /** When the employer said so. Its last word counts. */
    statedAt: instant,
    statedBy: person,
    /** The application it was stated with; null: by itself. */
    applicationId: z.string().nullable(),
  }),
);
export type StatedAccount = z.infer<typeof statedAccount>;

/** An account as it is, or was, paid to. */
export const accountVersion = whenAsked(() =>
  statedAccount.unwrap().extend({
    since: instant,
    /** First day on which it is paid to: a changed account cools first. */
    usableFrom: localDate,
    /** Null of the first account, which nobody has to check. */
    check: z.object({ by: person, at: instant, motivation: z.string() }).nullable(),
    confirmation: z.object({ by: person, at: instant, motivation: z.string() }).nullable(),
    /** Newest first. */
    verifications: z.array(verificationRecord),
  }),
);
export type AccountVersion = z.infer<typeof accountVersion>;

/** A change that the employer asked for, until two officers confirmed it or one refused it. */
export const pendingChange = whenAsked(() =>
  statedAccount.unwrap().extend({
    /** What the first officer found; null: not checked yet. */
    check: z.object({ by: person, at: instant, motivation: z.string() }).nullable(),
    verifications: z.array(verificationRecord),
  }),
);
export type PendingChange = z.infer<typeof pendingChange>;

/** The account of one employer in one region: each region is an authority of its own and pays by its own books. */
export const bankAccountRecord = whenAsked(() =>
  z.object({
    region: z.string(),
    /** KvK number of the employer. */
    organisation: z.string(),
    tradeName: z.string(),
    version: z.int().min(1),
    current: accountVersion,
    pending: pendingChange.nullable(),
    /** The application whose contact is told of a change: one known before that change. */
    contactApplicationId: z.string(),
  }),
);
export type BankAccount = z.infer<typeof bankAccountRecord>;

/** What came to an end, kept for ever: an account that was paid to, or a change that did not come about. */
export const accountHistory = whenAsked(() =>
  z.object({
    /** Version of the record that it left. */
    version: z.int().min(1),
    what: z.enum(['used', 'refused', 'replaced']),
    endedAt: instant,
    endedBy: person,
    /** Why it was refused; null otherwise. */
    motivation: z.string().nullable(),
    used: accountVersion.nullable(),
    asked: pendingChange.nullable(),
  }),
);
export type AccountHistory = z.infer<typeof accountHistory>;

/** Where an account stands on a day; one with a change pending is not paid to, whatever else it is. */
export const accountStatuses = ['in-use', 'cooling', 'change-requested', 'change-checked'] as const;
export type AccountStatus = (typeof accountStatuses)[number];

export function accountStatus({ pending, current }: BankAccount, today: string): AccountStatus {
  if (pending !== null) return pending.check === null ? 'change-requested' : 'change-checked';
  return today < current.usableFrom ? 'cooling' : 'in-use';
}
