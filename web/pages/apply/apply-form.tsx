import { useEffect, useState } from 'react';
import { FormProvider } from 'react-hook-form';
import { useNavigate } from 'react-router';
import type { MenuEntryAnswer } from '../../api/answers';
import { useSession } from '../../auth/use-session';
import { ErrorSummary } from '../../form/error-summary';
import { useFormat } from '../../language/format';
import { useSay } from '../../language/language';
import { Notice } from '../../parts/notice';
import { Text } from '../../parts/text';
import { DraftNote } from './draft-note';
import { questionsOf } from './questions';
import { keepReceipt } from './receipt-store';
import { SendingFailed } from './sending-failed';
import { StepBody } from './step-body';
import { StepButtons } from './step-buttons';
import { StepHeading } from './step-heading';
import { answerablesOf, stepWords } from './steps';
import { useDraftForm } from './use-draft-form';
import { useSending } from './use-sending';
import { useSteps } from './use-steps';

/** The form, a step at a time. */
export function ApplyForm({ scheme, title }: { readonly scheme: MenuEntryAnswer; readonly title: string }) {
  const say = useSay();
  const { moment } = useFormat();
  const session = useSession();
  const navigate = useNavigate();
  const draft = useDraftForm(scheme, session?.organisation ?? null);
  const steps = useSteps(scheme);
  const [uploading, setUploading] = useState(false);
  const [cleared, setCleared] = useState(0);
  const { form } = draft;
  const { step } = steps;
  const questions = questionsOf(scheme);
  const sending = useSending({
    scheme,
    draft,
    onWrong: steps.showWrong,
    onSent: (answer) => {
      keepReceipt(scheme.schemeId, answer);
      draft.forget();
      void navigate('?stap=verzonden', { replace: true });
    },
  });
  const heading = say(stepWords(step, scheme));
  useEffect(() => {
    document.title = `${heading} – ${title} – Voucherloket`;
  }, [heading, title]);
  const next = async () => {
    const names = questions.filter((question) => question.step === step).map(({ name }) => name);
    if (uploading || !(await form.trigger(names))) steps.showWrong(step);
    else steps.goTo(steps.after);
  };
  const clear = () => {
    draft.clear();
    setCleared(cleared + 1);
    steps.goTo(steps.first);
  };
  return (
    <FormProvider {...form}>
      {draft.restoredFrom !== null && cleared === 0 && steps.at === 0 && (
        <Notice type="info">
          <Text
            nl={`Uw concept van ${moment(draft.restoredFrom)} staat er weer.`}
            en={`Your draft of ${moment(draft.restoredFrom)} is back.`}
          />
        </Notice>
      )}
      <form
        key={cleared}
        noValidate
        className="apply"
        onSubmit={(event) => {
          event.preventDefault();
          void (step === 'controle' ? sending.send() : next());
        }}
      >
        <StepHeading at={steps.at + 1} of={steps.count} title={heading} />
        <ErrorSummary fields={namesIn(answerablesOf(questions, step, form.getValues()), say)} attempt={steps.attempt} />
        <StepBody step={step} scheme={scheme} onBusy={setUploading} />
        {uploading && steps.attempt > 0 && (
          <Notice type="warning">
            <Text
              nl="Er wordt nog een document verstuurd. Wacht tot het klaar is, of stop het."
              en="A document is still being sent. Wait until it is done, or stop it."
            />
          </Notice>
        )}
        {step === 'controle' && sending.failure !== null && (
          <SendingFailed error={sending.failure} retry={() => void sending.send()} />
        )}
        <StepButtons steps={steps} busy={sending.busy} />
      </form>
      <DraftNote kept={draft.kept} onClear={clear} />
    </FormProvider>
  );
}

const namesIn = (
  fields: ReturnType<typeof answerablesOf>,
  say: ReturnType<typeof useSay>,
): readonly { name: string; label: string }[] =>
  fields.map(({ name, label }) => ({ name, label: say(label).replace(/[.?]$/, '') }));
