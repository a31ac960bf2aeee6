import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useRef } from 'react';
import type { BatchRequest } from '../../../../domain/payout/request';
import type { BatchAnswer } from '../../../api/answers';
import { callJson } from '../../../api/client';
import { Refused } from '../../../api/problem';

/** A large batch takes more than one request: each goes on where the one before it was. */
const rounds = 20;
const pauseMs = 1_500;

/**
 * Makes a batch. The same wish keeps its Idempotency-Key however often it is sent, so that one batch comes of it, also
 * when an answer got lost; another day is another wish.
 */
export function useSealing(done: (batch: BatchAnswer) => void) {
  const queries = useQueryClient();
  const wish = useRef<{ readonly request: string; readonly key: string } | null>(null);
  const act = useMutation<BatchAnswer, Error, BatchRequest>({
    mutationFn: (body) => {
      const request = JSON.stringify(body);
      if (wish.current?.request !== request) wish.current = { request, key: crypto.randomUUID() };
      return sealed(body, wish.current.key);
    },
    onSuccess: () => queries.invalidateQueries(),
  });
  const send = (request: BatchRequest): void => {
    act.mutateAsync(request).then(done, () => {});
  };
  return { send, busy: act.isPending, error: act.error, attempt: act.submittedAt };
}

async function sealed(body: BatchRequest, idempotencyKey: string): Promise<BatchAnswer> {
  for (let round = 1; ; round++) {
    try {
      return await callJson<BatchAnswer>('POST', '/v1/payout-batches', { body, idempotencyKey });
    } catch (error) {
      const busy = error instanceof Refused && ['sealing-in-progress', 'try-again'].includes(error.problem.code);
      if (!busy || round === rounds) throw error;
      await new Promise((resolve) => setTimeout(resolve, pauseMs));
    }
  }
}
