import * as z from 'zod';
import { whenAsked } from '../../../domain/when-asked';
import { type EventName, eventName, type NotifiedName, notifiedNames } from '../../../events/catalogue';
import type { Envelope } from '../../../events/envelope';
import type { MailRecords, MailSubject } from '../../store/mail-records';

/** What a mail is asked for by, and which text it has. */
export interface Asked extends MailSubject {
  /** Of the event that the mail tells of: that of the letter, where it brings one. */
  readonly name: EventName;
  readonly event: Envelope;
}

const named = whenAsked(() =>
  z.object({ applicationId: z.string(), region: z.string(), instalment: z.int().optional() }),
);
const ofLetter = whenAsked(() => z.object({ letterId: z.string(), recipient: z.string(), aboutType: z.string() }));

/**
 * What the mail is about; null for an event that is not mailed. The rule of the bus brings no event that has a letter: that
 * is mailed once its letter is written.
 * @throws ZodError when the event names no application
 */
export function subjectOf(event: Envelope): Asked | null {
  const name = eventName(event.type);
  if (name !== 'letter.written') return name !== undefined && isNotified(name) ? asked(name, event, null) : null;
  const { letterId, recipient, aboutType } = ofLetter.parse(event.data);
  // The youth has no mail address here.
  if (recipient !== 'employer') return null;
  const about = eventName(aboutType);
  if (about === undefined) throw new Error(`no mail tells of ${aboutType}`);
  return asked(about, event, { letterId, writtenAt: event.time });
}

function asked(name: EventName, event: Envelope, letter: MailSubject['letter']): Asked {
  const { applicationId, region, instalment = null } = named.parse(event.data);
  return {
    id: event.id,
    name,
    event,
    applicationId,
    region,
    instalment,
    tellsPlace: name === 'application.waiting',
    aboutRecovery: name.startsWith('recovery.'),
    letter,
  };
}

const isNotified = (name: string): name is NotifiedName => (notifiedNames as readonly string[]).includes(name);

/** The event that the mail tells of: of a letter, what that tells of. */
export const toldEvent = (event: Envelope, { letter }: MailRecords): Envelope => {
  if (letter === null) return event;
  const { type, time, subject, data } = letter.about;
  return { ...event, type, time, subject, data };
};

/** Of who comes off the waiting list `promoted` is mailed, and not `reserved` beside it. */
export const isToldByPromotion = ({ name, event }: Asked, { application }: MailRecords): boolean =>
  name === 'application.reserved' && application.promotedAt === event.time;
