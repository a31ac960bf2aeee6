import { keepPreviousData, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { askAnew } from './ask-anew';
import { callJson, type Sending } from './client';

type Seconds<T> = number | ((data: T | undefined) => number | undefined);

/**
 * Reads `path` and keeps the answer; the path is its name in the store. `null` waits.
 * @param refreshSeconds asks again so often while the page is seen; as a function of what came last, undefined: no more
 */
export const useApi = <T>(path: string | null, { refreshSeconds }: { refreshSeconds?: Seconds<T> } = {}) =>
  useQuery<T>({
    queryKey: [path],
    queryFn: ({ signal }) => callJson<T>('GET', path ?? '', { signal }),
    enabled: path !== null,
    placeholderData: keepPreviousData,
    refetchInterval: ({ state }) => {
      const seconds = typeof refreshSeconds === 'function' ? refreshSeconds(state.data) : refreshSeconds;
      return seconds === undefined ? false : seconds * 1000;
    },
  });

export interface Act extends Pick<Sending, 'body' | 'idempotencyKey'> {
  readonly path: string;
  readonly method?: 'POST' | 'PUT';
}

/** Sends a command; afterwards everything shown is asked anew. Fails with `Refused` or `NoAnswer`. */
export function useAct<T>() {
  const queries = useQueryClient();
  return useMutation<T, Error, Act>({
    mutationFn: ({ path, method = 'POST', ...sending }) => callJson<T>(method, path, sending),
    onSuccess: () => askAnew(queries),
  });
}
