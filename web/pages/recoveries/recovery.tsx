import '../../design/office.css';
import '../../design/payouts.css';
import { useParams } from 'react-router';
import type { RecoveryAnswer } from '../../api/answers';
import { useApi } from '../../api/use-api';
import { RequireRole } from '../../auth/require-role';
import { useSay } from '../../language/language';
import { Loaded } from '../../parts/loaded';
import { Page } from '../../parts/page';
import { RecoveryScreen } from './one/recovery-screen';

export const Component = () => (
  <RequireRole roles={['officer', 'finance', 'auditor']}>
    <OneRecovery />
  </RequireRole>
);

function OneRecovery() {
  const { recoveryId = '' } = useParams();
  return <Recovery key={recoveryId} recoveryId={recoveryId} />;
}

/** One recovery: from the proposal to the last cent. */
function Recovery({ recoveryId }: { readonly recoveryId: string }) {
  const say = useSay();
  const recovery = useApi<RecoveryAnswer>(`/v1/recoveries/${encodeURIComponent(recoveryId)}`);
  const title = say({ nl: 'Terugvordering', en: 'Recovery' });
  return (
    <Page wide title={recovery.data === undefined ? title : `${title} ${recovery.data.number}`}>
      <Loaded of={recovery} lines={20}>
        {(data) => <RecoveryScreen recovery={data} />}
      </Loaded>
    </Page>
  );
}
