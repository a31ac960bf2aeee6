import type { DomainEvent } from '../event';
import { balanceOf, owedOf, type Recovery } from './record';

/** An event with the facts every event of a recovery carries; data after the change. Its subject is the application. */
export const recoveryEvent = (
  recovery: Recovery,
  name: string,
  more: Readonly<Record<string, unknown>> = {},
): DomainEvent => ({
  name: `recovery.${name}`,
  subject: recovery.id,
  data: {
    recoveryId: recovery.id,
    applicationId: recovery.id,
    number: recovery.number,
    schemeId: recovery.schemeId,
    region: recovery.region,
    organisation: recovery.organisation,
    owedCents: owedOf(recovery),
    balanceCents: balanceOf(recovery),
    ...more,
  },
});
