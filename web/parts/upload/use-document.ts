import { useQuery } from '@tanstack/react-query';
import type { DocumentAnswer } from '../../api/answers';
import { callJson } from '../../api/client';

const quickMs = 1_500;
const slowMs = 10_000;
/** So many quick looks before it is plain that the scan takes longer. */
const quickLooks = 20;

const settled = (document: DocumentAnswer | undefined) =>
  document?.status === 'clean' || document?.status === 'refused';

/** A document that arrived, asked again until its scan has ended. */
export const useDocument = (id: string) =>
  useQuery({
    queryKey: [`/v1/documents/${id}`],
    queryFn: ({ signal }) => callJson<DocumentAnswer>('GET', `/v1/documents/${id}`, { signal }),
    refetchInterval: ({ state }) => {
      if (settled(state.data)) return false;
      return state.dataUpdateCount + state.errorUpdateCount < quickLooks ? quickMs : slowMs;
    },
  });
