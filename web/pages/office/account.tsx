import '../../design/office.css';
import '../../design/accounts.css';
import { Link, useParams } from 'react-router';
import type { AccountAnswer } from '../../api/answers';
import { useApi } from '../../api/use-api';
import { RequireRole } from '../../auth/require-role';
import { useSay } from '../../language/language';
import { Loaded } from '../../parts/loaded';
import { Page } from '../../parts/page';
import { accountPlace } from './accounts/account-lists';
import { AccountScreen } from './accounts/account-screen';

export const Component = () => (
  <RequireRole roles={['officer', 'finance', 'auditor']}>
    <OneAccount />
  </RequireRole>
);

/** A colleague may judge the same change. */
const refreshSeconds = 30;

function OneAccount() {
  const { region = '', organisation = '' } = useParams();
  const place = accountPlace({ region, organisation });
  return <Account key={place} place={place} />;
}

/** The account that an employer is paid to in a region, and the change of it that waits. */
function Account({ place }: { readonly place: string }) {
  const say = useSay();
  const account = useApi<AccountAnswer>(`/v1/bank-accounts/${place}`, { refreshSeconds });
  const name = account.data?.tradeName ?? '';
  return (
    <Page wide title={say({ nl: `Rekening ${name}`, en: `Bank account ${name}` }).trim()}>
      <p>
        <Link to="/rekeningen">{say({ nl: 'Naar alle rekeningen', en: 'To all bank accounts' })}</Link>
      </p>
      <Loaded of={account} lines={20}>
        {(data) => <AccountScreen account={data} />}
      </Loaded>
    </Page>
  );
}
