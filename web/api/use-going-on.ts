import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { askAnew } from './ask-anew';
import { callJson } from './client';
import { untilDone } from './going-on';
import type { Progress } from './problem';
import type { Act } from './use-api';

/**
 * A command that may take more than one request: it goes on by itself, and says how far it is. Afterwards everything
 * shown is asked anew.
 * @param done as in `useCommand`
 */
export function useGoingOn<T>(done: (answer: T) => void) {
  const queries = useQueryClient();
  const [progress, setProgress] = useState<Progress | null>(null);
  const act = useMutation<T, Error, Act>({
    mutationFn: ({ path, method = 'POST', ...sending }) =>
      untilDone(() => callJson<T>(method, path, sending), setProgress),
    onSuccess: () => askAnew(queries),
    onSettled: () => setProgress(null),
  });
  const send = (command: Act): void => {
    // What went wrong is shown from `error`.
    act.mutateAsync(command).then(done, () => {});
  };
  return { send, busy: act.isPending, error: act.error, attempt: act.submittedAt, progress };
}
