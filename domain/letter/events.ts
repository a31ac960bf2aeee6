import type { DomainEvent } from '../event';
import type { Letter } from './record';

/** An event of a letter, with the facts that each of them carries. */
export const letterEvent = (
  letter: Letter,
  name: 'written' | 'dispatched' | 'undeliverable',
  more: Readonly<Record<string, unknown>> = {},
): DomainEvent => {
  const { letterId, applicationId, number, schemeId, schemeVersion, region, organisation, letterKind, recipient } =
    letter;
  const shared = { letterId, applicationId, number, schemeId, schemeVersion, region, organisation };
  return { name: `letter.${name}`, subject: letterId, data: { ...shared, letterKind, recipient, ...more } };
};
