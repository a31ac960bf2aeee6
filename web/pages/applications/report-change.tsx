import '../../design/applications.css';
import { Link, useParams } from 'react-router';
import type { ApplicationAnswer } from '../../api/answers';
import { useApi } from '../../api/use-api';
import { RequireRole } from '../../auth/require-role';
import { useSay } from '../../language/language';
import { Loaded } from '../../parts/loaded';
import { Notice } from '../../parts/notice';
import { Page } from '../../parts/page';
import { ReportedChanges } from '../../parts/reported-changes';
import { Text } from '../../parts/text';
import { anyChange } from '../../words/reported-changes';
import { ChangeForm } from './change/change-form';

export function Component() {
  return (
    <RequireRole roles={['employer']}>
      <ReportChange />
    </RequireRole>
  );
}

function ReportChange() {
  const say = useSay();
  const { applicationId = '' } = useParams();
  const read = useApi<ApplicationAnswer>(`/v1/applications/${applicationId}`);
  return (
    <Page title={say({ nl: 'Wijziging doorgeven', en: 'Report a change' })}>
      <p>
        <Link to={`/mijn-aanvragen/${applicationId}`}>
          {say({ nl: 'Terug naar de aanvraag', en: 'Back to the application' })}
        </Link>
      </p>
      <Loaded of={read} lines={10}>
        {({ id, number, placement, mayNow, changes }) =>
          mayNow.change !== null || placement === null ? (
            <Notice type="info">
              <Text
                nl="Voor deze aanvraag hoeft u geen wijzigingen door te geven."
                en="You do not have to report changes for this application."
              />
            </Notice>
          ) : (
            <>
              <Text
                nl={`Aanvraag ${number}. Geef alleen door wat anders is dan in uw aanvraag.`}
                en={`Application ${number}. Report only what differs from your application.`}
              />
              {anyChange(changes) && (
                <>
                  <Text
                    nl="Dit hebt u al doorgegeven. Wat u nu invult komt daarbij. Een nieuwe laatste werkdag komt in de plaats van de oude."
                    en="You reported this already. What you enter now is added to it. A new last day of work takes the place of the old one."
                  />
                  <ReportedChanges changes={changes} />
                </>
              )}
              <ChangeForm key={id} applicationId={id} />
            </>
          )
        }
      </Loaded>
    </Page>
  );
}
