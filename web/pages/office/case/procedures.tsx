import { Button, Paragraph } from '@utrecht/component-library-react';
import { type ReactNode, useState } from 'react';
import type { ApplicationAnswer } from '../../../api/answers';
import { useFormat } from '../../../language/format';
import { type Both, useSay } from '../../../language/language';
import { NotNow } from '../../../parts/not-now';
import { Section } from '../../../parts/section';
import { adjustmentGrounds, adjustmentStatusWords, adjustmentWords } from '../../../words/procedures';
import { CaseObjections } from './objections';
import { DecideAdjustmentDialog, IntendDialog } from './procedure-dialogs';

interface Contents {
  readonly application: ApplicationAnswer;
  readonly tell: (words: Both) => void;
}

type Open = (close: () => void) => ReactNode;

/** What was decided about the award after its grant: its settlement, that it is to be withdrawn, and objections. */
export function CaseProcedures({ application, tell }: Contents) {
  const say = useSay();
  const { settlement, adjustments, objections, mayNow } = application.procedures;
  const may = mayNow.settle === null || mayNow.revoke === null;
  const shown = settlement !== null || adjustments.length > 0 || may;
  return (
    <>
      {shown && (
        <Section title={say({ nl: 'Vaststelling en intrekking', en: 'Settlement and withdrawal' })}>
          <Settled application={application} />
          <Adjustments application={application} tell={tell} />
        </Section>
      )}
      {(objections.length > 0 || mayNow.recordObjection === null) && (
        <CaseObjections application={application} tell={tell} />
      )}
    </>
  );
}

export function Settled({ application }: Pick<Contents, 'application'>) {
  const say = useSay();
  const { day, money } = useFormat();
  const { settlement, formerSettlements } = application.procedures;
  const former = formerSettlements.map((one) => (
    <Paragraph key={`${one.decidedAt} ${one.amountCents}`}>
      {say({
        nl: `Eerder vastgesteld op ${day(one.decidedAt.slice(0, 10))}: ${money(one.amountCents)} (${one.article}).`,
        en: `Settled before on ${day(one.decidedAt.slice(0, 10))}: ${money(one.amountCents)} (${one.article}).`,
      })}
    </Paragraph>
  ));
  if (settlement === null) {
    return (
      <>
        <Paragraph>{say({ nl: 'Nog niet vastgesteld.', en: 'Not settled yet.' })}</Paragraph>
        {former}
      </>
    );
  }
  const on = day(settlement.decidedAt.slice(0, 10));
  return (
    <>
      <Paragraph>
        {say({
          nl: `Vastgesteld op ${on}: ${money(settlement.amountCents)} van ${money(settlement.grantedCents)}.`,
          en: `Settled on ${on}: ${money(settlement.amountCents)} of ${money(settlement.grantedCents)}.`,
        })}{' '}
        {settlement.ground !== null && `${say(adjustmentGrounds[settlement.ground])}. `}({settlement.article})
      </Paragraph>
      {former}
    </>
  );
}

function Adjustments({ application, tell }: Contents) {
  const say = useSay();
  const [open, setOpen] = useState<Open | null>(null);
  const { adjustments, mayNow } = application.procedures;
  const show = (dialog: Open) => setOpen(() => dialog);
  const kinds = [
    { kind: 'settlement', because: mayNow.settle },
    { kind: 'revocation', because: mayNow.revoke },
  ] as const;
  return (
    <>
      {adjustments.map((one) => (
        <Adjustment key={one.adjustmentId} {...{ application, tell, adjustment: one, show }} />
      ))}
      <div className="claim-actions">
        {kinds
          .filter(({ because }) => because === null)
          .map(({ kind }) => (
            <Button
              key={kind}
              appearance="secondary-action-button"
              onClick={() => show((close) => <IntendDialog {...{ application, kind, close, tell }} />)}
            >
              {say(adjustmentWords[kind])}
            </Button>
          ))}
      </div>
      {open?.(() => setOpen(null))}
    </>
  );
}

interface AdjustmentProps extends Contents {
  readonly adjustment: ApplicationAnswer['procedures']['adjustments'][number];
  readonly show: (dialog: Open) => void;
}

function Adjustment({ application, tell, adjustment, show }: AdjustmentProps) {
  const say = useSay();
  const { day, money } = useFormat();
  const { kind, status, ground, article, amountCents, reason, intention, reply, decision, mayNow } = adjustment;
  const mayDecide = mayNow.drop === null;
  return (
    <>
      <Paragraph>
        <strong>
          {say(adjustmentWords[kind])}: {say(adjustmentStatusWords[status])}
        </strong>
        . {say(adjustmentGrounds[ground])} ({article}).{' '}
        {say({ nl: `Er blijft ${money(amountCents)} over.`, en: `${money(amountCents)} is left.` })}
      </Paragraph>
      <Written of={intention.motivation} />
      {reason !== null && <Written of={reason} />}
      {status === 'intended' && (
        <Paragraph>
          {say({
            nl: `De werkgever kan reageren tot en met ${day(intention.replyBy)}.`,
            en: `The employer can reply through ${day(intention.replyBy)}.`,
          })}
        </Paragraph>
      )}
      {reply !== null && (
        <>
          <Paragraph>{say({ nl: 'De werkgever antwoordt:', en: 'The employer replies:' })}</Paragraph>
          <Written of={reply.text} />
        </>
      )}
      {decision !== null && (
        <>
          <Paragraph>{say({ nl: 'Het besluit:', en: 'The decision:' })}</Paragraph>
          <Written of={decision.motivation} />
        </>
      )}
      <NotNow because={mayNow.drop} />
      {mayDecide && (
        <div className="claim-actions">
          <Button
            appearance="secondary-action-button"
            onClick={() => show((close) => <DecideAdjustmentDialog {...{ application, adjustment, close, tell }} />)}
          >
            {say({ nl: 'Beslis over het voornemen', en: 'Decide on the intention' })}
          </Button>
        </div>
      )}
    </>
  );
}

/** In Dutch, as somebody wrote it. */
const Written = ({ of }: { readonly of: string }) => (
  <Paragraph className="written" lang="nl">
    {of}
  </Paragraph>
);
