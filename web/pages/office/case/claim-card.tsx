import { Button, Heading3 } from '@utrecht/component-library-react';
import type { ReactNode } from 'react';
import type { ApplicationAnswer, ClaimAnswer } from '../../../api/answers';
import { useSession } from '../../../auth/use-session';
import { useFormat } from '../../../language/format';
import { type Both, useSay } from '../../../language/language';
import { CheckList } from '../../../parts/check-list';
import { Pairs } from '../../../parts/pairs';
import { Status } from '../../../parts/status';
import { ApproveForm } from './approve-form';
import { AssessForm } from './assess-form';
import { Assessment } from './assessment';
import { Evidence } from './evidence';
import { Gates } from './gates';
import { instalmentName } from './instalment-name';
import { Retention } from './retention';

interface Contents {
  readonly application: ApplicationAnswer;
  readonly claim: ClaimAnswer;
  /** Whether its judgement is asked here. */
  readonly open: boolean;
  /** Asks for it; null: it is open already, or this reader cannot judge. */
  readonly choose: (() => void) | null;
  readonly tell: (words: Both) => void;
}

/** One instalment: when, how much, what was handed in, whether that is enough, and who found what of it. */
export function ClaimCard({ application, claim, open, choose, tell }: Contents) {
  const say = useSay();
  const { money } = useFormat();
  const mayOpen = useSession()?.roles.some((role) => role === 'officer' || role === 'auditor') === true;
  return (
    <article className="claim">
      <Heading3>
        {say(instalmentName(claim.instalment))}: {money(claim.amountCents)}
      </Heading3>
      <Pairs
        of={[
          [say({ nl: 'Status', en: 'Status' }), <Status key="status" of="claim" status={claim.status} office />],
          ...useDays(claim),
        ]}
      />
      <Evidence claim={claim} mayOpen={mayOpen} />
      {claim.retention !== undefined && claim.retention !== null && <Retention retention={claim.retention} />}
      {claim.checks.length > 0 && <CheckList checks={claim.checks} withReference />}
      <Assessment claim={claim} />
      <Gates application={application} claim={claim} tell={tell} />
      {choose !== null && (
        <Button appearance="secondary-action-button" onClick={choose}>
          {say({ nl: 'Beoordeel deze termijn', en: 'Judge this instalment' })}
        </Button>
      )}
      {choose === null && <AssessForm claim={claim} open={open} tell={tell} />}
      {choose === null && <ApproveForm claim={claim} open={open} tell={tell} />}
    </article>
  );
}

function useDays({
  dueOn,
  evidenceDueOn,
  replyBy,
  payBy,
  expectedPayBy,
}: ClaimAnswer): (readonly [string, ReactNode])[] {
  const say = useSay();
  const { day } = useFormat();
  const days: readonly (readonly [Both, string | null])[] = [
    [{ nl: 'Te controleren vanaf', en: 'Due on' }, dueOn],
    [{ nl: 'Bewijs uiterlijk', en: 'Evidence by' }, evidenceDueOn],
    [{ nl: 'Werkgever reageert uiterlijk', en: 'Employer replies by' }, replyBy],
    [{ nl: 'Betalen uiterlijk', en: 'Pay by' }, payBy],
    [{ nl: 'Verwachte betaling', en: 'Expected payment' }, payBy === null ? expectedPayBy : null],
  ];
  return days.flatMap(([name, date]) => (date === null ? [] : [[say(name), day(date)] as const]));
}
