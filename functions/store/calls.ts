import * as z from 'zod';
import type { LocalDate } from '../../domain/calendar';
import { type CallStatus, callStatuses } from '../../domain/claim/call';
import { claimRecord } from '../../domain/claim/record';
import { indexKeys } from './keys';
import { query } from './table';

const callRecord = claimRecord
  .pick({ id: true, applicationId: true, dueOn: true, evidenceDueOn: true, amountCents: true })
  .extend({ status: z.enum(callStatuses), number: z.string(), schemeId: z.string(), regionSort: z.string() });

/** A claim on the call list of a region; `day` is what makes it urgent. */
export type CallItem = Omit<z.infer<typeof callRecord>, 'regionSort'> & {
  readonly region: string;
  readonly day: LocalDate;
};

/** Sorts after every day and every id. */
const last = '~';

/**
 * Claims of a region that wait for evidence, and then those that fall due in these days; each the most urgent first. Out
 * of the region's index, so perhaps a moment behind.
 * @param days `from` left out: also what should have opened already.
 */
export async function* callsOf(
  region: string,
  { from = '', to }: { readonly from?: LocalDate | undefined; readonly to: LocalDate },
): AsyncGenerator<CallItem, void, void> {
  yield* between(region, 'open', '', last);
  yield* between(region, 'scheduled', from, to);
}

async function* between(
  region: string,
  status: CallStatus,
  from: LocalDate,
  to: LocalDate,
): AsyncGenerator<CallItem, void, void> {
  const first = indexKeys.call(region, status, from, '');
  const items = query({
    IndexName: 'by-region',
    KeyConditionExpression: 'regionKey = :region AND regionSort BETWEEN :first AND :last',
    ProjectionExpression:
      'id, applicationId, dueOn, evidenceDueOn, amountCents, #status, #number, schemeId, regionSort',
    ExpressionAttributeNames: { '#status': 'status', '#number': 'number' },
    ExpressionAttributeValues: {
      ':region': first.regionKey,
      ':first': first.regionSort,
      ':last': indexKeys.call(region, status, to, last).regionSort,
    },
  });
  for await (const item of items) {
    const { regionSort, ...claim } = callRecord.parse(item);
    const [, day = ''] = regionSort.split('#');
    yield { ...claim, region, day };
  }
}
