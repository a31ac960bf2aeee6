import type { BankAccount } from '../../domain/account/record';
import type { Application } from '../../domain/application/record';
import type { Recovery } from '../../domain/recovery/record';
import type { Pause } from '../../domain/scheme/pause';
import { type KeptAccount, readAccount } from './accounts';
import { readBankAccount } from './bank-accounts';
import { payeeOf } from './gates';
import { keys } from './keys';
import { readPause } from './pauses';
import { readRecovery } from './recoveries';
import { batchLookup, type Item, type Key } from './table';

/** What lies beside an application and bears on its payment. */
export interface BesideApplication {
  /** What this application stated. */
  readonly account: KeptAccount | null;
  /** What the employer is paid to in this region. */
  readonly employerAccount: BankAccount | null;
  /** Null: its scheme was never paused. */
  readonly pause: Pause | null;
  /** What is, or may be, claimed back of it; null: nothing. */
  readonly recovery: Recovery | null;
}

/** In one request, and consistent: what was acknowledged before is seen. */
export async function loadBeside(application: Application): Promise<BesideApplication> {
  const { region, organisation } = payeeOf(application);
  const account = keys.account(application.id);
  const employerAccount = keys.bankAccount(region, organisation);
  const pause = keys.pause(application.schemeId);
  const recovery = keys.recovery(application.id);
  const find = await batchLookup([account, employerAccount, pause, recovery], { consistent: true });
  const read = <T>(key: Key, parse: (item: Item) => T): T | null => {
    const item = find(key);
    return item === undefined ? null : parse(item);
  };
  return {
    account: read(account, readAccount),
    employerAccount: read(employerAccount, readBankAccount),
    pause: read(pause, readPause),
    recovery: read(recovery, readRecovery),
  };
}
