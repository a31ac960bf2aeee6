import { useState } from 'react';
import { useNavigate, useSearchParams } from 'react-router';
import type { Asking, StepId } from './questions';
import { stepIn, stepsOf } from './steps';

/** Where one is in the form, kept in the address: the browser's own back and forward work. */
export function useSteps(scheme: Asking) {
  const [params] = useSearchParams();
  const navigate = useNavigate();
  const steps = stepsOf(scheme);
  const step = stepIn(steps, params.get('stap'));
  const at = steps.indexOf(step);
  const [wrong, setWrong] = useState<{ step: StepId; times: number }>({ step, times: 0 });
  const goTo = (to: StepId | undefined) => {
    if (to !== undefined && to !== step) void navigate(`?stap=${to}`);
  };
  return {
    step,
    at,
    count: steps.length,
    before: steps[at - 1],
    after: steps[at + 1],
    first: steps[0],
    goTo,
    /** Times that this step was found wrong: the summary of errors shows, and takes the focus, at each. */
    attempt: wrong.step === step ? wrong.times : 0,
    /** Something is wrong in this step: goes there. */
    showWrong: (where: StepId) => {
      setWrong(({ times }) => ({ step: where, times: times + 1 }));
      goTo(where);
    },
  };
}
