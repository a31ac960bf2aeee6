import * as z from 'zod';
import { amsterdamDate, type Instant, instantToMs, type LocalDate } from '../calendar';
import { instant, localDate } from '../records';
import { ok, type Result, refuse } from '../result';
import { whenAsked } from '../when-asked';
import { letterRecipients } from './kinds';
import type { Letter } from './record';

/** mail: handed to the mail service · post and handed-over: by an officer · portal: opened on the pages by the applicant */
export const dispatchChannels = ['mail', 'post', 'handed-over', 'portal'] as const;
export type DispatchChannel = (typeof dispatchChannels)[number];

/** sent: it left us · undeliverable: it came back, or was never taken */
export const dispatchOutcomes = ['sent', 'undeliverable'] as const;

/** Why a mail did not arrive: it bounced for good, the receiver called it spam, or the mail service refused it. */
export const undeliverableCauses = ['bounce', 'complaint', 'rejected'] as const;
export type UndeliverableCause = (typeof undeliverableCauses)[number];

/**
 * A row of the register by which the authority shows that it dispatched a letter (Awb 3:41, 6:8). Rows are added, never
 * changed: that a mail came back is a row of its own beside that of its sending.
 */
export const dispatchRecord = whenAsked(() =>
  z.object({
    letterId: z.string(),
    /** Of its letter alone; the same fact has the same one. */
    dispatchId: z.string(),
    channel: z.enum(dispatchChannels),
    /** The day it left, in Amsterdam. */
    sentOn: localDate,
    /** When it was registered; of a mail when it was handed to the mail service. */
    at: instant,
    /** To whom, as a role. */
    recipient: z.enum(letterRecipients),
    /** Which address, without telling it: SHA-256 of it with the letter's id; null: there is none in the system. */
    addressHash: z.string().nullable(),
    outcome: z.enum(dispatchOutcomes),
    cause: z.enum(undeliverableCauses).nullable(),
    /** What the mail service calls the mail. */
    messageId: z.string().nullable(),
    byRole: z.string(),
    bySub: z.string(),
  }),
);
export type Dispatch = z.infer<typeof dispatchRecord>;

/** What an officer says: sent by post or handed over, and on which day. */
export const dispatchRequest = z.strictObject({
  channel: z.enum(['post', 'handed-over']),
  sentOn: localDate,
});
export type DispatchRequest = z.infer<typeof dispatchRequest>;

/** The same letter on the same day by the same way is one dispatch. */
export const dispatchIdOf = ({ channel, sentOn }: DispatchRequest): string => `${channel}-${sentOn}`;

/** Whether an officer may say so: nothing is sent before it is written, or on a day that has not come. */
export function mayRegister(letter: Letter, { sentOn }: DispatchRequest, today: LocalDate): Result<null> {
  if (sentOn > today) return wrongDay('must not be after today');
  if (sentOn < amsterdamDate(letter.writtenAt)) return wrongDay('must not be before the letter was written');
  return ok(null);
}

const wrongDay = (message: string): Result<never> =>
  refuse({
    code: 'input-invalid',
    detail: 'A letter is dispatched after it was written, and not in the future.',
    errors: [{ path: 'sentOn', message }],
  });

/** The link of the letter to the youth holds until long after its last day, whenever it is handed over. */
export const linkDays = (from: Instant, lastDay: LocalDate, usualDays: number): number => {
  const untilLastDay = Math.ceil((Date.parse(`${lastDay}T23:59:59.999Z`) - instantToMs(from)) / dayMs);
  return Math.max(untilLastDay, 0) + usualDays;
};

const dayMs = 24 * 3600 * 1000;
