import { StatusBadge } from '@utrecht/component-library-react';
import { Link } from 'react-router';
import type { AccountSummary } from '../../../api/answers';
import { useRegionName } from '../../../api/use-region-name';
import { useFormat } from '../../../language/format';
import { useSay } from '../../../language/language';
import type { Column } from '../../../parts/data-table';
import { Status } from '../../../parts/status';
import { alsoAtOthers, verificationWords } from '../../../words/accounts';
import { accountPlace } from './account-lists';

/** An account as a line of a list. */
export function useAccountColumns(): Column<AccountSummary>[] {
  const say = useSay();
  const regionName = useRegionName();
  return [
    {
      head: say({ nl: 'Werkgever', en: 'Employer' }),
      cell: (account) => (
        <>
          <Link to={`/rekeningen/${accountPlace(account)}`}>{account.tradeName}</Link>
          <small className="beside">KvK {account.organisation}</small>
        </>
      ),
      csv: ({ tradeName }) => tradeName,
    },
    { head: 'KvK', cell: () => null, csv: ({ organisation }) => organisation, fileOnly: true },
    {
      head: say({ nl: 'Regio', en: 'Region' }),
      cell: ({ region }) => regionName(region),
      csv: ({ region }) => regionName(region),
    },
    {
      head: say({ nl: 'Rekening in gebruik', en: 'Account in use' }),
      cell: ({ maskedIban, holderName }) => (
        <>
          <span className="account-number">{maskedIban}</span>
          <small className="beside">{holderName}</small>
        </>
      ),
      csv: ({ maskedIban }) => maskedIban,
    },
    {
      head: say({ nl: 'Status', en: 'Status' }),
      cell: (account) => <Standing account={account} />,
      csv: ({ status }) => status,
    },
    {
      head: say({ nl: 'Let op', en: 'Take note' }),
      cell: (account) => <TakeNote account={account} />,
      csv: ({ sharedWith }) => sharedWith,
    },
  ];
}

interface Contents {
  readonly account: AccountSummary;
}

function Standing({ account: { status, requestedAt, usableFrom } }: Contents) {
  const say = useSay();
  const { shortDay, shortDayOf } = useFormat();
  return (
    <>
      <Status of="account" status={status} office />
      {requestedAt !== null && (
        <small className="beside">
          {say({ nl: `gevraagd op ${shortDayOf(requestedAt)}`, en: `asked on ${shortDayOf(requestedAt)}` })}
        </small>
      )}
      {status === 'cooling' && (
        <small className="beside">
          {say({ nl: `betalen kan vanaf ${shortDay(usableFrom)}`, en: `can be paid from ${shortDay(usableFrom)}` })}
        </small>
      )}
    </>
  );
}

/** What an officer should look at; nothing where all is usual. */
function TakeNote({ account: { sharedWith, verification } }: Contents) {
  const say = useSay();
  const shared = sharedWith !== null && sharedWith > 0;
  const doubtful = verification !== null && verification !== 'match';
  if (!shared && !doubtful) return '–';
  return (
    <span className="badges">
      {shared && <StatusBadge status="warning">{say(alsoAtOthers(sharedWith))}</StatusBadge>}
      {doubtful && (
        <StatusBadge status={verificationWords[verification].tone}>
          {say(verificationWords[verification].said)}
        </StatusBadge>
      )}
    </span>
  );
}
