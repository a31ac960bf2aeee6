import * as z from 'zod';
import { localDate } from '../../../domain/records';
import { whenAsked } from '../../../domain/when-asked';
import { eventName, isOfficeName, type OfficeName } from '../../../events/catalogue';
import type { Envelope } from '../../../events/envelope';
import { officeMailFor } from '../../gateways/mail-texts/office';
import { optional } from '../../runtime/config';
import { loadOfficeRecords } from '../../store/office-mail-records';

/** A mail to the office of a region: a number, a day and a link, and nothing about anybody. */
export interface OfficeMail {
  readonly id: string;
  readonly time: string;
  readonly correlation: string | undefined;
  readonly text: { readonly subject: string; readonly text: string };
  readonly contactEmail: () => Promise<string>;
}

interface Asked {
  readonly id: string;
  readonly region: string;
  readonly name: OfficeName;
  readonly event: Envelope;
}

const told = whenAsked(() =>
  z.object({
    applicationId: z.string(),
    number: z.string(),
    region: z.string(),
    decisionDueOn: localDate.optional(),
    until: localDate.optional(),
  }),
);

/**
 * The mails that these events lead to; those that were sent before are left out.
 * @param failed takes, by id of the event, what its mail failed on: it holds up no other
 */
export async function officeMailsOf(failed: Map<string, unknown>, events: readonly Envelope[]): Promise<OfficeMail[]> {
  const asked = events.flatMap((event) => subjectOf(event) ?? []);
  if (asked.length === 0) return [];
  const regionOf = await loadOfficeRecords(asked);
  return asked.flatMap((subject) => {
    try {
      const region = regionOf(subject);
      return region === null ? [] : [mailOf(subject, region.contact.email)];
    } catch (error) {
      failed.set(subject.id, error);
      return [];
    }
  });
}

/** Null for an event of which no office gets mail. */
function subjectOf(event: Envelope): Asked | null {
  const name = eventName(event.type);
  if (name === undefined || !isOfficeName(name)) return null;
  return { id: event.id, region: String(event.data.region), name, event };
}

function mailOf({ id, name, event }: Asked, address: string): OfficeMail {
  const { applicationId, number, decisionDueOn, until } = told.parse(event.data);
  const day = decisionDueOn ?? until;
  if (day === undefined) throw new Error(`event ${id} names no day`);
  const link = `${optional('PUBLIC_URL', '')}/dossiers/${applicationId}`;
  const text = officeMailFor(name, { number, day, link });
  return { id, time: event.time, correlation: event.correlationid, text, contactEmail: async () => address };
}
