import { Heading2, Paragraph } from '@utrecht/component-library-react';
import { adjustmentReply } from '../../../../domain/settlement/requests';
import type { ApplicationAnswer } from '../../../api/answers';
import { useCommand } from '../../../api/use-command';
import { CommandForm } from '../../../form/command-form';
import { useZodForm } from '../../../form/form';
import { TextAreaField } from '../../../form/inputs';
import { useFormat } from '../../../language/format';
import { useSay } from '../../../language/language';
import { Notice } from '../../../parts/notice';
import { Text } from '../../../parts/text';
import { adjustmentGrounds, contestedWords, outcomeWords } from '../../../words/procedures';
import { dropTyped, typedBefore, useKeepTyped } from '../keep-typed';

interface Contents {
  readonly application: ApplicationAnswer;
}

/** What we want to decide about the award, what was decided, and what became of objections. */
export function ProceduresTold({ application }: Contents) {
  const { settlement, adjustments, objections } = application.procedures;
  if (settlement === null && adjustments.length === 0 && objections.length === 0) return null;
  return (
    <>
      <Adjustments application={application} />
      <Settled application={application} />
      <Objections application={application} />
    </>
  );
}

function Settled({ application: { procedures } }: Contents) {
  const say = useSay();
  const { day, money } = useFormat();
  const { settlement } = procedures;
  if (settlement === null) return null;
  const [on, amount] = [day(settlement.decidedAt.slice(0, 10)), money(settlement.amountCents)];
  return (
    <section>
      <Heading2>{say({ nl: 'Het definitieve bedrag', en: 'The final amount' })}</Heading2>
      <Text
        nl={`Op ${on} hebben wij het bedrag vastgesteld op ${amount}.`}
        en={`On ${on} we fixed the amount at ${amount}.`}
      />
      {settlement.lower && settlement.ground !== null && (
        <Text
          nl={`Dat is minder dan wij toekenden: ${adjustmentGrounds[settlement.ground].nl.toLowerCase()}.`}
          en={`That is less than we granted: ${adjustmentGrounds[settlement.ground].en.toLowerCase()}.`}
        />
      )}
    </section>
  );
}

function Adjustments({ application }: Contents) {
  const say = useSay();
  const { day, money } = useFormat();
  const running = application.procedures.adjustments.find(({ status }) => status === 'intended');
  if (running === undefined) return null;
  const [by, left] = [day(running.intention.replyBy), money(running.amountCents)];
  return (
    <section>
      <Heading2>{say({ nl: 'Wij willen de toekenning verlagen', en: 'We want to lower the award' })}</Heading2>
      <Notice type="warning">
        <Text
          lead
          nl={`Wij zijn van plan om de toekenning te verlagen naar ${left}.`}
          en={`We intend to lower the award to ${left}.`}
        />
        <Text nl={`${adjustmentGrounds[running.ground].nl}.`} en={`${adjustmentGrounds[running.ground].en}.`} />
        <Paragraph lang="nl">{running.intention.motivation}</Paragraph>
        <Text nl={`U kunt reageren tot en met ${by}.`} en={`You can reply through ${by}.`} />
      </Notice>
      {running.reply !== null && (
        <>
          <Text nl="Dit hebt u geantwoord:" en="This is what you replied:" />
          <Paragraph lang="nl">{running.reply.text}</Paragraph>
        </>
      )}
      {running.mayNow.reply === null && running.reply === null && (
        <Reply application={application} kind={running.kind} />
      )}
    </section>
  );
}

function Reply({ application: { id }, kind }: Contents & { readonly kind: 'settlement' | 'revocation' }) {
  const say = useSay();
  const kept = `adjustment.${id}`;
  const form = useZodForm(adjustmentReply, typedBefore(kept) ?? { step: 'reply', text: '' });
  useKeepTyped(kept, form);
  const command = useCommand<ApplicationAnswer>(() => dropTyped(kept));
  const label = say({ nl: 'Uw reactie', en: 'Your reply' });
  return (
    <CommandForm
      form={form}
      fields={[{ name: 'text', label }]}
      onValid={(body) => command.send({ path: `/v1/applications/${id}/${kind}`, body })}
      command={command}
      level={3}
      submit={say({ nl: 'Verstuur uw reactie', en: 'Send your reply' })}
    >
      <TextAreaField
        name="text"
        label={label}
        help={say({ nl: 'Vertel waarom u het er niet mee eens bent.', en: 'Tell us why you do not agree.' })}
      />
    </CommandForm>
  );
}

function Objections({ application: { procedures } }: Contents) {
  const say = useSay();
  const { day } = useFormat();
  if (procedures.objections.length === 0) return null;
  return (
    <section>
      <Heading2>{say({ nl: 'Uw bezwaar', en: 'Your objection' })}</Heading2>
      {procedures.objections.map((objection) => {
        const { contested, receivedOn, dueOn, decision, status, objectionId } = objection;
        const [against, came] = [contestedWords[contested], day(receivedOn)];
        return (
          <div key={objectionId}>
            <Text
              nl={`Op ${came} kregen wij uw bezwaar tegen ${against.nl}.`}
              en={`On ${came} we got your objection to ${against.en}.`}
            />
            {status === 'running' && (
              <Text nl={`Wij beslissen uiterlijk op ${day(dueOn)}.`} en={`We decide by ${day(dueOn)}.`} />
            )}
            {status === 'withdrawn' && <Text nl="U hebt het bezwaar ingetrokken." en="You took it back." />}
            {decision !== null && (
              <>
                <Text
                  lead
                  nl={`Ons besluit: ${outcomeWords[decision.outcome].nl.toLowerCase()}.`}
                  en={`Our decision: ${outcomeWords[decision.outcome].en.toLowerCase()}.`}
                />
                <Paragraph lang="nl">{decision.motivation}</Paragraph>
              </>
            )}
          </div>
        );
      })}
    </section>
  );
}
