import { useState } from 'react';
import { useNavigate } from 'react-router';
import type { MenuEntryAnswer } from '../../api/answers';
import { useSession } from '../../auth/use-session';
import { questionsOf } from './questions';
import { keepReceipt } from './receipt-store';
import { useDraftForm } from './use-draft-form';
import { type Registering, useSending } from './use-sending';
import { useSteps } from './use-steps';

/** An application while it is filled in: its draft, its steps, and its sending. */
export function useApplication(scheme: MenuEntryAnswer, registering?: Registering) {
  const session = useSession();
  const navigate = useNavigate();
  const inTab = registering !== undefined;
  const draft = useDraftForm(scheme, { organisation: inTab ? null : (session?.organisation ?? null), inTab });
  const steps = useSteps(scheme);
  const [uploading, setUploading] = useState(false);
  const [cleared, setCleared] = useState(0);
  const questions = questionsOf(scheme);
  const sending = useSending({
    scheme,
    draft,
    registering,
    onWrong: steps.showWrong,
    onSent: (answer) => {
      draft.forget();
      if (registering !== undefined) return void navigate(`/dossiers/${answer.id}`);
      keepReceipt(scheme.schemeId, answer);
      void navigate('?stap=verzonden', { replace: true });
    },
  });
  const next = async () => {
    const names = questions.filter(({ step }) => step === steps.step).map(({ name }) => name);
    if (uploading || !(await draft.form.trigger(names))) steps.showWrong(steps.step);
    else steps.goTo(steps.after);
  };
  return {
    draft,
    steps,
    questions,
    sending,
    /** A document is on its way: going on would lose it. */
    uploading,
    setUploading,
    /** Times that the draft was taken away. */
    cleared,
    clear: () => {
      draft.clear();
      setCleared(cleared + 1);
      steps.goTo(steps.first);
    },
    /** What the main button of a step does. */
    submit: () => void (steps.step === 'controle' ? sending.send() : next()),
  };
}
