import type { DomainEvent } from '../event';
import type { AccountHistory, BankAccount } from './record';

/** What one decision changes of an account, all in one write. */
export interface AccountChange {
  /** Null: it is the first. */
  readonly prior: BankAccount | null;
  readonly next: BankAccount;
  /** What came to an end by it. */
  readonly history: readonly AccountHistory[];
  readonly events: readonly DomainEvent[];
}

/** What happened to an account, without any account in it. `applicationId`: whose contact is told. */
export const accountEvent = (
  { region, organisation, contactApplicationId, version }: BankAccount,
  name: 'change-requested' | 'confirmed' | 'refused',
): DomainEvent => ({
  name: `account.${name}`,
  subject: organisation,
  data: { region, organisation, applicationId: contactApplicationId, revision: version },
});
