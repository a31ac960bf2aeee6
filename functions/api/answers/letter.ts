import * as z from 'zod';
import { dispatchChannels, dispatchOutcomes, undeliverableCauses } from '../../../domain/letter/dispatch';
import { letterKinds, letterRecipients } from '../../../domain/letter/kinds';
import { date, instant } from './pieces';

/** Letters, and how it is shown that they were dispatched. */

export const dispatchAnswer = z
  .object({
    dispatchId: z.string(),
    channel: z.enum(dispatchChannels).describe('portal: opened on the pages by the applicant.'),
    sentOn: date,
    at: instant.describe('When it was registered; of a mail when the mail service took it.'),
    recipient: z.enum(letterRecipients).describe('To whom, as a role: no address is told.'),
    addressHash: z
      .string()
      .nullable()
      .optional()
      .describe('SHA-256 by which an address can be shown to be the one. For the back office.'),
    outcome: z.enum(dispatchOutcomes),
    undeliveredBy: z.enum(undeliverableCauses).nullable().describe('Why the mail did not arrive; null: it left.'),
    byRole: z.string(),
  })
  .meta({ id: 'LetterDispatch', description: 'A row of the register of dispatch: added, never changed.' });
export type DispatchAnswer = z.output<typeof dispatchAnswer>;

export const letterAnswer = z
  .object({
    letterId: z.string(),
    applicationId: z.string(),
    letterKind: z.enum(letterKinds),
    recipient: z.enum(letterRecipients),
    writtenAt: instant,
    sha256: z.string().describe('Of the file: 64 hexadecimal digits.'),
    sizeBytes: z.int(),
    attention: z
      .enum(['to-send', 'undeliverable'])
      .nullable()
      .describe('Why an officer must send it; null: nobody needs to.'),
    sendBy: date.nullable().describe('Last day to send it; null: nobody needs to.'),
    dispatches: z.array(dispatchAnswer).describe('Oldest first.'),
  })
  .meta({ id: 'Letter' });
export type LetterAnswer = z.output<typeof letterAnswer>;

export const lettersAnswer = z.object({ letters: z.array(letterAnswer).describe('Oldest first.') }).meta({
  id: 'Letters',
  description: 'To the applicant none but its own; to the back office those to the youth too.',
});
export type LettersAnswer = z.output<typeof lettersAnswer>;

export const letterFileAnswer = z
  .object({
    letterId: z.string(),
    link: z.string().describe('Holds five minutes, and downloads the file.'),
    sha256: z.string().describe('Of the file: 64 hexadecimal digits.'),
    sizeBytes: z.int(),
  })
  .meta({ id: 'LetterFile' });
export type LetterFileAnswer = z.output<typeof letterFileAnswer>;

export const courtFileAnswer = z
  .object({
    link: z.string().describe('Holds five minutes, and downloads the file. The file itself is gone after two days.'),
    sha256: z.string().describe('Of the file: 64 hexadecimal digits.'),
    sizeBytes: z.int(),
    madeAt: instant.describe('The records are shown as they stood then; the file tells the day.'),
    parts: z
      .array(z.object({ name: z.string(), sha256: z.string() }))
      .describe('Each part with its hash, as the last page of the file has them.'),
  })
  .meta({ id: 'CourtFile' });
export type CourtFileAnswer = z.output<typeof courtFileAnswer>;
