import type { AccountHistory, AccountVersion, BankAccount, Verification } from '../../../domain/account/record';
import { maskedIban } from '../../../domain/masked-iban';
import type { Caller } from '../../runtime/identity';
import type { AccountAnswer } from '../answers/bank-account';

/** To whom an account is shown. */
export interface Showing {
  readonly caller: Caller;
  /** Not the employer itself: what was found of the account is for these alone. */
  readonly office: boolean;
  readonly mayNow: AccountAnswer['mayNow'];
}

export function inUseOf({ current }: BankAccount, showing: Showing): AccountAnswer['current'] {
  const { iban, holderName, since, usableFrom, check, confirmation, verifications } = current;
  return {
    ...{ maskedIban: maskedIban(iban), holderName, since, usableFrom },
    check: judgementOf(check, showing),
    confirmation: judgementOf(confirmation, showing),
    verifications: verificationsOf(verifications, showing),
  };
}

export function pendingOf({ pending }: BankAccount, showing: Showing): AccountAnswer['pending'] {
  if (pending === null) return null;
  const { iban, holderName, statedAt, statedBy, applicationId, check, verifications } = pending;
  const { mayNow, caller } = showing;
  return {
    maskedIban: maskedIban(iban),
    iban: mayNow.check === null || mayNow.confirm === null ? iban : null,
    holderName,
    requestedAt: statedAt,
    byRole: statedBy.role,
    mine: statedBy.sub === caller.sub,
    applicationId,
    check: judgementOf(check, showing),
    verifications: verificationsOf(verifications, showing),
  };
}

export const historyOf = (history: readonly AccountHistory[], { office }: Showing): AccountAnswer['history'] =>
  history.flatMap(({ what, used, asked, endedAt, endedBy, motivation }) => {
    const account = used ?? asked;
    if (account === null) return [];
    return [
      {
        what,
        maskedIban: maskedIban(account.iban),
        holderName: account.holderName,
        from: used?.since ?? account.statedAt,
        endedAt,
        byRole: endedBy.role,
        motivation: office ? motivation : null,
      },
    ];
  });

function judgementOf(judgement: AccountVersion['check'], { caller, office }: Showing) {
  if (judgement === null || !office) return null;
  const { motivation, by, at } = judgement;
  return { motivation, byRole: by.role, mine: by.sub === caller.sub, at };
}

const verificationsOf = (verifications: readonly Verification[], { office }: Showing) =>
  office
    ? verifications.map(({ result, suggestedName, checkedOn, by, at }) => {
        return { result, suggestedName, checkedOn, byRole: by.role, at };
      })
    : [];
