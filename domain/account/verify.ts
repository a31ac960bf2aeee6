import type { Actor } from '../actor';
import type { Instant, LocalDate } from '../calendar';
import { ok, type Result, refuse } from '../result';
import type { AccountChange } from './events';
import type { BankAccount, Verification } from './record';
import type { VerificationRequest } from './requests';

/** Which of the two accounts an answer of the bank is about: the one asked for, as long as there is one. */
const looksAt = ({ pending }: BankAccount, { of }: VerificationRequest): 'pending' | 'current' =>
  of ?? (pending === null ? 'current' : 'pending');

/** Writes down what a bank said of name and IBAN. It decides nothing: it is shown, and warns at the release. */
export function verify(
  account: BankAccount,
  request: VerificationRequest,
  actor: Actor,
  now: Instant,
  today: LocalDate,
): Result<AccountChange> {
  const { result, suggestedName, checkedOn } = request;
  if (checkedOn > today) return refusedAt('checkedOn', 'must not lie after today');
  const verification: Verification = {
    ...{ result, suggestedName, checkedOn },
    ...{ by: { sub: actor.sub, role: actor.role }, at: now },
  };
  const { current, pending } = account;
  const version = account.version + 1;
  if (looksAt(account, request) === 'current') {
    const next = { ...account, version, current: withVerification(current, verification) };
    return ok({ prior: account, next, history: [], events: [] });
  }
  if (pending === null) return refusedAt('of', 'no change of this account is pending');
  const next = { ...account, version, pending: withVerification(pending, verification) };
  return ok({ prior: account, next, history: [], events: [] });
}

const withVerification = <T extends { readonly verifications: Verification[] }>(one: T, added: Verification): T => ({
  ...one,
  verifications: [added, ...one.verifications],
});

const refusedAt = (path: string, message: string): Result<never> =>
  refuse({ code: 'input-invalid', detail: 'This verification cannot be right.', errors: [{ path, message }] });

/** Sent again by who wrote it down, because its answer got lost. */
export function isVerified(account: BankAccount, request: VerificationRequest, actor: Actor): boolean {
  const about = looksAt(account, request) === 'current' ? account.current : account.pending;
  const last = about?.verifications[0];
  return (
    last !== undefined &&
    last.by.sub === actor.sub &&
    last.result === request.result &&
    last.suggestedName === request.suggestedName &&
    last.checkedOn === request.checkedOn
  );
}
