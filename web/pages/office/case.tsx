import '../../design/accounts.css';
import '../../design/office.css';
import '../../design/payouts.css';
import { useParams } from 'react-router';
import type { ApplicationAnswer } from '../../api/answers';
import { useApi } from '../../api/use-api';
import { RequireRole } from '../../auth/require-role';
import { useSay } from '../../language/language';
import { Loaded } from '../../parts/loaded';
import { Page } from '../../parts/page';
import { CaseScreen } from './case/case-screen';

export const Component = () => (
  <RequireRole roles={['officer', 'steering-group', 'auditor']}>
    <OneCase />
  </RequireRole>
);

/** Colleagues work on it too, and allocation answers within seconds. */
const usualSeconds = 30;
const soonSeconds = 3;

function OneCase() {
  const { applicationId = '' } = useParams();
  return <Case key={applicationId} applicationId={applicationId} />;
}

/** One application with all that is needed to decide on it. */
function Case({ applicationId }: { readonly applicationId: string }) {
  const say = useSay();
  const application = useApi<ApplicationAnswer>(`/v1/applications/${encodeURIComponent(applicationId)}`, {
    refreshSeconds: (data) => (data?.status === 'received' ? soonSeconds : usualSeconds),
  });
  const number = application.data?.number;
  return (
    <Page
      wide
      title={
        number === undefined
          ? say({ nl: 'Dossier', en: 'Case' })
          : say({ nl: `Dossier ${number}`, en: `Case ${number}` })
      }
    >
      <Loaded of={application} lines={24}>
        {(data) => <CaseScreen application={data} />}
      </Loaded>
    </Page>
  );
}
