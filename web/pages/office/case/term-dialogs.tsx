import { Paragraph } from '@utrecht/component-library-react';
import type * as z from 'zod';
import { type DecisionRequest, decisionRequest } from '../../../../domain/application/decision-request';
import {
  type CompletionAnswer,
  type CompletionRequestRequest,
  completionRequest,
  type DefaultNoticeRequest,
  defaultNoticeRequest,
  type PenaltyRequest,
  type PostponementRequest,
  penaltyRequest,
  postponementRequest,
} from '../../../../domain/term/requests';
import type { ApplicationAnswer } from '../../../api/answers';
import { ChoiceField } from '../../../form/choices';
import { DateField, TextAreaField } from '../../../form/inputs';
import { useFormat } from '../../../language/format';
import { type Both, useSay } from '../../../language/language';
import { CommandDialog } from '../../../parts/command-dialog';
import { exemptions } from '../../../words/term';
import { type AskedTyped, askField, askSchema } from './typed';

export interface DialogProps {
  readonly application: ApplicationAnswer;
  readonly close: () => void;
  readonly tell: (words: Both) => void;
}

export function AskDialog({ application: { id }, close, tell }: DialogProps) {
  const say = useSay();
  return (
    <CommandDialog<ApplicationAnswer, AskedTyped, CompletionRequestRequest>
      title={say({ nl: 'Om aanvulling vragen?', en: 'Ask to complete it?' })}
      confirm={say({ nl: 'Vraag om aanvulling', en: 'Ask to complete it' })}
      path={`/v1/applications/${id}/completion-requests`}
      fieldOf={askField}
      schema={askSchema}
      start={{ questions: '', endsOn: '' }}
      close={close}
      done={() =>
        tell({
          nl: 'De aanvulling is gevraagd. De termijn staat stil.',
          en: 'It was asked for. The term stands still.',
        })
      }
    >
      <Paragraph>
        {say({
          nl: 'De beslistermijn staat stil vanaf morgen, tot de aanvulling er is of de termijn voorbij is.',
          en: 'The term to decide stands still from tomorrow, until the answer is there or its term has passed.',
        })}
      </Paragraph>
      <TextAreaField
        name="questions"
        rows={4}
        label={say({ nl: 'Wat ontbreekt er?', en: 'What lacks?' })}
        help={say({
          nl: 'Eén vraag per regel. Dit staat in de brief.',
          en: 'One question a line, in Dutch. It stands in the letter.',
        })}
      />
      <DateField name="endsOn" label={say({ nl: 'Laatste dag om aan te vullen', en: 'Last day to complete it' })} />
    </CommandDialog>
  );
}

interface Came {
  readonly text: string | null;
  readonly completedOn: string | undefined;
}
const cameSchema = completionRequest as unknown as z.ZodType<CompletionAnswer, Came>;

export function RecordCompletionDialog({ application: { id }, close, tell }: DialogProps) {
  const say = useSay();
  return (
    <CommandDialog<ApplicationAnswer, Came, CompletionAnswer>
      title={say({ nl: 'Aanvulling vastleggen?', en: 'Record what came?' })}
      confirm={say({ nl: 'Leg vast', en: 'Record it' })}
      path={`/v1/applications/${id}/completion`}
      schema={cameSchema}
      start={{ text: '', completedOn: undefined }}
      close={close}
      done={() =>
        tell({ nl: 'De aanvulling is vastgelegd. De termijn loopt weer.', en: 'It was recorded. The term runs again.' })
      }
    >
      <DateField
        name="completedOn"
        label={say({ nl: 'Op welke dag kwam de aanvulling?', en: 'On which day did it come?' })}
      />
      <TextAreaField name="text" rows={4} label={say({ nl: 'Wat kwam er binnen?', en: 'What came in?' })} />
    </CommandDialog>
  );
}

export function PostponeDialog({ application: { id, term, decisionDueOn }, close, tell }: DialogProps) {
  const say = useSay();
  const { day } = useFormat();
  const [from, to] = [day(decisionDueOn), day(term.postponeUntil ?? decisionDueOn)];
  return (
    <CommandDialog<ApplicationAnswer, PostponementRequest, PostponementRequest>
      title={say({ nl: 'Beslissing uitstellen?', en: 'Put the decision off?' })}
      confirm={say({ nl: 'Stel uit', en: 'Put it off' })}
      path={`/v1/applications/${id}/postponement`}
      schema={postponementRequest}
      start={{ reason: '', decideBy: '' }}
      close={close}
      done={() =>
        tell({
          nl: 'De beslissing is uitgesteld. De werkgever krijgt een brief.',
          en: 'The decision was put off. The employer gets a letter.',
        })
      }
    >
      <Paragraph>{say({ nl: 'Dit kan één keer.', en: 'This can be done once.' })}</Paragraph>
      <TextAreaField
        name="reason"
        rows={3}
        label={say({ nl: 'Waarom?', en: 'Why?' })}
        help={say({ nl: 'Dit staat in de brief.', en: 'It stands in the letter, in Dutch.' })}
      />
      <DateField
        name="decideBy"
        label={say({ nl: 'Wanneer beslist u dan uiterlijk?', en: 'By when do you decide then?' })}
        help={say({ nl: `Na ${from}, en uiterlijk ${to}.`, en: `After ${from}, and by ${to}.` })}
      />
    </CommandDialog>
  );
}

