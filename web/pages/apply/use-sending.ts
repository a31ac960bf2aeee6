import { useRef, useState } from 'react';
import { get } from 'react-hook-form';
import type { MenuEntryAnswer, ReceivedAnswer } from '../../api/answers';
import { type Problem, Refused } from '../../api/problem';
import { useAct } from '../../api/use-api';
import { putErrors } from '../../form/form';
import { type Question, questionsOf, type StepId } from './questions';
import { stepOfPath } from './steps';
import type { DraftForm } from './use-draft-form';
import { tidied } from './values';

/** What stands above the form where an officer registers what came otherwise. */
export interface Registering {
  /** What goes along; null: something of it is wrong, and that is shown. */
  readonly told: () => Promise<object | null>;
  /** Shows what the API found wrong with it. */
  readonly refused: (problem: Problem) => void;
}

interface Sending {
  readonly scheme: MenuEntryAnswer;
  readonly draft: DraftForm;
  /** Left out: the employer applies. */
  readonly registering?: Registering | undefined;
  readonly onSent: (answer: ReceivedAnswer) => void;
  /** Something is not filled in right in this step. */
  readonly onWrong: (step: StepId) => void;
}

const firstOf = (questions: readonly Question[], paths: readonly string[]): StepId | null =>
  questions.map(({ step }) => step).find((step) => paths.some((path) => stepOfPath(questions, path) === step)) ?? null;

/** Sends the form. However often, and whatever happens to the connection: under one key it is one application. */
export function useSending({ scheme, draft, registering, onSent, onWrong }: Sending) {
  const act = useAct<ReceivedAnswer>();
  const running = useRef(false);
  const [failure, setFailure] = useState<unknown>(null);
  const { form } = draft;
  const questions = questionsOf(scheme);
  const refused = ({ problem }: Refused) => {
    if (problem.code === 'idempotency-key-reused') draft.renewKey();
    registering?.refused(problem);
    const step = firstOf(
      questions,
      problem.errors.map(({ path }) => path),
    );
    if (step === null || !putErrors(form, problem)) return;
    setFailure(null);
    onWrong(step);
  };
  const send = form.handleSubmit(
    async (request) => {
      if (running.current) return;
      running.current = true;
      setFailure(null);
      draft.keep();
      try {
        const told = registering === undefined ? {} : await registering.told();
        if (told === null) return;
        const body = { ...tidied(request, scheme.asks), ...told };
        const path = registering === undefined ? '/v1/applications' : '/v1/registrations';
        onSent(await act.mutateAsync({ path, body, idempotencyKey: draft.idempotencyKey() }));
      } catch (error) {
        setFailure(error);
        if (error instanceof Refused) refused(error);
      } finally {
        running.current = false;
      }
    },
    (errors) => {
      const wrong = questions.find(({ name }) => get(errors, name) !== undefined);
      if (wrong !== undefined) onWrong(wrong.step);
    },
  );
  return { send, busy: act.isPending, failure };
}
