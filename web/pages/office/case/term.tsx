import { Button, Paragraph } from '@utrecht/component-library-react';
import { type ComponentType, useState } from 'react';
import type { ApplicationAnswer, TermAnswer } from '../../../api/answers';
import { useFormat } from '../../../language/format';
import { type Both, useSay } from '../../../language/language';
import { NotNow } from '../../../parts/not-now';
import { Section } from '../../../parts/section';
import { TermSum } from '../../../parts/term-sum';
import { exemptions } from '../../../words/term';
import { DocumentList } from './documents';
import {
  AskDialog,
  type DialogProps,
  NoticeDialog,
  PenaltyDialog,
  PostponeDialog,
  RecordCompletionDialog,
  UntreatedDialog,
} from './term-dialogs';

interface Step {
  readonly words: Both;
  readonly because: TermAnswer['mayNow']['postpone'];
  readonly Dialog: ComponentType<DialogProps>;
}

/** What can be done with the term; what cannot be done now is not shown. */
const stepsOf = (may: TermAnswer['mayNow'], asked: boolean): readonly Step[] => [
  { words: { nl: 'Vraag om aanvulling', en: 'Ask to complete it' }, because: may.askCompletion, Dialog: AskDialog },
  {
    words: { nl: 'Leg een aanvulling vast', en: 'Record what came' },
    because: asked ? may.complete : 'wrong-state',
    Dialog: RecordCompletionDialog,
  },
  {
    words: { nl: 'Stel buiten behandeling', en: 'Leave it untreated' },
    because: may.leaveUntreated,
    Dialog: UntreatedDialog,
  },
  {
    words: { nl: 'Stel de beslissing uit', en: 'Put the decision off' },
    because: may.postpone,
    Dialog: PostponeDialog,
  },
  {
    words: { nl: 'Leg een ingebrekestelling vast', en: 'Record a notice of default' },
    because: may.giveNotice,
    Dialog: NoticeDialog,
  },
  { words: { nl: 'Stel de dwangsom vast', en: 'Fix the penalty' }, because: may.fixPenalty, Dialog: PenaltyDialog },
];

interface Contents {
  readonly application: ApplicationAnswer;
  readonly tell: (words: Both) => void;
  /** Whether the reader may open documents. */
  readonly mayOpen: boolean;
}

/** The term to decide: the sum behind its last day, what happened to it, and what can be done now. */
export function CaseTerm({ application, tell, mayOpen }: Contents) {
  const say = useSay();
  const { day } = useFormat();
  const [open, setOpen] = useState<Step | null>(null);
  const { term } = application;
  const asked = term.completionRequests.at(-1)?.completion === null;
  const steps = stepsOf(term.mayNow, asked).filter(({ because }) => because === null);
  return (
    <Section title={say({ nl: 'Beslistermijn', en: 'Term to decide' })}>
      <TermSum sum={term.sum} />
      {term.standsStillSince !== null && (
        <Paragraph>
          <strong>
            {say({
              nl: `De termijn staat stil sinds ${day(term.standsStillSince)}.`,
              en: `The term has stood still since ${day(term.standsStillSince)}.`,
            })}
          </strong>
        </Paragraph>
      )}
      {term.completionRequests.map((request) => (
        <Asked key={request.requestId} request={request} mayOpen={mayOpen} />
      ))}
      {term.postponement !== null && (
        <Paragraph>
          {say({ nl: 'Uitgesteld op', en: 'Put off on' })} {day(term.postponement.postponedOn)}:{' '}
          <span lang="nl">{term.postponement.reason}</span>
        </Paragraph>
      )}
      <Late term={term} />
      {term.mayNow.askCompletion === 'own-organisation' && <NotNow because="own-organisation" />}
      {steps.length > 0 && (
        <div className="claim-actions">
          {steps.map((step) => (
            <Button key={step.words.en} appearance="secondary-action-button" onClick={() => setOpen(step)}>
              {say(step.words)}
            </Button>
          ))}
        </div>
      )}
      {open !== null && <open.Dialog application={application} close={() => setOpen(null)} tell={tell} />}
    </Section>
  );
}

interface AskedProps {
  readonly request: TermAnswer['completionRequests'][number];
  readonly mayOpen: boolean;
}