interface Untreated {
  readonly outcome: 'not-treated';
  readonly motivation: string;
}
const untreatedSchema = decisionRequest as unknown as z.ZodType<DecisionRequest, Untreated>;

export function UntreatedDialog({ application: { id }, close, tell }: DialogProps) {
  const say = useSay();
  return (
    <CommandDialog<ApplicationAnswer, Untreated, DecisionRequest>
      title={say({ nl: 'Aanvraag buiten behandeling stellen?', en: 'Leave it untreated?' })}
      confirm={say({ nl: 'Stel buiten behandeling', en: 'Leave it untreated' })}
      danger
      path={`/v1/applications/${id}/decision`}
      schema={untreatedSchema}
      start={{ outcome: 'not-treated', motivation: '' }}
      close={close}
      done={() => tell({ nl: 'De aanvraag is buiten behandeling gesteld.', en: 'The application is left untreated.' })}
    >
      <Paragraph>
        {say({
          nl: 'De aanvraag stopt. Gereserveerd geld komt vrij. De werkgever krijgt een brief en kan bezwaar maken.',
          en: 'The application ends. Money set apart comes free. The employer gets a letter and may object.',
        })}
      </Paragraph>
      <TextAreaField
        name="motivation"
        rows={3}
        label={say({ nl: 'Wat ontbreekt er nog?', en: 'What still lacks?' })}
        help={say({ nl: 'Dit staat in de brief.', en: 'It stands in the letter, in Dutch.' })}
      />
    </CommandDialog>
  );
}

interface Noticed {
  readonly noticedOn: string | undefined;
}
const noticeSchema = defaultNoticeRequest as unknown as z.ZodType<DefaultNoticeRequest, Noticed>;

export function NoticeDialog({ application: { id }, close, tell }: DialogProps) {
  const say = useSay();
  return (
    <CommandDialog<ApplicationAnswer, Noticed, DefaultNoticeRequest>
      title={say({ nl: 'Ingebrekestelling vastleggen?', en: 'Record a notice of default?' })}
      confirm={say({ nl: 'Leg vast', en: 'Record it' })}
      path={`/v1/applications/${id}/notices-of-default`}
      schema={noticeSchema}
      start={{ noticedOn: undefined }}
      close={close}
      done={() =>
        tell({
          nl: 'De ingebrekestelling is vastgelegd. Beslis binnen twee weken.',
          en: 'The notice was recorded. Decide within two weeks.',
        })
      }
    >
      <DateField name="noticedOn" label={say({ nl: 'Op welke dag kwam de brief?', en: 'On which day did it come?' })} />
    </CommandDialog>
  );
}

interface Fixed {
  readonly motivation: string;
  readonly exemption: PenaltyRequest['exemption'];
}
const penaltySchema = penaltyRequest as unknown as z.ZodType<PenaltyRequest, Fixed>;

export function PenaltyDialog({ application: { id, term }, close, tell }: DialogProps) {
  const say = useSay();
  const { money } = useFormat();
  const { days, amountCents } = term.penalty ?? { days: 0, amountCents: 0 };
  const owed = { nl: `Ja: ${days} dagen, ${money(amountCents)}`, en: `Yes: ${days} days, ${money(amountCents)}` };
  const choices = [
    { value: null, label: say(owed) },
    ...Object.entries(exemptions).map(([value, words]) => ({
      value: value as PenaltyRequest['exemption'],
      label: `${say({ nl: 'Nee', en: 'No' })}: ${say(words)}`,
    })),
  ];
  return (
    <CommandDialog<ApplicationAnswer, Fixed, PenaltyRequest>
      title={say({ nl: 'Dwangsom vaststellen?', en: 'Fix the penalty?' })}
      confirm={say({ nl: 'Stel vast', en: 'Fix it' })}
      path={`/v1/applications/${id}/penalty`}
      schema={penaltySchema}
      start={{ motivation: '', exemption: null }}
      close={close}
      done={() =>
        tell({
          nl: 'De dwangsom is vastgesteld. De werkgever krijgt een brief.',
          en: 'The penalty is fixed. The employer gets a letter.',
        })
      }
    >
      <ChoiceField
        name="exemption"
        label={say({ nl: 'Zijn wij een dwangsom schuldig?', en: 'Do we owe a penalty?' })}
        choices={choices}
      />
      <TextAreaField
        name="motivation"
        rows={3}
        label={say({ nl: 'Toelichting voor de brief', en: 'Reasons for the letter' })}
      />
    </CommandDialog>
  );
}
