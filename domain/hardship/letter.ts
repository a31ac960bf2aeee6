import * as z from 'zod';
import { applicationNumber } from '../application/number';
import { amsterdamDate } from '../calendar';
import type { DomainEvent } from '../event';
import { instant } from '../records';
import { whenAsked } from '../when-asked';
import type { Hardship } from './record';

/** The letter on a hardship request: there is no application that it could lie with. One request has one. */
export const hardshipLetterRecord = whenAsked(() =>
  z.object({
    /** Id of the event that it tells of. */
    letterId: z.string(),
    hardshipId: z.string(),
    /** By which people name the request. */
    number: z.string(),
    schemeId: z.string(),
    region: z.string(),
    /** KvK number of who asked. */
    organisation: z.string(),
    /** Of the file: 64 lower-case hexadecimal digits. */
    sha256: z.string().regex(/^[0-9a-f]{64}$/),
    sizeBytes: z.int().min(1),
    /** Where the file lies in the bucket for letters. */
    objectKey: z.string(),
    /** The moment of the decision. */
    writtenAt: instant,
  }),
);
export type HardshipLetter = z.infer<typeof hardshipLetterRecord>;

/** The number people quote: as that of an application (`VL-2026-…`), with letters of its own. */
export const hardshipNumber = ({ id, requestedAt }: Pick<Hardship, 'id' | 'requestedAt'>): string =>
  applicationNumber(id, amsterdamDate(requestedAt)).replace(/^VL/, 'VH');

/** Days that a request is kept, and its letter with it: seven years, as long as the longest case that can come of it. */
export const hardshipKeptDays = 7 * 366;

/** In the bucket, apart from those of applications: they go with no case, but with their request. */
export const hardshipLetterFolder = 'hardship-letters/';

export const hardshipLetterKey = (hardshipId: string, letterId: string): string =>
  `${hardshipLetterFolder}${hardshipId}/${letterId}.pdf`;

export const hardshipLetterFileName = ({ number }: Pick<HardshipLetter, 'number'>): string =>
  `${number}-hardship-decision.pdf`;

/** What happened to the letter of a request. */
export const hardshipLetterEvent = (
  { hardshipId, schemeId, region, organisation, letterId }: HardshipLetter,
  name: 'letter-written' | 'letter-dispatched' | 'letter-undeliverable',
  more: Readonly<Record<string, unknown>> = {},
): DomainEvent => ({
  name: `hardship.${name}`,
  subject: hardshipId,
  data: { hardshipId, schemeId, region, organisation, letterId, ...more },
});
