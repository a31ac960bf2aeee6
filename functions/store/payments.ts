import * as z from 'zod';
import { type Claim, type ClaimStatus, claimRecord } from '../../domain/claim/record';
import { paymentStatuses } from '../../domain/payout/seal';
import type { Result } from '../../domain/result';
import { whenAsked } from '../../domain/when-asked';
import { claimLabels } from './claim-labels';
import { lists } from './index-keys';
import { keys } from './keys';
import { listPage, type PageAsked, stretches } from './merged-list';
import type { Page } from './page';
import { batchGet } from './table';
import { payable } from './work';

const paymentRecord = whenAsked(() =>
  claimRecord.unwrap().extend({ status: z.enum(paymentStatuses), ...claimLabels.unwrap().shape }),
);
/** A claim that is a payment. */
export type Payment = z.infer<typeof paymentRecord>;

export interface PaymentsQuery extends PageAsked {
  readonly status?: ClaimStatus | undefined;
  readonly batchId?: string | undefined;
}

/**
 * Payments of a region, first to be paid first. With many that do not fit the filter a page may hold fewer than asked
 * for, even none, while `next` leads on.
 */
export const listPayments = (
  region: string,
  { status, batchId, ...asked }: PaymentsQuery,
): Promise<Result<Page<Payment>>> =>
  listPage({ index: 'by-region', ...lists.payments(region) }, asked, {
    read: (item) => {
      if (status !== undefined && item.status !== status) return undefined;
      if (batchId !== undefined && item.batchId !== batchId) return undefined;
      return paymentStatuses.some((one) => one === item.status) ? paymentRecord.parse(item) : undefined;
    },
  });

/** Where a claim is kept. */
export type ClaimRef = Pick<Claim, 'applicationId' | 'instalment'>;

const claimRef = whenAsked(() => claimRecord.unwrap().pick({ applicationId: true, instalment: true }));

/**
 * Every payable claim of a region as the sparse index knows it, first to be paid first: perhaps a moment behind, so read
 * each again before use.
 */
export async function* approvedClaims(region: string): AsyncGenerator<ClaimRef, void, void> {
  for await (const { entries } of stretches({ index: 'by-queue', ...lists.queue(region, payable) })) {
    for (const { copied } of entries) yield claimRef.parse(copied);
  }
}

/** These claims as they stand now; what does not exist is left out. */
export async function loadClaims(refs: readonly ClaimRef[]): Promise<Claim[]> {
  const wanted = refs.map(({ applicationId, instalment }) => keys.claim(applicationId, instalment));
  return (await batchGet(wanted, { consistent: true })).map((item) => claimRecord.parse(item));
}