function Asked({ request, mayOpen }: AskedProps) {
  const say = useSay();
  const { day } = useFormat();
  const { questions, askedOn, endsOn, notTreatedBy, completion } = request;
  return (
    <>
      <Paragraph>
        {say({
          nl: `Aanvulling gevraagd op ${day(askedOn)}, tot en met ${day(endsOn)}:`,
          en: `Asked to complete it on ${day(askedOn)}, through ${day(endsOn)}:`,
        })}
      </Paragraph>
      <ul lang="nl">
        {questions.map((question) => (
          <li key={question}>{question}</li>
        ))}
      </ul>
      {completion === null ? (
        <Paragraph>
          {say({
            nl: `Nog niet beantwoord. Buiten behandeling stellen kan tot en met ${day(notTreatedBy)}.`,
            en: `Not answered yet. It can be left untreated through ${day(notTreatedBy)}.`,
          })}
        </Paragraph>
      ) : (
        <>
          <Paragraph>
            {say({ nl: 'Aangevuld op', en: 'Completed on' })} {day(completion.completedOn)}
          </Paragraph>
          {completion.text !== null && (
            <Paragraph className="written" lang="nl">
              {completion.text}
            </Paragraph>
          )}
          {completion.documents.length > 0 && <DocumentList documents={completion.documents} mayOpen={mayOpen} />}
        </>
      )}
    </>
  );
}

function Late({ term: { notice, penalty } }: { readonly term: TermAnswer }) {
  const say = useSay();
  const { day, money } = useFormat();
  if (notice === null) return null;
  const { penaltyFrom } = notice;
  return (
    <>
      <Paragraph>
        {say({ nl: 'In gebreke gesteld op', en: 'Notice of default on' })} {day(notice.noticedOn)}.{' '}
        {penaltyFrom === null
          ? say({ nl: 'Bij een overeenkomst is er geen dwangsom.', en: 'An agreement brings no penalty.' })
          : say({
              nl: `De dwangsom loopt vanaf ${day(penaltyFrom)}.`,
              en: `The penalty counts from ${day(penaltyFrom)}.`,
            })}
      </Paragraph>
      {penalty !== null && penalty.fixed === null && penalty.days > 0 && (
        <Paragraph>
          <strong>
            {say({
              nl: `Dwangsom tot nu toe: ${penalty.days} dagen, ${money(penalty.amountCents)}.`,
              en: `Penalty so far: ${penalty.days} days, ${money(penalty.amountCents)}.`,
            })}
          </strong>{' '}
          {penalty.fixBy !== null &&
            !penalty.growing &&
            say({ nl: `Stel haar vast uiterlijk op ${day(penalty.fixBy)}.`, en: `Fix it by ${day(penalty.fixBy)}.` })}
        </Paragraph>
      )}
      {penalty !== null && penalty.fixed !== null && <FixedPenalty penalty={penalty} fixed={penalty.fixed} />}
    </>
  );
}

type Penalty = NonNullable<TermAnswer['penalty']>;

function FixedPenalty({
  penalty,
  fixed,
}: {
  readonly penalty: Penalty;
  readonly fixed: NonNullable<Penalty['fixed']>;
}) {
  const say = useSay();
  const { day, money } = useFormat();
  if (fixed.exemption !== null || penalty.amountCents === 0) {
    const why = fixed.exemption === null ? '' : `: ${say(exemptions[fixed.exemption])}`;
    return <Paragraph>{`${say({ nl: 'Geen dwangsom', en: 'No penalty' })}${why}.`}</Paragraph>;
  }
  const paid =
    fixed.paidOn === null
      ? {
          nl: `Financiën moet dit zelf overmaken, uiterlijk op ${day(fixed.payBy)}: het gaat niet mee in een batch.`,
          en: `Finance must pay this by hand by ${day(fixed.payBy)}: it goes in no batch.`,
        }
      : { nl: `Betaald op ${day(fixed.paidOn)}.`, en: `Paid on ${day(fixed.paidOn)}.` };
  return (
    <Paragraph>
      <strong>
        {say({
          nl: `Dwangsom vastgesteld: ${penalty.days} dagen, ${money(penalty.amountCents)}.`,
          en: `Penalty fixed: ${penalty.days} days, ${money(penalty.amountCents)}.`,
        })}
      </strong>{' '}
      {say(paid)}
    </Paragraph>
  );
}
