import '../../../../design/recoveries.css';
import { Heading2, Heading3, Paragraph } from '@utrecht/component-library-react';
import { useState } from 'react';
import type { ApplicationAnswer, RecoveryAnswer } from '../../../../api/answers';
import { useApi } from '../../../../api/use-api';
import { useSay } from '../../../../language/language';
import { Done } from '../../../../parts/done';
import { Loaded } from '../../../../parts/loaded';
import { Status } from '../../../../parts/status';
import { Text } from '../../../../parts/text';
import { recoveryForEmployer } from '../../../../words/recovery-employer';
import { AccountTable } from '../../../recoveries/one/account-table';
import { Law } from '../../../recoveries/one/law';
import { LinesTable } from '../../../recoveries/one/lines-table';
import { PlanTable } from '../../../recoveries/one/plan-table';
import { HowToObject } from './how-to-object';
import { HowToPay } from './how-to-pay';
import { RecoveryReply } from './recovery-reply';

/** What is claimed back, or is intended to be, as the employer reads it. Nothing where nothing is. */
export function RecoveryTold({ application: { id, recovery } }: { readonly application: ApplicationAnswer }) {
  const read = useApi<RecoveryAnswer>(recovery === null ? null : `/v1/recoveries/${id}`);
  if (recovery === null) return null;
  return (
    <section className="recovery-told" aria-labelledby="terugvordering">
      <Loaded of={read} lines={10}>
        {(data) => <Told recovery={data} />}
      </Loaded>
    </section>
  );
}

function Told({ recovery }: { readonly recovery: RecoveryAnswer }) {
  const say = useSay();
  const [sent, setSent] = useState(false);
  const { title, lead } = recoveryForEmployer(recovery);
  const { status, intention, entries } = recovery;
  return (
    <>
      <Heading2 id="terugvordering">{say(title)}</Heading2>
      <p>
        <Status of="recovery" status={status} />
      </p>
      {sent && (
        <Done>
          <Text nl="Wij hebben uw reactie." en="We have your reply." />
        </Done>
      )}
      <Paragraph lead>{say(lead)}</Paragraph>
      <HowToPay recovery={recovery} />
      {recovery.plan !== null && status === 'established' && <PlanTable recovery={recovery} />}
      {intention !== null && <Because recovery={recovery} />}
      <RecoveryReply recovery={recovery} onSent={() => setSent(true)} />
      {entries.length > 0 && (
        <>
          <Heading3>{say({ nl: 'Wat er is betaald en geboekt', en: 'What was paid and entered' })}</Heading3>
          <AccountTable recovery={recovery} />
        </>
      )}
      <HowToObject recovery={recovery} />
    </>
  );
}

/** The sum, the reasons as they were written, and the law in one sentence. */
function Because({ recovery }: { readonly recovery: RecoveryAnswer }) {
  const say = useSay();
  const { lines, intention, decision } = recovery;
  return (
    <>
      <Heading3>{say({ nl: 'Waarom?', en: 'Why?' })}</Heading3>
      <blockquote className="motivation" lang="nl">
        {intention?.motivation}
      </blockquote>
      {decision !== null && (
        <>
          <Text nl="Ons besluit:" en="Our decision:" />
          <blockquote className="motivation" lang="nl">
            {decision.motivation}
          </blockquote>
        </>
      )}
      <LinesTable lines={lines} decided={decision !== null} employer />
      <Law recovery={recovery} />
    </>
  );
}
