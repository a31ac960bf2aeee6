import { Heading2 } from '@utrecht/component-library-react';
import type { ApplicationAnswer } from '../../../api/answers';
import { useSay } from '../../../language/language';
import { ActionLink } from '../../../parts/action-link';
import { CheckList } from '../../../parts/check-list';
import { ReportedChanges } from '../../../parts/reported-changes';
import { SchemePaused } from '../../../parts/scheme-paused';
import { Text } from '../../../parts/text';
import { Timeline } from '../../../parts/timeline';
import { WhyPassed } from '../../../parts/why-passed';
import { anyChange } from '../../../words/reported-changes';
import { BankAccount } from './bank-account';
import { ClaimCard, claimTitle } from './claim-card';
import { Completeness } from './completeness';
import { Decision } from './decision';
import { Documents } from './documents';
import { FactsList } from './facts-list';
import { Held } from './held';
import { OwnLetters } from './own-letters';
import { ProceduresTold } from './procedures-told';
import { RecoveryTold } from './recovery/recovery-told';
import { StatusNow } from './status-now';
import { TermTold } from './term-told';
import { Withdraw } from './withdraw';
import { WithdrawPaid } from './withdraw-paid';

/** Who waits, or was refused, may ask who was served before. */
const asksWhy: readonly string[] = ['waiting', 'rejected'];

/** Everything about one application, what matters now first. */
export function ApplicationShown({ application }: { readonly application: ApplicationAnswer }) {
  const say = useSay();
  const { claims, decision, checks, documents, timeline } = application;
  const claimName = (claimId: string) => {
    const claim = claims.find(({ id }) => id === claimId);
    return claim === undefined || claims.length === 1 ? null : say(claimTitle(application, claim));
  };
  return (
    <div className="application-shown">
      <div>
        <StatusNow application={application} />
        <Completeness application={application} />
        <RecoveryTold application={application} />
        <ProceduresTold application={application} />
        <TermTold application={application} />
        <Held application={application} />
        <SchemePaused of={application} employer />
        {claims.length > 0 && (
          <section>
            <Heading2>{say({ nl: 'Betalingen', en: 'Payments' })}</Heading2>
            {claims.map((claim) => (
              <ClaimCard key={claim.id} application={application} claim={claim} />
            ))}
          </section>
        )}
        <Changes application={application} />
        <BankAccount application={application} />
        {decision !== null && <Decision decision={decision} />}
        {asksWhy.includes(application.status) && <WhyPassed applicationId={application.id} office={false} />}
        <OwnLetters applicationId={application.id} />
        {checks.length > 0 && (
          <section>
            <Heading2>
              {say({ nl: 'Past de aanvraag bij de regeling?', en: 'Does the application fit the scheme?' })}
            </Heading2>
            <CheckList checks={checks} />
          </section>
        )}
        {documents.length > 0 && (
          <section>
            <Heading2>{say({ nl: 'Documenten', en: 'Documents' })}</Heading2>
            <Documents documents={documents} />
          </section>
        )}
      </div>
      <div>
        <section>
          <Heading2>{say({ nl: 'Uw aanvraag', en: 'Your application' })}</Heading2>
          <FactsList application={application} />
        </section>
        <section>
          <Heading2>{say({ nl: 'Wat er is gebeurd', en: 'What happened' })}</Heading2>
          <Timeline entries={timeline} claimName={claimName} />
        </section>
      </div>
    </div>
  );
}

/** What was reported earlier, and what can be reported now. */
function Changes({ application }: { readonly application: ApplicationAnswer }) {
  const say = useSay();
  const { id, mayNow, placement, changes } = application;
  const mayReport = mayNow.change === null && placement !== null;
  const reported = anyChange(changes);
  const mayWithdrawPaid = mayNow.withdraw !== null && mayNow.recover === null;
  if (!reported && !mayReport && mayNow.withdraw !== null && !mayWithdrawPaid) return null;
  return (
    <section>
      <Heading2>{say({ nl: 'Is er iets veranderd?', en: 'Has something changed?' })}</Heading2>
      {reported && (
        <>
          <Text nl="Dit hebt u doorgegeven:" en="This is what you reported:" />
          <ReportedChanges changes={changes} />
        </>
      )}
      <div className="claim-actions">
        {mayReport && (
          <ActionLink to="wijziging" appearance="secondary">
            {say({ nl: 'Geef een wijziging door', en: 'Report a change' })}
          </ActionLink>
        )}
        {mayNow.withdraw === null && <Withdraw applicationId={id} />}
        {mayWithdrawPaid && <WithdrawPaid applicationId={id} />}
      </div>
    </section>
  );
}
