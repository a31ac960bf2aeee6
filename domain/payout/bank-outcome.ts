import * as z from 'zod';
import { instant, localDate } from '../records';
import { whenAsked } from '../when-asked';

/** What a bank tells of one line: it will be paid, it was, it will not be, or the money came back afterwards. */
export const bankStatuses = ['accepted', 'paid', 'rejected', 'returned'] as const;
export type BankStatus = (typeof bankStatuses)[number];

/** The bank's last word on a transfer. */
export const bankOutcomeRecord = whenAsked(() =>
  z.object({
    status: z.enum(bankStatuses),
    /** Why, as the bank codes it (ISO 20022 external code sets, `AC04`), or its status code; null where it gave none. */
    code: z.string().nullable(),
    /** When the report was taken in. */
    at: instant,
    /** The day on which the bank booked it; null where the report tells none. */
    bookedOn: localDate.nullable(),
  }),
);
export type BankOutcome = z.infer<typeof bankOutcomeRecord>;

/** Somebody of finance put a claim that came back up for payment again, with no change of account. */
export const retryRecord = whenAsked(() =>
  z.object({
    reason: z.string(),
    bySub: z.string(),
    at: instant,
    /** Why the bank had not paid it. */
    code: z.string().nullable(),
  }),
);
