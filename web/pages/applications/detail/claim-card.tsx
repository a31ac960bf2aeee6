import { Heading3, Paragraph } from '@utrecht/component-library-react';
import { useState } from 'react';
import { asksEvidence } from '../../../../domain/claim/asks-evidence';
import type { ApplicationAnswer, ClaimAnswer } from '../../../api/answers';
import { useFormat } from '../../../language/format';
import { type Both, useSay } from '../../../language/language';
import { ActionLink } from '../../../parts/action-link';
import { Done } from '../../../parts/done';
import { Status } from '../../../parts/status';
import { Text } from '../../../parts/text';
import { claimNext } from '../what-next';
import { CalendarButton } from './calendar-button';
import { EvidenceShown } from './evidence-shown';
import { ExpectedPayment } from './expected-payment';
import { ReplyForm } from './reply-form';

interface Contents {
  readonly application: ApplicationAnswer;
  readonly claim: ClaimAnswer;
}

/** "Betaling 2 van 3"; without number where there is one only. */
export const claimTitle = ({ claims }: ApplicationAnswer, { instalment }: ClaimAnswer): Both =>
  claims.length === 1
    ? { nl: 'Betaling', en: 'Payment' }
    : { nl: `Betaling ${instalment} van ${claims.length}`, en: `Payment ${instalment} of ${claims.length}` };

/** One payment: where it stands, when the money comes, and what the employer can do. */
export function ClaimCard({ application, claim }: Contents) {
  const say = useSay();
  const { money } = useFormat();
  const mayHandIn = claim.mayNow.submitEvidence === null && asksEvidence(claim);
  return (
    <article className="claim-card" aria-labelledby={`claim-${claim.id}`}>
      <div className="claim-head">
        <Heading3 id={`claim-${claim.id}`}>
          {say(claimTitle(application, claim))}: {money(claim.amountCents)}
        </Heading3>
        <Status of="claim" status={claim.status} />
      </div>
      <Paragraph>{say(claimNext(claim, application.hasBankAccount))}</Paragraph>
      <ExpectedPayment claim={claim} />
      <div className="claim-actions">
        {mayHandIn && (
          <ActionLink to={`bewijs/${claim.id}`} appearance="primary">
            {say({ nl: 'Stuur uw bewijs', en: 'Send your evidence' })}
          </ActionLink>
        )}
        <CalendarButton application={application} claim={claim} />
      </div>
      <Refusal claim={claim} />
      <EvidenceShown claim={claim} level={4} />
    </article>
  );
}

/** Why the office wants to refuse, what the employer said to that, or the form to say it. */
function Refusal({ claim }: { readonly claim: ClaimAnswer }) {
  const { moment } = useFormat();
  const [sent, setSent] = useState(false);
  const { assessment, mayNow } = claim;
  if (assessment === null || assessment.outcome !== 'refuse') return null;
  return (
    <>
      <Text nl="Dit is onze reden:" en="This is our reason:" />
      <blockquote className="motivation" lang="nl">
        {assessment.motivation}
      </blockquote>
      {sent && (
        <Done>
          <Text nl="Wij hebben uw reactie." en="We have your reply." />
        </Done>
      )}
      {assessment.reply !== null && (
        <>
          <Text
            nl={`Uw reactie${assessment.repliedAt === null ? '' : ` van ${moment(assessment.repliedAt)}`}:`}
            en={`Your reply${assessment.repliedAt === null ? '' : ` of ${moment(assessment.repliedAt)}`}:`}
          />
          <blockquote className="motivation">{assessment.reply}</blockquote>
        </>
      )}
      {assessment.reply === null && mayNow.reply === null && <ReplyForm claim={claim} onSent={() => setSent(true)} />}
    </>
  );
}
