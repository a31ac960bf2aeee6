import { useRef } from 'react';
import type { BatchRequest } from '../../../../domain/payout/request';
import type { BatchAnswer } from '../../../api/answers';
import { useGoingOn } from '../../../api/use-going-on';

/**
 * Makes a batch. The same wish keeps its Idempotency-Key however often it is sent, so that one batch comes of it, also
 * when an answer got lost; another day is another wish.
 */
export function useSealing(done: (batch: BatchAnswer) => void) {
  const command = useGoingOn<BatchAnswer>(done);
  const wish = useRef<{ readonly request: string; readonly key: string } | null>(null);
  const send = (body: BatchRequest): void => {
    const request = JSON.stringify(body);
    if (wish.current?.request !== request) wish.current = { request, key: crypto.randomUUID() };
    command.send({ path: '/v1/payout-batches', body, idempotencyKey: wish.current.key });
  };
  return { ...command, send };
}
