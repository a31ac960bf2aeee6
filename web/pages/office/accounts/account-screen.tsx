import type { AccountAnswer } from '../../../api/answers';
import { useRegionName } from '../../../api/use-region-name';
import { useSay } from '../../../language/language';
import { Pairs } from '../../../parts/pairs';
import { Section } from '../../../parts/section';
import { Status } from '../../../parts/status';
import { Outcome, useOutcome } from '../case/use-outcome';
import { AccountHistory } from './account-history';
import { InUse } from './in-use';
import { PendingChange } from './pending-change';
import { SharedWarning } from './shared-warning';
import { SealedLines, UnpaidLines } from './touched-lines';
import { Verifications } from './verifications';

/** What waits for somebody first; below it what it touches, and beside it what is known of the account. */
export function AccountScreen({ account }: { readonly account: AccountAnswer }) {
  const say = useSay();
  const regionName = useRegionName();
  const { told, tell } = useOutcome();
  const { tradeName, organisation, region, status } = account;
  return (
    <>
      <div className="case-header">
        <p className="case-employer">
          <strong>{tradeName}</strong> <span className="nowrap">KvK {organisation}</span>
        </p>
        <Pairs
          className="pairs--across"
          of={[
            [say({ nl: 'Status', en: 'Status' }), <Status key="status" of="account" status={status} office />],
            [say({ nl: 'Regio', en: 'Region' }), regionName(region)],
          ]}
        />
      </div>
      <Outcome told={told} />
      <SharedWarning account={account} />
      <div className="case">
        <div className="case-known">
          <PendingChange account={account} tell={tell} />
          <UnpaidLines account={account} />
          <SealedLines account={account} />
        </div>
        <div className="case-around">
          <InUse account={account} />
          <Section title={say({ nl: 'Naamcontrole door de bank', en: 'What the bank said of the name' })}>
            <Verifications account={account} tell={tell} />
          </Section>
          <AccountHistory account={account} />
        </div>
      </div>
    </>
  );
}
