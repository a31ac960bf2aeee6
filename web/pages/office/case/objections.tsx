import { Button, Paragraph } from '@utrecht/component-library-react';
import { type ComponentType, type ReactNode, useState } from 'react';
import type { ApplicationAnswer } from '../../../api/answers';
import { useFormat } from '../../../language/format';
import { type Both, useSay } from '../../../language/language';
import { NotNow } from '../../../parts/not-now';
import { Section } from '../../../parts/section';
import { contestedWords, outcomeWords, remedyWords } from '../../../words/procedures';
import { DecideObjectionDialog, RecordObjectionDialog } from './objection-dialogs';
import {
  LookDialog,
  type Objection,
  type OfOne,
  PostponeObjectionDialog,
  ResumeObjectionDialog,
  SuspendObjectionDialog,
  WithdrawObjectionDialog,
} from './objection-steps';

interface Contents {
  readonly application: ApplicationAnswer;
  readonly tell: (words: Both) => void;
}
type Open = (close: () => void) => ReactNode;

/** Objections, each with its own term, and what can be done with them now. */
export function CaseObjections({ application, tell }: Contents) {
  const say = useSay();
  const [open, setOpen] = useState<Open | null>(null);
  const { objections, mayNow } = application.procedures;
  const show = (dialog: Open) => setOpen(() => dialog);
  return (
    <Section title={say({ nl: 'Bezwaar', en: 'Objections' })}>
      {objections.map((objection) => (
        <OneObjection key={objection.objectionId} {...{ application, tell, objection, show }} />
      ))}
      {mayNow.recordObjection === null && (
        <div className="claim-actions">
          <Button
            appearance="secondary-action-button"
            onClick={() => show((close) => <RecordObjectionDialog {...{ application, close, tell }} />)}
          >
            {say({ nl: 'Leg een bezwaar vast', en: 'Record an objection' })}
          </Button>
        </div>
      )}
      {open?.(() => setOpen(null))}
    </Section>
  );
}

interface OneProps extends Contents {
  readonly objection: Objection;
  readonly show: (dialog: Open) => void;
}

function OneObjection({ application, tell, objection, show }: OneProps) {
  const say = useSay();
  const { mayNow } = objection;
  const mine = { application, objection, tell };
  return (
    <>
      <ObjectionTold objection={objection} />
      {objection.ceiling !== null && <Ceiling ceiling={objection.ceiling} />}
      <NotNow because={mayNow.handle} />
      <div className="claim-actions">
        {stepsOf(objection)
          .filter(({ may }) => may)
          .map(({ words, Dialog }) => (
            <Button
              key={words.en}
              appearance="secondary-action-button"
              onClick={() => show((close) => <Dialog {...{ ...mine, close }} />)}
            >
              {say(words)}
            </Button>
          ))}
      </div>
    </>
  );
}

interface Step {
  readonly words: Both;
  readonly may: boolean;
  readonly Dialog: ComponentType<OfOne>;
}

function stepsOf({ mayNow, suspensions, postponement, remedies, contested }: Objection): readonly Step[] {
  const handles = mayNow.handle === null;
  const asked = suspensions.at(-1)?.completedOn === null;
  const onCeiling = remedies.includes('grant') || contested === 'grant-amount';
  return [
    {
      words: { nl: 'Bekijk het plafond van toen', en: 'Look at the ceiling then' },
      may: handles && onCeiling,
      Dialog: LookDialog,
    },
    {
      words: { nl: 'Zet de termijn stil', en: 'Let the term stand still' },
      may: handles && !asked,
      Dialog: SuspendObjectionDialog,
    },
    {
      words: { nl: 'Leg de aanvulling vast', en: 'Record what completes it' },
      may: handles && asked,
      Dialog: ResumeObjectionDialog,
    },
    {
      words: { nl: 'Stel het besluit uit', en: 'Put the decision off' },
      may: handles && postponement === null,
      Dialog: PostponeObjectionDialog,
    },
    {
      words: { nl: 'Beslis op het bezwaar', en: 'Decide on the objection' },
      may: handles,
      Dialog: DecideObjectionDialog,
    },
    {
      words: { nl: 'Bezwaar is ingetrokken', en: 'It was taken back' },
      may: mayNow.withdraw === null,
      Dialog: WithdrawObjectionDialog,
    },
  ];
}

