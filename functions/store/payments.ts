import * as z from 'zod';
import { type Claim, type ClaimStatus, claimRecord } from '../../domain/claim/record';
import { paymentStatuses } from '../../domain/payout/seal';
import { ok, type Result, refuse } from '../../domain/result';
import { claimLabels } from './claim-labels';
import { indexKeys, keys } from './keys';
import { type Page, readCursor, writeCursor } from './page';
import { batchGet, type Item, query, queryPage, type TableQuery } from './table';

const paymentRecord = claimRecord.extend({ status: z.enum(paymentStatuses), ...claimLabels.shape });
/** A claim that is a payment. */
export type Payment = z.infer<typeof paymentRecord>;

export interface PaymentsQuery {
  readonly status?: ClaimStatus | undefined;
  readonly batchId?: string | undefined;
  readonly limit: number;
  readonly cursor?: string | undefined;
}

/** With a filter: items looked at in one go, and how often in one request; beyond that the caller's cursor goes on. */
const filteredPage = 500;
const maxPages = 20;

const keyNames = ['pk', 'sk', 'regionKey', 'regionSort'] as const;

const partition = (region: string) => indexKeys.payment(region, '', '').regionKey;

/**
 * Payments of a region, first to be paid first. With many that do not fit the filter a page may hold fewer than asked
 * for, even none, while `next` leads on.
 */
export async function listPayments(region: string, asked: PaymentsQuery): Promise<Result<Page<Payment>>> {
  const start = readCursor(asked.cursor, keyNames);
  if (!start.ok) return start;
  if (start.value !== null && start.value.regionKey !== partition(region)) return otherList;
  const filtered = asked.status !== undefined || asked.batchId !== undefined;
  const input = { ...paymentsOf(region, asked), Limit: filtered ? filteredPage : asked.limit };
  const found: Item[] = [];
  let lastKey = start.value;
  for (let pages = 1; pages <= maxPages; pages++) {
    const page = await queryPage(lastKey === null ? input : { ...input, ExclusiveStartKey: lastKey });
    found.push(...page.items);
    lastKey = page.lastKey;
    if (found.length >= asked.limit || lastKey === null) break;
  }
  const items = found.slice(0, asked.limit);
  const last = found.length > asked.limit ? keyOf(items.at(-1)) : lastKey;
  return ok({ items: items.map((item) => paymentRecord.parse(item)), next: writeCursor(last) });
}

const otherList = refuse({
  code: 'input-invalid',
  detail: 'The cursor belongs to another list.',
  errors: [{ path: 'cursor', message: 'not a cursor of this list' }],
});

const keyOf = (item: Item | undefined): Item | null =>
  item === undefined ? null : Object.fromEntries(keyNames.map((name) => [name, item[name]]));

function paymentsOf(region: string, { status, batchId }: Pick<PaymentsQuery, 'status' | 'batchId'>): TableQuery {
  const statuses = status === undefined ? paymentStatuses : [status];
  const wanted = Object.fromEntries(statuses.map((one, index) => [`:status${index}`, one]));
  const inBatch = batchId === undefined ? '' : ' AND batchId = :batchId';
  return {
    IndexName: 'by-region',
    KeyConditionExpression: 'regionKey = :region',
    FilterExpression: `#status IN (${Object.keys(wanted).join(', ')})${inBatch}`,
    ExpressionAttributeNames: { '#status': 'status' },
    ExpressionAttributeValues: {
      ':region': partition(region),
      ...wanted,
      ...(batchId === undefined ? {} : { ':batchId': batchId }),
    },
  };
}

/** Where a claim is kept. */
export type ClaimRef = Pick<Claim, 'applicationId' | 'instalment'>;

/** Every payable claim of a region as the sparse index knows it: perhaps a moment behind, so read each again before use. */
export async function* approvedClaims(region: string): AsyncGenerator<ClaimRef, void, void> {
  const refs = {
    IndexName: 'by-queue',
    KeyConditionExpression: 'queueKey = :queue',
    ExpressionAttributeValues: { ':queue': indexKeys.queue(region, 'pay', '', '').queueKey },
    ProjectionExpression: 'applicationId, instalment',
  };
  for await (const item of query(refs)) yield claimRecord.pick({ applicationId: true, instalment: true }).parse(item);
}

/** These claims as they stand now; what does not exist is left out. */
export async function loadClaims(refs: readonly ClaimRef[]): Promise<Claim[]> {
  const wanted = refs.map(({ applicationId, instalment }) => keys.claim(applicationId, instalment));
  return (await batchGet(wanted, { consistent: true })).map((item) => claimRecord.parse(item));
}
