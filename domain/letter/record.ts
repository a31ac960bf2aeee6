import * as z from 'zod';
import { addDays, addPeriod, amsterdamDate, type Instant, type LocalDate } from '../calendar';
import { instant, localDate } from '../records';
import { whenAsked } from '../when-asked';
import { letterKinds, letterRecipients } from './kinds';

/** What a letter tells of: the event, as it was published. */
const about = whenAsked(() =>
  z.object({
    /** Full type of the event. */
    type: z.string(),
    time: instant,
    subject: z.string(),
    data: z.record(z.string(), z.unknown()),
  }),
);

export const letterAttentions = ['to-send', 'undeliverable'] as const;
export type LetterAttention = (typeof letterAttentions)[number] | null;

/** A letter that was written: which file it is, and of what it tells. Nothing of it changes but who must send it. */
export const letterRecord = whenAsked(() =>
  z.object({
    version: z.int().min(1).default(1),
    /** Id of the event that it tells of: an event has one letter, however often it is told. */
    letterId: z.string(),
    applicationId: z.string(),
    number: z.string(),
    region: z.string(),
    schemeId: z.string(),
    schemeVersion: z.int(),
    /** KvK number of the applicant. */
    organisation: z.string(),
    tradeName: z.string(),
    letterKind: z.enum(letterKinds),
    recipient: z.enum(letterRecipients),
    /** Of the file: 64 lower-case hexadecimal digits. */
    sha256: z.string().regex(/^[0-9a-f]{64}$/),
    sizeBytes: z.int().min(1),
    /** Where the file lies in the bucket for letters. */
    objectKey: z.string(),
    /** The moment of the event, not of the work: the same letter has the same one each time. */
    writtenAt: instant,
    about,
    /** Why an officer must send it; null: nobody needs to. */
    attention: z.enum(letterAttentions).nullable().default(null),
    /** Last day to send it; null: nobody needs to. */
    sendBy: localDate.nullable().default(null),
    /** An officer sent it, by post or from hand to hand: mail that comes back later asks nobody any more. */
    sentByOfficer: z.boolean().default(false),
  }),
);
export type Letter = z.infer<typeof letterRecord>;

/** In the bucket: whose letter, and which; so what a case has can be found from its events alone. */
export const letterObjectKey = (applicationId: string, letterId: string): string => `${applicationId}/${letterId}.pdf`;

/** What a reader sees as the name of the file: nothing about the youth. */
export const letterFileName = ({ number, letterKind }: Pick<Letter, 'number' | 'letterKind'>): string =>
  `${number}-${letterKind}.pdf`;

const letterIdPattern = /^[\w.-]{1,80}$/;
export const isLetterId = (text: string): boolean => letterIdPattern.test(text);

/**
 * Days after receipt from which the letter to the youth is written, on the first Monday: the applicant had time to mend
 * what was wrong, and more than a week of the month is left to hand it over.
 */
export const youthLetterAfterDays = 14;

/** The last day to inform the youth: a month after the data came in (AVG 14 lid 3 onder a), the day itself not counted. */
export const informYouthBy = (receivedAt: Instant): LocalDate => addPeriod(amsterdamDate(receivedAt), 'P1M');

/** An undeliverable letter goes another way within a week: the term to object began with its dispatch. */
export const resendBy = (foundAt: Instant): LocalDate => addDays(amsterdamDate(foundAt), 7);
