import { expect } from 'vitest';
import type { Actor } from '../../domain/actor';
import type { Batch } from '../../domain/payout/batch';
import { newBatch } from '../../domain/payout/seal';
import { loadBatch } from '../../functions/store/batches';
import { loadClaims } from '../../functions/store/payments';
import { beginBatch } from '../../functions/store/sealing';
import { idNumber } from '../domain/payout-fixtures';
import { at, executionOn, linesOf, refOf } from './payout-world';

const actor: Actor = { sub: 'maker', role: 'finance', roles: ['finance'], organisation: null };
export const inTime = { actor, now: at, outOfTime: () => false };

/** Says "out of time" when it is asked more often than this. */
export const outOfTimeAfter = (times: number) => {
  let asked = 0;
  return { ...inTime, outOfTime: () => ++asked > times };
};

export const emptyBatch = (n: number, region: string): Batch =>
  newBatch({
    id: idNumber(n, '01KC'),
    region,
    executionOn,
    createdAt: at,
    makerSub: 'maker',
    debtor: { name: 'Gemeente Ede', iban: 'NL91ABNA0417164300' },
  });

export async function begin(empty: Batch): Promise<Batch> {
  const begun = await beginBatch(empty, [], inTime);
  if (!begun.ok || begun.value === null) throw new Error('the batch was not begun');
  return begun.value;
}

/** Each of these claims of 500 euro is one line, the lines are numbered without gap, and the claims say the same. */
export async function expectSealed(batchId: string, claimIds: readonly string[]): Promise<void> {
  const lines = await linesOf(batchId);
  expect(lines.map(({ claimId }) => claimId).sort()).toEqual([...claimIds].sort());
  expect(lines.map(({ line }) => line)).toEqual(claimIds.map((_, index) => index + 1));
  for (const claim of await loadClaims(claimIds.map(refOf))) {
    expect(claim).toMatchObject({ status: 'batched', version: 5, attempt: 1, batchId, endToEndId: `${claim.id}-1` });
  }
  expect(await loadBatch(batchId)).toMatchObject({
    status: 'sealed',
    version: 2,
    lines: claimIds.length,
    totalCents: claimIds.length * 50_000,
  });
}
