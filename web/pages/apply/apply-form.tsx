import { useEffect } from 'react';
import { FormProvider } from 'react-hook-form';
import type { MenuEntryAnswer } from '../../api/answers';
import { ErrorSummary } from '../../form/error-summary';
import { useFormat } from '../../language/format';
import { useSay } from '../../language/language';
import { Notice } from '../../parts/notice';
import { Text } from '../../parts/text';
import { DraftNote } from './draft-note';
import { SendingFailed } from './sending-failed';
import { StepBody } from './step-body';
import { StepButtons } from './step-buttons';
import { StepHeading } from './step-heading';
import { answerablesOf, stepWords } from './steps';
import { useApplication } from './use-application';
import type { Registering } from './use-sending';

interface Contents {
  readonly scheme: MenuEntryAnswer;
  readonly title: string;
  /** For an officer who registers what came otherwise. */
  readonly registering?: Registering;
}

/** The form, a step at a time. */
export function ApplyForm({ scheme, title, registering }: Contents) {
  const say = useSay();
  const { draft, steps, questions, sending, uploading, setUploading, cleared, clear, submit } = useApplication(
    scheme,
    registering,
  );
  const { step, attempt } = steps;
  const heading = say(stepWords(step, scheme));
  useEffect(() => {
    document.title = `${heading} – ${title} – Voucherloket`;
  }, [heading, title]);
  const fields = answerablesOf(questions, step, draft.form.getValues()).map(({ name, label }) => ({
    name,
    label: say(label).replace(/[.?]$/, ''),
  }));
  return (
    <FormProvider {...draft.form}>
      {cleared === 0 && steps.at === 0 && draft.restoredFrom !== null && <Restored from={draft.restoredFrom} />}
      <form
        key={cleared}
        noValidate
        className="apply"
        onSubmit={(event) => {
          event.preventDefault();
          submit();
        }}
      >
        <StepHeading at={steps.at + 1} of={steps.count} title={heading} anew={cleared > 0} />
        <ErrorSummary fields={fields} attempt={attempt} />
        <StepBody step={step} scheme={scheme} onBusy={setUploading} />
        {uploading && attempt > 0 && <StillSending />}
        {step === 'controle' && sending.failure !== null && <SendingFailed error={sending.failure} retry={submit} />}
        <StepButtons steps={steps} busy={sending.busy} />
      </form>
      <DraftNote kept={draft.kept} inTab={registering !== undefined} onClear={clear} />
    </FormProvider>
  );
}

function Restored({ from }: { readonly from: string }) {
  const { moment } = useFormat();
  return (
    <Notice type="info">
      <Text nl={`Uw concept van ${moment(from)} staat er weer.`} en={`Your draft of ${moment(from)} is back.`} />
    </Notice>
  );
}

const StillSending = () => (
  <Notice type="warning">
    <Text
      nl="Er wordt nog een document verstuurd. Wacht tot het klaar is, of stop het."
      en="A document is still being sent. Wait until it is done, or stop it."
    />
  </Notice>
);
