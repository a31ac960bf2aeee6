import { createHash } from 'node:crypto';
import * as z from 'zod';
import { addMs, type Instant, instantToMs } from '../../domain/calendar';
import { ok, type Result, refuse } from '../../domain/result';
import { whenAsked } from '../../domain/when-asked';
import type { Idempotency } from '../runtime/request';
import type { NamedAction } from './commit';
import { keys } from './keys';
import { get } from './table';

/** How long the same key gives the same answer. */
const keptMs = 7 * 24 * 3600 * 1000;

const stored = whenAsked(() =>
  z.object({
    bodyHash: z.string(),
    /** Null while the request it belongs to is not finished. */
    answer: z.object({ status: z.int(), body: z.json(), headers: z.record(z.string(), z.string()) }).nullable(),
    /** What an unfinished request was making, so that the next call goes on with it. */
    resourceId: z.string(),
    expiresAt: z.number(),
  }),
);
export type StoredAnswer = NonNullable<z.infer<typeof stored>['answer']>;

/** Whose receipt: a key holds per caller and route. The caller's key is hashed, for it may be anything. */
export interface ReceiptOf {
  readonly route: string;
  readonly sub: string;
  readonly idempotency: Idempotency;
}

const keyOf = ({ route, sub, idempotency }: ReceiptOf) =>
  keys.receipt(route, sub, createHash('sha256').update(idempotency.key).digest('base64url'));

/** Seconds, as the table's time to live wants them; judged by condition too, for deletion comes days later. */
const seconds = (instant: Instant) => Math.floor(instantToMs(instant) / 1000);

/** The receipt as part of the transaction it belongs to: it fails when the key is in use. */
export function receiptAction(
  of: ReceiptOf,
  resourceId: string,
  answer: StoredAnswer | null,
  now: Instant,
): NamedAction {
  const item = {
    ...keyOf(of),
    kind: 'receipt',
    bodyHash: of.idempotency.bodyHash,
    answer,
    resourceId,
    expiresAt: seconds(addMs(now, keptMs)),
  };
  return {
    name: 'receipt',
    put: {
      Item: item,
      ConditionExpression: 'attribute_not_exists(pk) OR expiresAt <= :now',
      ExpressionAttributeValues: { ':now': seconds(now) },
    },
  };
}

/** Completes the receipt of a request that took more than one write. */
export const receiptAnswerAction = (of: ReceiptOf, answer: StoredAnswer): NamedAction => ({
  name: 'receipt',
  update: {
    Key: { ...keyOf(of) },
    UpdateExpression: 'SET answer = :answer',
    ConditionExpression: 'attribute_exists(pk)',
    ExpressionAttributeValues: { ':answer': answer },
  },
});

export interface Receipt {
  readonly answer: StoredAnswer | null;
  readonly resourceId: string;
}

/** What this key was used for; undefined when it was not, or long ago. Another body is refused. */
export async function findReceipt(of: ReceiptOf, now: Instant): Promise<Result<Receipt | undefined>> {
  const item = await get(keyOf(of), { consistent: true });
  if (item === undefined) return ok(undefined);
  const receipt = stored.parse(item);
  if (receipt.expiresAt <= seconds(now)) return ok(undefined);
  if (receipt.bodyHash !== of.idempotency.bodyHash) {
    return refuse({ code: 'idempotency-key-reused', detail: 'This Idempotency-Key was used for another body.' });
  }
  return ok({ answer: receipt.answer, resourceId: receipt.resourceId });
}
