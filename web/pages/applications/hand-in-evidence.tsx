import '../../design/applications.css';
import { useState } from 'react';
import { Link, useParams } from 'react-router';
import type { ApplicationAnswer, ClaimAnswer } from '../../api/answers';
import { useApi } from '../../api/use-api';
import { RequireRole } from '../../auth/require-role';
import { useFormat } from '../../language/format';
import { useSay } from '../../language/language';
import { Done } from '../../parts/done';
import { Loaded } from '../../parts/loaded';
import { Notice } from '../../parts/notice';
import { Page } from '../../parts/page';
import { Text } from '../../parts/text';
import { EvidenceShown } from './detail/evidence-shown';
import { ExpectedPayment } from './detail/expected-payment';
import { EvidenceForm } from './evidence/evidence-form';
import { claimNext } from './what-next';

export function Component() {
  return (
    <RequireRole roles={['employer']}>
      <HandInEvidence />
    </RequireRole>
  );
}

function HandInEvidence() {
  const say = useSay();
  const { applicationId = '', claimId = '' } = useParams();
  const read = useApi<ApplicationAnswer>(`/v1/applications/${applicationId}`);
  return (
    <Page title={say({ nl: 'Bewijs sturen', en: 'Send evidence' })}>
      <p>
        <Link to={`/mijn-aanvragen/${applicationId}`}>
          {say({ nl: 'Terug naar de aanvraag', en: 'Back to the application' })}
        </Link>
      </p>
      <Loaded of={read} lines={12}>
        {(application) => {
          const claim = application.claims.find(({ id }) => id === claimId);
          if (claim === undefined) {
            return (
              <Notice type="warning">
                <Text
                  nl="Deze betaling hoort niet bij deze aanvraag. Ga terug naar de aanvraag en kies de betaling daar."
                  en="This payment does not belong to this application. Go back to the application and choose it there."
                />
              </Notice>
            );
          }
          return <OneClaim key={claim.id} application={application} claim={claim} />;
        }}
      </Loaded>
    </Page>
  );
}

/** The form while evidence is taken; else what was handed in, and how it stands. */
function OneClaim({ application, claim }: { readonly application: ApplicationAnswer; readonly claim: ClaimAnswer }) {
  const say = useSay();
  const { money } = useFormat();
  const [sent, setSent] = useState(false);
  const amount = money(claim.amountCents);
  const next = claimNext(claim, application.hasBankAccount);
  return (
    <>
      <Text
        nl={`Aanvraag ${application.number}, betaling van ${amount}.`}
        en={`Application ${application.number}, payment of ${amount}.`}
      />
      {sent ? (
        <Done>
          <Text nl="Uw bewijs is binnen." en="We have your evidence." />
        </Done>
      ) : (
        <p>{say(next)}</p>
      )}
      {claim.mayNow.submitEvidence === null && !sent ? (
        <EvidenceForm application={application} claim={claim} onSent={() => setSent(true)} />
      ) : (
        <>
          <ExpectedPayment claim={claim} />
          <EvidenceShown claim={claim} level={2} />
        </>
      )}
    </>
  );
}
