import { retryable } from './client';
import { type Act, useAct } from './use-api';

/**
 * A command with what to show of it.
 * @param done also called when the form that sent it is gone by then, for what is shown has been asked anew before it.
 */
export function useCommand<T>(done: (answer: T) => void) {
  const act = useAct<T>();
  const send = (command: Act): void => {
    // What went wrong is shown from `error`.
    act.mutateAsync(command).then(done, () => {});
  };
  const { variables, error } = act;
  /** Sends the same once more, word for word: it is done once, however often it arrives. Undefined: that is no use. */
  const retry = variables !== undefined && retryable(error) ? () => send(variables) : undefined;
  return { send, busy: act.isPending, error, retry };
}
