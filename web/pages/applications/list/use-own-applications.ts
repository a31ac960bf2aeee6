import { useInfiniteQuery } from '@tanstack/react-query';
import type { ApplicationSummary } from '../../../api/answers';
import { callJson, withQuery } from '../../../api/client';
import { everyItem } from '../../../api/every-page';

const path = '/v1/applications';

/** The applications of the caller's organisation, newest first, page after page. @param status `''`: of any status */
export function useOwnApplications(status: string) {
  const list = useInfiniteQuery({
    queryKey: [path, 'own', status],
    initialPageParam: '',
    queryFn: ({ pageParam, signal }) =>
      callJson<{ items: ApplicationSummary[]; next: string | null }>(
        'GET',
        withQuery(path, { status, cursor: pageParam }),
        { signal },
      ),
    getNextPageParam: ({ next }) => next ?? undefined,
  });
  /** For exports. @throws as `call` */
  const all = () => everyItem<ApplicationSummary>(path, { status: status === '' ? undefined : status });
  return { ...list, rows: list.data?.pages.flatMap(({ items }) => items), all };
}
