import type { Actor } from '../actor';
import type { Instant, LocalDate } from '../calendar';
import { addWorkingDays } from '../holidays';
import { ok, type Result, refuse } from '../result';
import { type AccountChange, accountEvent } from './events';
import type { AccountHistory, BankAccount, PendingChange, StatedAccount } from './record';

/** Who employs whom an account is of: what is needed where it is the first. */
export interface Employer {
  readonly region: string;
  readonly organisation: string;
  readonly tradeName: string;
  /** Whose contact is told of changes from now on. */
  readonly contactApplicationId: string;
}

export const personOf = ({ sub, role }: Actor) => ({ sub, role });

/** The first account of an employer is in use at once: there is none that it could divert money from. */
export function firstAccount(employer: Employer, stated: StatedAccount, today: LocalDate): AccountChange {
  const next: BankAccount = {
    ...employer,
    version: 1,
    current: {
      ...stated,
      since: stated.statedAt,
      usableFrom: today,
      check: null,
      confirmation: null,
      verifications: [],
    },
    pending: null,
  };
  return { prior: null, next, history: [], events: [] };
}

/**
 * What the employer said last counts: an account that was stated before the one in use or asked for changes nothing, nor
 * does the same IBAN.
 * @returns null: nothing to do
 */
export function adopt(account: BankAccount, stated: StatedAccount): AccountChange | null {
  const { current, pending } = account;
  const last = pending ?? current;
  if (last.iban === stated.iban || stated.statedAt <= last.statedAt) return null;
  return asked(account, stated);
}

/** Sent again, because its answer got lost: what is asked for stands there. */
export const isAsked = ({ pending }: BankAccount, { iban, holderName }: Pick<StatedAccount, 'iban' | 'holderName'>) =>
  pending !== null && pending.iban === iban && pending.holderName === holderName;

/**
 * The employer asks for another account, or states the one in use again after the bank would not pay to it. What it
 * asked for before, if that is not confirmed yet, is kept as replaced.
 */
export function asked(account: BankAccount, stated: StatedAccount): AccountChange {
  const pending: PendingChange = { ...stated, check: null, verifications: [] };
  const next: BankAccount = { ...account, version: account.version + 1, pending };
  const history = account.pending === null ? [] : [ended(account, 'replaced', stated.statedBy, stated.statedAt, null)];
  return { prior: account, next, history, events: [accountEvent(next, 'change-requested')] };
}

export interface Judgement {
  readonly outcome: 'confirm' | 'refuse';
  /** How it was verified: called back on a number known before, for one. */
  readonly motivation: string;
}

/** Nobody judges an account that their own organisation is paid to, nor one that they asked for themselves. */
function free({ organisation, pending }: BankAccount, actor: Actor): Result<PendingChange> {
  if (pending === null)
    return refuse({ code: 'wrong-state', detail: 'No change of this account waits for a judgement.' });
  if (actor.organisation === organisation) {
    const detail = 'It is your own organisation’s account. A colleague elsewhere must do this.';
    return refuse({ code: 'own-organisation', detail });
  }
  if (pending.statedBy.sub !== actor.sub) return ok(pending);
  return refuse({ code: 'second-person-required', detail: 'You asked for this change; another person must judge it.' });
}

export function mayCheck(account: BankAccount, actor: Actor): Result<PendingChange> {
  const allowed = free(account, actor);
  if (!allowed.ok || allowed.value.check === null) return allowed;
  return refuse({ code: 'wrong-state', detail: 'The first officer has checked this change; another one confirms it.' });
}

export function mayConfirm(account: BankAccount, actor: Actor): Result<PendingChange> {
  const allowed = free(account, actor);
  if (!allowed.ok) return allowed;
  const { check } = allowed.value;
  if (check === null) return refuse({ code: 'wrong-state', detail: 'A first officer must check this change before.' });
  if (check.by.sub !== actor.sub) return allowed;
  return refuse({
    code: 'second-person-required',
    detail: 'You checked this change; another officer must confirm it.',
  });
}

/** The first officer finds the change genuine, or refuses it. */
export function check(account: BankAccount, judgement: Judgement, actor: Actor, now: Instant): Result<AccountChange> {
  const allowed = mayCheck(account, actor);
  if (!allowed.ok) return allowed;
  if (judgement.outcome === 'refuse') return ok(refused(account, judgement, actor, now));
  const pending = { ...allowed.value, check: { by: personOf(actor), at: now, motivation: judgement.motivation } };
  const next: BankAccount = { ...account, version: account.version + 1, pending };
  return ok({ prior: account, next, history: [], events: [] });
}

/**
 * A second officer confirms the change: from now on it is the account, though one with another IBAN is not paid to
 * before it has cooled.
 * @param coolingWorkingDays the longest of the schemes of which something is still to be paid
 */
export function confirm(
  account: BankAccount,
  judgement: Judgement,
  actor: Actor,
  now: Instant,
  today: LocalDate,
  coolingWorkingDays: number,
): Result<AccountChange> {
  const allowed = mayConfirm(account, actor);
  if (!allowed.ok) return allowed;
  if (judgement.outcome === 'refuse') return ok(refused(account, judgement, actor, now));
  const { current } = account;
  const { value: pending } = allowed;
  const same = pending.iban === current.iban;
  const usableFrom = same ? current.usableFrom : addWorkingDays(today, coolingWorkingDays);
  const confirmation = { by: personOf(actor), at: now, motivation: judgement.motivation };
  const next: BankAccount = {
    ...account,
    version: account.version + 1,
    current: { ...pending, since: now, usableFrom, confirmation },
    pending: null,
    contactApplicationId: pending.applicationId ?? account.contactApplicationId,
  };
  const history = [ended({ ...account, pending: null }, 'used', personOf(actor), now, null)];
  // Who is told is the contact of before the change: who made it may have named one of their own.
  const told = { ...next, contactApplicationId: account.contactApplicationId };
  return ok({ prior: account, next, history, events: [accountEvent(told, 'confirmed')] });
}

function refused(account: BankAccount, { motivation }: Judgement, actor: Actor, now: Instant): AccountChange {
  const next: BankAccount = { ...account, version: account.version + 1, pending: null };
  const history = [ended(account, 'refused', personOf(actor), now, motivation)];
  return { prior: account, next, history, events: [accountEvent(next, 'refused')] };
}

function ended(
  { version, current, pending }: BankAccount,
  what: AccountHistory['what'],
  endedBy: AccountHistory['endedBy'],
  endedAt: Instant,
  motivation: string | null,
): AccountHistory {
  const [used, askedFor] = what === 'used' ? [current, null] : [null, pending];
  return { version, what, endedAt, endedBy, motivation, used, asked: askedFor };
}

/** Sent again by who judged it, because its answer got lost. */
export function isJudged(
  { current, pending }: BankAccount,
  latest: AccountHistory | undefined,
  by: 'check' | 'confirmation',
  { outcome, motivation }: Judgement,
  actor: Actor,
): boolean {
  if (outcome === 'refuse') {
    const { what, endedBy, motivation: said } = latest ?? {};
    return pending === null && what === 'refused' && endedBy?.sub === actor.sub && said === motivation;
  }
  const found = by === 'check' ? pending?.check : pending === null ? current.confirmation : null;
  return found?.by.sub === actor.sub && found.motivation === motivation;
}
