import type { Actor } from '../actor';
import type { Instant, LocalDate } from '../calendar';
import { type Cents, cents } from '../money';
import { wrongState } from '../move';
import { ok, type Result, refuse } from '../result';
import { recoveryEvent } from './events';
import { type RecoveryMove, recoveryMove } from './move';
import { type NewEntry, post } from './post';
import { balanceOf, type Entry, isEstablished, type Recovery } from './record';
import type { PlanRequest, ReceiptRequest, RefundRequest } from './requests';
import type { RecoveryCase } from './standing';

/** With its entries, oldest first. */
export type Collected = RecoveryCase & { readonly recovery: Recovery; readonly posted: readonly Entry[] };

const standing = ['established', 'settled', 'written-off'] as const;

export const mayCollect = ({ recovery }: Pick<Collected, 'recovery'>): Result<null> =>
  isEstablished(recovery) ? ok(null) : wrongState('The recovery', recovery.status, standing);

/** Whether anything is owed by the employer: there is something to plan, set off or give up. */
export function owes({ recovery }: Pick<Collected, 'recovery'>): Result<null> {
  if (recovery.status !== 'established') return wrongState('The recovery', recovery.status, ['established']);
  return balanceOf(recovery) > 0 ? ok(null) : nothingOwed;
}

const nothingOwed = refuse({ code: 'wrong-state', detail: 'The employer owes nothing: the region does.' });

/** Money that came in. More than was owed is taken too: the region then owes the rest, and refunds it. */
export function receive(
  found: Collected,
  { amountCents, receivedOn, bankReference }: ReceiptRequest,
  actor: Actor,
  now: Instant,
  today: LocalDate,
): Result<RecoveryMove> {
  const allowed = mayCollect(found);
  if (!allowed.ok) return allowed;
  const once = bookedOnce(found, 'receipt', { bankReference, on: receivedOn, field: 'receivedOn' }, today);
  if (!once.ok) return once;
  const entry = { kind: 'receipt', amountCents, on: receivedOn, bankReference } as const;
  const collectedCents = cents(found.recovery.collectedCents + amountCents);
  return ok(collected(found, collectedCents, entry, 'received', actor, now));
}

export function mayRefund({ recovery }: Pick<Collected, 'recovery'>): Result<null> {
  if (isEstablished(recovery) && balanceOf(recovery) < 0) return ok(null);
  return refuse({ code: 'wrong-state', detail: 'The region owes the employer nothing.' });
}

/** What the region owes and paid back by a transfer of its own, at most that. */
export function refund(
  found: Collected,
  { amountCents, paidOn, bankReference }: RefundRequest,
  actor: Actor,
  now: Instant,
  today: LocalDate,
): Result<RecoveryMove> {
  const { recovery } = found;
  const allowed = mayRefund(found);
  if (!allowed.ok) return allowed;
  const most = -balanceOf(recovery);
  if (amountCents > most) return tooMuch(most);
  const once = bookedOnce(found, 'refund', { bankReference, on: paidOn, field: 'paidOn' }, today);
  if (!once.ok) return once;
  const entry = { kind: 'refund', amountCents, on: paidOn, bankReference } as const;
  return ok(collected(found, cents(recovery.collectedCents - amountCents), entry, 'refunded', actor, now));
}

/** One transfer is one entry: the bank's reference books it once, unless that entry was reversed. */
function bookedOnce(
  { posted }: Collected,
  kind: 'receipt' | 'refund',
  { bankReference, on, field }: { readonly bankReference: string; readonly on: LocalDate; readonly field: string },
  today: LocalDate,
): Result<null> {
  if (on > today) return badInput(field, 'must not be after today');
  const reversed = reversedIn(posted);
  const used = posted.some(
    (entry) => entry.kind === kind && entry.bankReference === bankReference && !reversed.has(entry.entryId),
  );
  return used ? badInput('bankReference', 'was booked before with other content') : ok(null);
}

/** The entries that another one took back. */
export const reversedIn = (posted: readonly Entry[]): ReadonlySet<number> =>
  new Set(posted.flatMap(({ reverses }) => (reverses === null ? [] : [reverses])));

/** A new sum of what was collected, as one entry. */
export function collected(
  { application, recovery }: Pick<Collected, 'application' | 'recovery'>,
  collectedCents: Cents,
  made: NewEntry,
  name: string,
  actor: Actor,
  now: Instant,
): RecoveryMove {
  const { recovery: next, entry, movements } = post(recovery, { collectedCents }, made, actor, now);
  const { amountCents, claimId } = entry;
  const told = recoveryEvent(next, name, {
    entryId: entry.entryId,
    amountCents,
    ...(name === 'offset' ? { claimId } : {}),
    ...(name === 'reversed' ? { reverses: entry.reverses } : {}),
  });
  return recoveryMove(
    application,
    { prior: recovery, next },
    { movements, events: [told, ...settledEvents(recovery, next)], entries: [entry] },
  );
}

export const settledEvents = (prior: Recovery, next: Recovery) =>
  prior.status !== 'settled' && next.status === 'settled' ? [recoveryEvent(next, 'settled')] : [];

/** Instalments that add up to exactly what is owed now, each a day later than the one before; it replaces a former plan. */
export function plan(found: Collected, { instalments }: PlanRequest, today: LocalDate): Result<RecoveryMove> {
  const { application, recovery } = found;
  const allowed = owes(found);
  if (!allowed.ok) return allowed;
  const outstandingCents = balanceOf(recovery);
  const total = instalments.reduce((sum, { amountCents }) => sum + amountCents, 0);
  if (total !== outstandingCents) return badInput('instalments', `must add up to ${outstandingCents} cents`);
  const late = instalments.findIndex(({ dueOn }, index) => dueOn <= (instalments[index - 1]?.dueOn ?? today));
  if (late >= 0) return badInput(`instalments.${late}.dueOn`, 'must come after today and after the one before');
  const made = { outstandingCents, instalments: [...instalments] };
  const next: Recovery = { ...recovery, version: recovery.version + 1, plan: made };
  return ok(recoveryMove(application, { prior: recovery, next }, {}));
}

/** What should have been paid by now and was not: by the plan, or all of it once the term to pay has passed. Cents. */
export function overdueOf(recovery: Recovery, today: LocalDate): Cents {
  const balance = balanceOf(recovery);
  const { plan: agreed, dueOn } = recovery;
  if (recovery.status !== 'established' || balance <= 0 || dueOn === null) return cents(0);
  if (agreed === null) return today > dueOn ? balance : cents(0);
  const due = agreed.instalments.reduce((sum, one) => sum + (today > one.dueOn ? one.amountCents : 0), 0);
  const last = agreed.instalments.at(-1);
  if (last !== undefined && today > last.dueOn) return balance;
  return cents(Math.min(balance, Math.max(0, due - (agreed.outstandingCents - balance))));
}

export function badInput(path: string, message: string): Result<never> {
  return refuse({ code: 'input-invalid', detail: 'This cannot be booked.', errors: [{ path, message }] });
}

export const tooMuch = (most: number): Result<never> => badInput('amountCents', `must be at most ${most} cents`);
