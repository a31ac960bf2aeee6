import type { Application } from '../application/record';
import type { DomainEvent } from '../event';
import type { Objection } from './record';

/** An event with the facts every event of an objection carries; data after the change. Its subject is the application. */
export const objectionEvent = (
  { id, number, schemeId, region, organisation }: Application,
  { objectionId, contested, claimId, dueOn }: Objection,
  name: string,
  more: Readonly<Record<string, unknown>> = {},
): DomainEvent => ({
  name: `objection.${name}`,
  subject: id,
  data: { objectionId, applicationId: id, number, schemeId, region, organisation, contested, claimId, dueOn, ...more },
});