/** When it came, by when is decided, and what was. */
export function ObjectionTold({ objection }: { readonly objection: Objection }) {
  const say = useSay();
  const { day, money } = useFormat();
  const { contested, receivedOn, inTime, termEndsOn, dueOn, status, decision, suspensions, postponement } = objection;
  const against = contestedWords[contested];
  return (
    <>
      <Paragraph>
        <strong>
          {say({
            nl: `Bezwaar tegen ${against.nl}, ontvangen op ${day(receivedOn)}`,
            en: `Objection to ${against.en}, received on ${day(receivedOn)}`,
          })}
        </strong>
        :{' '}
        {inTime
          ? say({ nl: `op tijd (tot en met ${day(termEndsOn)}).`, en: `in time (through ${day(termEndsOn)}).` })
          : say({ nl: `te laat (na ${day(termEndsOn)}).`, en: `too late (after ${day(termEndsOn)}).` })}
      </Paragraph>
      <Paragraph className="written" lang="nl">
        {objection.text}
      </Paragraph>
      {suspensions.map(({ askedOn, endsOn, completedOn }) => (
        <Paragraph key={askedOn}>
          {completedOn === null
            ? say({
                nl: `Aanvulling gevraagd op ${day(askedOn)}, tot en met ${day(endsOn)}. De termijn staat zo lang stil.`,
                en: `Asked to complete it on ${day(askedOn)}, through ${day(endsOn)}. The term stands still so long.`,
              })
            : say({ nl: `Aangevuld op ${day(completedOn)}.`, en: `Completed on ${day(completedOn)}.` })}
        </Paragraph>
      ))}
      {postponement !== null && (
        <Paragraph>
          {say({ nl: 'Uitgesteld', en: 'Put off' })}: <span lang="nl">{postponement.reason}</span>
        </Paragraph>
      )}
      {status === 'running' && (
        <Paragraph>
          {say({ nl: `Wij beslissen uiterlijk op ${day(dueOn)}.`, en: `We decide by ${day(dueOn)}.` })}
        </Paragraph>
      )}
      {status === 'withdrawn' && (
        <Paragraph>
          {say({ nl: 'Het bezwaar is ingetrokken.', en: 'It was taken back.' })}{' '}
          <span lang="nl">{objection.withdrawn?.reason}</span>
        </Paragraph>
      )}
      {decision !== null && (
        <>
          <Paragraph>
            <strong>{say(outcomeWords[decision.outcome])}</strong>
            {decision.remedy !== null && `: ${say(remedyWords[decision.remedy])}`}
            {decision.amountCents !== null && ` (${money(decision.amountCents)})`}.
            {decision.overshootCents > 0 &&
              ` ${say({
                nl: `${money(decision.overshootCents)} is boven het plafond geboekt (Awb 4:25 lid 3).`,
                en: `${money(decision.overshootCents)} was posted above the cap (Awb 4:25(3)).`,
              })}`}
          </Paragraph>
          {decision.excused !== null && (
            <Paragraph>
              {say({ nl: 'Te laat telt hier niet:', en: 'Being late does not count here:' })}{' '}
              <span lang="nl">{decision.excused}</span>
            </Paragraph>
          )}
          <Paragraph className="written" lang="nl">
            {decision.motivation}
          </Paragraph>
        </>
      )}
    </>
  );
}

function Ceiling({ ceiling }: { readonly ceiling: NonNullable<Objection['ceiling']> }) {
  const say = useSay();
  const { day, money } = useFormat();
  const room = ceiling.roomCents === null ? null : Math.max(0, ceiling.roomCents);
  const amount = (cents: number | null) => (cents === null ? say({ nl: 'geen plafond', en: 'no cap' }) : money(cents));
  return (
    <Paragraph>
      {say({
        nl: `Het plafond op ${day(ceiling.asOf.slice(0, 10))}: ${amount(ceiling.capCents)}. Eerdere aanvragen hadden ${money(ceiling.earlierCents)}, eerdere wachtenden wilden ${money(ceiling.waitingEarlierCents)}. Latere aanvragen hadden ${money(ceiling.laterCents)}; dat telt niet mee. Voor deze aanvraag was er ${amount(room)}.`,
        en: `The ceiling on ${day(ceiling.asOf.slice(0, 10))}: ${amount(ceiling.capCents)}. Earlier applications had ${money(ceiling.earlierCents)}, earlier ones on the list wanted ${money(ceiling.waitingEarlierCents)}. Later ones had ${money(ceiling.laterCents)}, which does not count. For this application there was ${amount(room)}.`,
      })}
    </Paragraph>
  );
}
