import type { Movement } from '../../../domain/budget/movement';
import type { Claim, ClaimStatus } from '../../../domain/claim/record';
import { cents } from '../../../domain/money';
import { receive } from '../../../domain/recovery/collect';
import { decideRecovery } from '../../../domain/recovery/decide';
import { evaluate } from '../../../domain/recovery/evaluate';
import type { RecoveryMove } from '../../../domain/recovery/move';
import type { Entry, Recovery } from '../../../domain/recovery/record';
import type { RecoveryCase } from '../../../domain/recovery/standing';
import { intend, open } from '../../../domain/recovery/start';
import { caseOf, claimsOf, endedOn, finance, first, now, placed, second, today, value } from './recovery-fixtures';

export type Found = RecoveryCase & { readonly recovery: Recovery; readonly posted: readonly Entry[] };

/** The case after a move, as it would be read back. */
export function afterMove(found: RecoveryCase & { readonly posted?: readonly Entry[] }, made: RecoveryMove): Found {
  const changed = new Map<string, Claim>(made.move.claims.map(({ next }) => [next.id, next]));
  return {
    ...found,
    application: made.move.application.next,
    claims: found.claims.map((claim) => changed.get(claim.id) ?? claim),
    recovery: made.recovery.next,
    posted: [...(found.posted ?? []), ...made.entries],
  };
}

export const short = (movements: readonly Movement[]) => movements.map(({ kind, amountCents }) => [kind, amountCents]);
export const ended = { ground: 'ended-early', motivation: 'Gestopt op 15 oktober 2026.' } as const;
export const establish = { outcome: 'establish', motivation: 'De jongere werkte er niet meer.' } as const;
export const afterTerm = '2027-06-16';

/** Ended on that day, with claims in these states, proposed and intended. */
export function intended(day: string, ...statuses: [ClaimStatus, ClaimStatus]): Found {
  const application = placed(endedOn(day));
  const found = caseOf(application, claimsOf(application, ...statuses));
  const proposal =
    evaluate(found, first, now, today) ??
    value(open(found, { applicationId: application.id, text: 'Gebeld.' }, first, now, today));
  const proposed = afterMove(found, proposal);
  return afterMove(proposed, value(intend(proposed, ended, first, now, today)));
}

export function established(
  day: string,
  ...statuses: [ClaimStatus, ClaimStatus]
): { found: Found; made: RecoveryMove } {
  const told = intended(day, ...statuses);
  const made = value(decideRecovery(told, establish, second, now, afterTerm));
  return { found: afterMove(told, made), made };
}

export const paidBack = (found: Found, amountCents: number, bankReference = `ref-${amountCents}`) =>
  afterMove(
    found,
    value(receive(found, { amountCents: cents(amountCents), receivedOn: today, bankReference }, finance, now, today)),
  );
