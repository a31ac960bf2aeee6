import '../../design/applications.css';
import { useEffect, useState } from 'react';
import { Link, useParams } from 'react-router';
import type { ApplicationAnswer } from '../../api/answers';
import { useApi } from '../../api/use-api';
import { RequireRole } from '../../auth/require-role';
import { useSay } from '../../language/language';
import { Loaded } from '../../parts/loaded';
import { Page } from '../../parts/page';
import { ApplicationShown } from './detail/application-shown';
import { ChangeReported } from './detail/change-reported';

export function Component() {
  return (
    <RequireRole roles={['employer']}>
      <MyApplication />
    </RequireRole>
  );
}

/** Just received it gets its place within seconds; after that things go by days, but the waiting list moves at any time. */
const secondsBetween = (status: ApplicationAnswer['status'] | undefined): number => (status === 'received' ? 4 : 30);

function MyApplication() {
  const say = useSay();
  const { applicationId = '' } = useParams();
  const [refreshSeconds, setRefreshSeconds] = useState(secondsBetween(undefined));
  const read = useApi<ApplicationAnswer>(`/v1/applications/${applicationId}`, { refreshSeconds });
  const status = read.data?.status;
  useEffect(() => setRefreshSeconds(secondsBetween(status)), [status]);
  const number = read.data?.number;
  const title = say({ nl: 'Aanvraag', en: 'Application' });
  return (
    <Page title={number === undefined ? title : `${title} ${number}`} wide>
      <p>
        <Link to="/mijn-aanvragen">{say({ nl: 'Terug naar mijn aanvragen', en: 'Back to my applications' })}</Link>
      </p>
      <ChangeReported />
      <Loaded of={read} lines={16}>
        {(application) => <ApplicationShown key={application.id} application={application} />}
      </Loaded>
    </Page>
  );
}
