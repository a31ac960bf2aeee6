import { shownAmount } from '../../domain/application/events';
import { applicationRecord } from '../../domain/application/record';
import { claimRecord } from '../../domain/claim/record';
import { ok, type Result } from '../../domain/result';
import { indexKeys } from './keys';
import { type Page, readCursor, writeCursor } from './page';
import { type Item, queryPage } from './table';
import type { Queue } from './work';

/** What waits for a person: an application to decide on or look at, or a claim. */
export interface WorkItem {
  readonly kind: 'application' | 'claim';
  readonly id: string;
  readonly applicationId: string;
  readonly number?: string;
  readonly schemeId: string;
  readonly region: string;
  readonly queue: Queue;
  readonly deadline: string;
  readonly status: string;
  readonly amountCents: number | null;
}

const keyNames = ['pk', 'sk', 'queueKey', 'queueSort'];

/** One worklist of one region, oldest deadline first. */
export async function listWork(
  { region, queue }: { readonly region: string; readonly queue: Queue },
  { limit, cursor }: { readonly limit: number; readonly cursor?: string | undefined },
): Promise<Result<Page<WorkItem>>> {
  const start = readCursor(cursor, keyNames);
  if (!start.ok) return start;
  const { queueKey } = indexKeys.queue(region, queue, '', '');
  const { items, lastKey } = await queryPage({
    IndexName: 'by-queue',
    KeyConditionExpression: 'queueKey = :key',
    ExpressionAttributeValues: { ':key': queueKey },
    Limit: limit,
    ...(start.value === null ? {} : { ExclusiveStartKey: { ...start.value, queueKey } }),
  });
  return ok({ items: items.map((item) => workItem(item, region, queue)), next: writeCursor(lastKey) });
}

function workItem(item: Item, region: string, queue: Queue): WorkItem {
  const [deadline = ''] = String(item.queueSort).split('#');
  const common = { region, queue, deadline };
  if (item.kind === 'application') {
    const application = applicationRecord.parse(item);
    const { id, number, schemeId, status } = application;
    const amountCents = shownAmount(application);
    return { kind: 'application', id, applicationId: id, number, schemeId, status, amountCents, ...common };
  }
  const { id, applicationId, status, amountCents } = claimRecord.parse(item);
  const { number, schemeId } = item;
  return {
    kind: 'claim',
    id,
    applicationId,
    number: String(number),
    schemeId: String(schemeId),
    status,
    amountCents,
    ...common,
  };
}
