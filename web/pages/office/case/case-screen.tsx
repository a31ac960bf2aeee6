import type { ApplicationAnswer } from '../../../api/answers';
import { useSession } from '../../../auth/use-session';
import { useSay } from '../../../language/language';
import { CheckList } from '../../../parts/check-list';
import { ReportedChanges } from '../../../parts/reported-changes';
import { SchemePaused } from '../../../parts/scheme-paused';
import { Section } from '../../../parts/section';
import { Timeline } from '../../../parts/timeline';
import { WhyPassed } from '../../../parts/why-passed';
import { anyChange } from '../../../words/reported-changes';
import { AuditedPerson } from './audited-person';
import { CaseBudget } from './case-budget';
import { CaseHeader } from './case-header';
import { CaseIntake } from './case-intake';
import { CaseLetters } from './case-letters';
import { CasePerson } from './case-person';
import { CaseRecovery } from './case-recovery';
import { CaseYouth } from './case-youth';
import { Claims } from './claims';
import { DecideForm } from './decide-form';
import { Decision } from './decision';
import { Documents } from './documents';
import { EmployerAccount } from './employer-account';
import { Facts } from './facts';
import { instalmentName } from './instalment-name';
import { HoldInForce, PaymentHold } from './payment-hold';
import { CaseProcedures } from './procedures';
import { Related } from './related';
import { CaseTerm } from './term';
import { Outcome, useOutcome } from './use-outcome';
import { WhatIsDeclared } from './what-is-declared';

/** Left what is known, right what can be done and what stands around it; below each other on a narrow screen. */
export function CaseScreen({ application }: { readonly application: ApplicationAnswer }) {
  const say = useSay();
  const { told, tell } = useOutcome();
  const roles = useSession()?.roles ?? [];
  const claimName = (claimId: string) => say(instalmentName(Number(claimId.split('-').at(-1))));
  const sees = (...wanted: readonly string[]) => wanted.some((role) => roles.includes(role));
  return (
    <>
      <CaseHeader application={application} />
      <Outcome told={told} />
      <HoldInForce application={application} tell={tell} />
      <SchemePaused of={application} />
      <CaseIntake application={application} />
      <div className="case">
        <div className="case-known">
          <Claims application={application} tell={tell} />
          {anyChange(application.changes) && (
            <Section title={say({ nl: 'Wat de werkgever later doorgaf', en: 'What the employer reported later' })}>
              <ReportedChanges changes={application.changes} />
            </Section>
          )}
          <Section title={say({ nl: 'Voldoet de aanvraag?', en: 'Does it qualify?' })}>
            <CheckList checks={application.checks} withReference />
          </Section>
          <Facts application={application} withHistory={sees('officer', 'auditor')} tell={tell} />
          <Documents documents={application.documents} mayOpen={sees('officer', 'auditor')} />
          <WhyPassed applicationId={application.id} office />
          {sees('officer', 'auditor') && (
            <Related applicationId={application.id} kvkNumber={application.employer.kvkNumber} />
          )}
        </div>
        <div className="case-around">
          <Decision application={application} />
          <DecideForm application={application} tell={tell} />
          <CaseTerm application={application} tell={tell} mayOpen={sees('officer', 'auditor')} />
          <CaseProcedures application={application} tell={tell} />
          <CaseRecovery application={application} />
          <CaseBudget schemeId={application.schemeId} />
          <EmployerAccount application={application} />
          <PaymentHold application={application} tell={tell} />
          {sees('officer') && <CasePerson applicationId={application.id} />}
          {!sees('officer') && application.openings !== undefined && <AuditedPerson application={application} />}
          {sees('officer', 'auditor') && (
            <CaseLetters applicationId={application.id} mayRegister={sees('officer')} tell={tell} />
          )}
          {sees('officer') && <CaseYouth applicationId={application.id} />}
          <WhatIsDeclared application={application} />
          <Section title={say({ nl: 'Wat er gebeurde', en: 'What happened' })}>
            <Timeline entries={application.timeline} claimName={claimName} />
          </Section>
        </div>
      </div>
    </>
  );
}
