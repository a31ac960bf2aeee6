import { useQueries, useQuery } from '@tanstack/react-query';
import type { ApplicationAnswer, ApplicationSummary } from '../../../api/answers';
import { callJson } from '../../../api/client';
import { everyItem } from '../../../api/every-page';
import { byLastDay, type ToDo, toDosOf } from '../evidence-asked';

/** So many are opened to see what they need; the oldest, for those fall due first. */
const opened = 30;

export interface OwnToDo {
  readonly application: ApplicationAnswer;
  readonly toDo: ToDo;
}

export interface OwnToDos {
  readonly items: readonly OwnToDo[];
  /** False while something is still being read. */
  readonly complete: boolean;
  /** What could not be read; null: nothing went wrong. */
  readonly error: unknown;
  /** There are more granted applications than were looked at. */
  readonly more: boolean;
  readonly retry: () => void;
}

/** What the employer must do now for all granted applications, most urgent first. */
export function useToDos(): OwnToDos {
  const path = '/v1/applications';
  const granted = useQuery({
    queryKey: [path, 'granted'],
    queryFn: () => everyItem<ApplicationSummary>(path, { status: 'granted' }),
  });
  const oldest = (granted.data ?? []).slice(-opened);
  const read = useQueries({
    queries: oldest.map(({ id }) => ({
      queryKey: [`${path}/${id}`],
      queryFn: ({ signal }: { signal: AbortSignal }) => callJson<ApplicationAnswer>('GET', `${path}/${id}`, { signal }),
    })),
  });
  const failed = [granted, ...read].filter(({ isError }) => isError);
  const items = read
    .flatMap(({ data }) => (data === undefined ? [] : [data]))
    .flatMap((application) => toDosOf(application).map((toDo) => ({ application, toDo })))
    .sort((a, b) => byLastDay(a.toDo, b.toDo));
  return {
    items,
    complete: [granted, ...read].every(({ isPending }) => !isPending),
    error: failed[0]?.error ?? null,
    more: (granted.data?.length ?? 0) > opened,
    retry: () => {
      for (const { refetch } of failed) void refetch();
    },
  };
}
