import type * as z from 'zod';
import type { LocalDate } from '../../domain/calendar';
import { type Call, type CallStatus, callOf } from '../../domain/claim/call';
import { type Claim, claimRecord } from '../../domain/claim/record';
import { claimLabels } from './claim-labels';
import { indexKeys, lists } from './index-keys';
import { fetched, type MergedList, stretches } from './merged-list';
import type { Item } from './table';

/** A claim on the call list of a region; `day` is what makes it urgent. */
export interface CallItem
  extends Pick<Claim, 'id' | 'applicationId' | 'dueOn' | 'evidenceDueOn' | 'amountCents'>,
    Pick<z.infer<typeof claimLabels>, 'number' | 'schemeId'>,
    Call {
  readonly region: string;
}

/** Sorts after every day and every id. */
const last = '~';

/**
 * Claims of a region that wait for evidence, and then those that fall due in these days; each the most urgent first.
 * What the index has not been told yet is not among them.
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
  const list: MergedList = {
    index: 'by-region',
    ...lists.calls(region),
    from: indexKeys.call(region, status, from, '').regionSort,
    to: indexKeys.call(region, status, to, last).regionSort,
  };
  for await (const { entries } of stretches(list)) {
    const calls = await fetched(list, entries, { read: (item) => callItem(item, region) });
    for (const { value } of calls) yield value;
  }
}

function callItem(item: Item, region: string): CallItem | undefined {
  const claim = claimRecord.parse(item);
  const call = callOf(claim);
  if (call === null) return undefined;
  const { number, schemeId } = claimLabels.parse(item);
  const { id, applicationId, dueOn, evidenceDueOn, amountCents } = claim;
  return { id, applicationId, dueOn, evidenceDueOn, amountCents, number, schemeId, ...call, region };
}
