import type { Application } from '../application/record';
import type { DomainEvent } from '../event';
import { type Claim, transferCents } from './record';

/** An event with the facts every claim event carries; data after the change. */
export function claimEvent(
  application: Application,
  claim: Claim,
  name: string,
  more: Readonly<Record<string, unknown>> = {},
): DomainEvent {
  return {
    name: `claim.${name}`,
    subject: claim.id,
    data: {
      claimId: claim.id,
      applicationId: application.id,
      number: application.number,
      schemeId: application.schemeId,
      region: application.region,
      organisation: application.organisation,
      instalment: claim.instalment,
      amountCents: claim.amountCents,
      dueOn: claim.dueOn,
      ...more,
    },
  };
}

/** An event of a transfer: its amount is what is left of the claim after set-off. */
export function paymentEvent(application: Application, claim: Claim, name: string): DomainEvent {
  return {
    name: `payment.${name}`,
    subject: claim.id,
    data: {
      claimId: claim.id,
      applicationId: application.id,
      schemeId: application.schemeId,
      region: application.region,
      amountCents: transferCents(claim),
      endToEndId: claim.endToEndId,
      batchId: claim.batchId,
      payBy: claim.payBy,
    },
  };
}
