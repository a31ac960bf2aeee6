import type { Movement } from '../budget/movement';
import type { DomainEvent } from '../event';
import { type Cents, least } from '../money';
import type { Application } from './record';

/** The amount as shown: what stands on the budget, else what the rules give. Cents; null while there is none. */
export const shownAmount = (application: Application) =>
  application.heldAwards > 0 ? application.heldCents : (application.decision?.amountCents ?? application.awardCents);

/** An event with the facts every application event carries; data after the change. */
export function applicationEvent(
  application: Application,
  name: string,
  more: Readonly<Record<string, unknown>> = {},
): DomainEvent {
  return {
    name: `application.${name}`,
    subject: application.id,
    data: {
      applicationId: application.id,
      number: application.number,
      schemeId: application.schemeId,
      schemeVersion: application.schemeVersion,
      region: application.region,
      organisation: application.organisation,
      status: application.status,
      amountCents: shownAmount(application),
      ...more,
    },
  };
}

/**
 * The amount with which an application stands in line for the budget: what the rules give, and no more than was decided.
 * Where the rules give nothing the decision alone counts. Cents; null: no amount at all.
 */
export function amountInLine({ awardCents, decision }: Application): Cents | null {
  const decided = decision?.amountCents ?? null;
  if (decided === null) return awardCents;
  return awardCents === null ? decided : least(decided, awardCents);
}

/** Gives back to the budget what stands there for the application. */
export function releaseAll(application: Application): Movement[] {
  const held = { amountCents: application.heldCents, awards: application.heldAwards, cause: application.id };
  if (application.status === 'reserved') return [{ kind: 'release-reserved', ...held }];
  if (application.status === 'granted') return [{ kind: 'release-committed', ...held }];
  const waiting = amountInLine(application);
  if (application.status === 'waiting' && waiting !== null) {
    return [{ kind: 'unwait', amountCents: waiting, awards: 1, cause: application.id }];
  }
  return [];
}
