import type { UseQueryResult } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { Failed } from './failed';
import { Waiting } from './waiting';

interface Contents<T> {
  readonly of: UseQueryResult<T>;
  /** Lines of room while loading: about as high as what comes, so that nothing jumps. */
  readonly lines?: number;
  readonly children: (data: T) => ReactNode;
}

/** What was asked of the API: its room while waiting, what went wrong, or the thing itself. */
export function Loaded<T>({ of: query, lines = 6, children }: Contents<T>) {
  if (query.data !== undefined) {
    return (
      <>
        {query.isError && <Failed error={query.error} retry={() => void query.refetch()} />}
        {children(query.data)}
      </>
    );
  }
  if (query.isError) return <Failed error={query.error} retry={() => void query.refetch()} />;
  return <Waiting lines={lines} />;
}
