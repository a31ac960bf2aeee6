import { Button, Heading2 } from '@utrecht/component-library-react';
import { useState } from 'react';
import { useController, useFormContext } from 'react-hook-form';
import type * as z from 'zod';
import { type CompletionAnswer, completionRequest } from '../../../../domain/term/requests';
import type { ApplicationAnswer } from '../../../api/answers';
import { useCommand } from '../../../api/use-command';
import { CommandForm } from '../../../form/command-form';
import { useZodForm } from '../../../form/form';
import { TextAreaField } from '../../../form/inputs';
import { useFormat } from '../../../language/format';
import { useSay } from '../../../language/language';
import { Failed } from '../../../parts/failed';
import { Notice } from '../../../parts/notice';
import { TermSum } from '../../../parts/term-sum';
import { Text } from '../../../parts/text';
import { Upload } from '../../../parts/upload/upload';
import { dropTyped, typedBefore, useKeepTyped } from '../keep-typed';

const undecided = ['received', 'reserved', 'waiting', 'assess'];

interface Contents {
  readonly application: ApplicationAnswer;
}

/** By when is decided and how that day comes about, what is asked to complete it, and what to do when it is late. */
export function TermTold({ application }: Contents) {
  const say = useSay();
  const { term, status } = application;
  const asked = term.completionRequests.at(-1);
  if (!undecided.includes(status) && term.penalty?.fixed == null) return null;
  return (
    <section>
      <Heading2>{say({ nl: 'Wanneer wij beslissen', en: 'When we decide' })}</Heading2>
      <TermSum sum={term.sum} />
      {term.standsStillSince !== null && <StandsStill waiting={status === 'waiting'} />}
      {asked !== undefined && asked.completion === null && term.mayNow.complete === null && (
        <Asked application={application} asked={asked} />
      )}
      <Late application={application} />
    </section>
  );
}

/** Why the last day moves on by the day. */
function StandsStill({ waiting }: { readonly waiting: boolean }) {
  return waiting ? (
    <Text
      nl="De termijn staat stil zolang u op de wachtlijst staat. De laatste dag schuift dan op."
      en="The term stands still while you are on the waiting list. The last day moves on meanwhile."
    />
  ) : (
    <Text
      nl="De termijn staat nu stil: wij wachten op uw aanvulling."
      en="The term stands still now: we wait for what completes your application."
    />
  );
}

interface AskedProps extends Contents {
  readonly asked: ApplicationAnswer['term']['completionRequests'][number];
}

function Asked({ application, asked }: AskedProps) {
  const { day } = useFormat();
  const by = day(asked.endsOn);
  return (
    <>
      <Notice type="warning">
        <Text lead nl={`Vul uw aanvraag aan, uiterlijk op ${by}.`} en={`Complete your application by ${by}.`} />
        <Text nl="Dit hebben wij nog nodig:" en="This is what we still need:" />
        <ul lang="nl">
          {asked.questions.map((question) => (
            <li key={question}>{question}</li>
          ))}
        </ul>
        <Text
          nl="Krijgen wij dit niet op tijd? Dan kunnen wij de aanvraag niet behandelen."
          en="Do we not get this in time? Then we may not be able to treat the application."
        />
      </Notice>
      <CompletionForm application={application} />
    </>
  );
}

interface Draft {
  readonly text: string | null;
  readonly documents: { id: string; kind: string }[];
}

const schema = completionRequest as unknown as z.ZodType<CompletionAnswer, Draft>;

function CompletionForm({ application }: Contents) {
  const say = useSay();
  const kept = `completion.${application.id}`;
  const form = useZodForm<Draft, CompletionAnswer>(schema, typedBefore<Draft>(kept) ?? { text: null, documents: [] });
  useKeepTyped(kept, form);
  const [uploading, setUploading] = useState(false);
  const command = useCommand<ApplicationAnswer>(() => dropTyped(kept));
  const label = say({ nl: 'Uw antwoord', en: 'Your answer' });
  return (
    <CommandForm
      form={form}
      fields={[{ name: 'text', label }]}
      onValid={({ text, documents }) =>
        !uploading && command.send({ path: `/v1/applications/${application.id}/completion`, body: { text, documents } })
      }
      command={command}
      level={3}
      submit={say({ nl: 'Verstuur de aanvulling', en: 'Send it' })}
    >
      <TextAreaField name="text" label={label} optional />
      <Files lacking={application.completeness.lacking} onBusy={setUploading} />
    </CommandForm>
  );
}

interface FilesProps {
  readonly lacking: ApplicationAnswer['completeness']['lacking'];
  readonly onBusy: (busy: boolean) => void;
}

/** A place for each document that the scheme asks and that lacks, and one for what else is sent. */
function Files({ lacking, onBusy }: FilesProps) {
  const { control } = useFormContext<Draft>();
  const { field } = useController({ control, name: 'documents' });
  const other = { id: 'completion', label: { nl: 'Ander document', en: 'Other document' }, required: false };
  const kinds = [...lacking.map(({ id, label }) => ({ id, label, required: true })), other];
  return <Upload kinds={kinds} value={field.value} onChange={field.onChange} onBusy={onBusy} />;
}

function Late({ application: { id, term } }: Contents) {
  const say = useSay();
  const { day, money } = useFormat();
  const command = useCommand<ApplicationAnswer>(() => undefined);
  const { notice, penalty, mayNow } = term;
  return (
    <>
      {notice !== null && (
        <Text
          nl={`U hebt ons op ${day(notice.noticedOn)} laten weten dat wij te laat zijn.`}
          en={`You told us on ${day(notice.noticedOn)} that we are late.`}
        />
      )}
      {penalty !== null && penalty.days > 0 && (
        <Text
          nl={`Wij zijn u een dwangsom schuldig: ${penalty.days} dagen, ${money(penalty.amountCents)}${penalty.fixed === null ? ' tot nu toe' : ''}.`}
          en={`We owe you a penalty: ${penalty.days} days, ${money(penalty.amountCents)}${penalty.fixed === null ? ' so far' : ''}.`}
        />
      )}
      {mayNow.giveNotice === null && (
        <>
          <Text
            nl="Wij zijn te laat met beslissen. Laat u ons dat weten? Beslissen wij dan niet binnen twee weken, dan krijgt u misschien een dwangsom van ons."
            en="Our decision is late. Will you tell us so? If we do not decide within two weeks then, we may have to pay you a penalty."
          />
          {command.error !== null && <Failed error={command.error} retry={command.retry} />}
          <Button
            appearance="secondary-action-button"
            busy={command.busy}
            onClick={() => command.send({ path: `/v1/applications/${id}/notices-of-default`, body: {} })}
          >
            {say({ nl: 'Stel ons in gebreke', en: 'Give notice of default' })}
          </Button>
        </>
      )}
    </>
  );
}
