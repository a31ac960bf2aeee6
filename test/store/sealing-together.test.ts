import { beforeAll, describe, expect, it } from 'vitest';
import { loadBatch } from '../../functions/store/batches';
import { commit, type NamedAction } from '../../functions/store/commit';
import { keys } from '../../functions/store/keys';
import { loadClaims } from '../../functions/store/payments';
import { finishBatch, unfinishedBatch } from '../../functions/store/sealing';
import { approvedClaim } from '../domain/payout-fixtures';
import { engines, useEngine } from './engine';
import { approved, aRegion, aScheme, claimAction, idOf, linesOf, post, refOf } from './payout-world';
import { begin, emptyBatch, expectSealed, inTime, outOfTimeAfter } from './sealing-steps';

/** Takes a claim back, if it is still as it was approved. */
async function withdrawn(region: string, claimId: string): Promise<boolean> {
  const { applicationId } = refOf(claimId);
  const next = approvedClaim(applicationId, 1, { status: 'withdrawn', version: 5, payBy: null });
  const action = claimAction(region, next);
  if (!('put' in action)) throw new Error('a claim is put');
  const condition = { ConditionExpression: 'version = :prior', ExpressionAttributeValues: { ':prior': 4 } };
  const guarded: NamedAction = { name: action.name, put: { ...action.put, ...condition } };
  return (await commit([guarded])).ok;
}

describe.each(engines)('sealing with others on $name', (engine) => {
  useEngine(engine);
  beforeAll(aScheme);

  it('numbers no line twice when two go on with the same batch', async () => {
    await aRegion('pair');
    const claimIds = await approved({ region: 'pair', claims: 130 });
    const begun = await begin(emptyBatch(1, 'pair'));
    const both = await Promise.all([finishBatch(begun, inTime), finishBatch(begun, inTime)]);
    expect(both).toMatchObject([{ ok: true }, { ok: true }]);
    await expectSealed(begun.id, claimIds);
  });

  it('lets go of a claim that is withdrawn at the same moment, and of no other', async () => {
    await aRegion('leaving');
    const claimIds = await approved({ region: 'leaving', claims: 90 });
    const leaving = claimIds.filter((_, index) => index % 3 === 0);
    const [made, ...left] = await Promise.all([
      post({ region: 'leaving', key: 'leaving-1' }),
      ...leaving.map((claimId) => withdrawn('leaving', claimId)),
    ]);
    const gone = leaving.filter((_, index) => left[index]);
    expect(made.status).toBe(201);
    await expectSealed(
      idOf(made),
      claimIds.filter((claimId) => !gone.includes(claimId)),
    );
    for (const claim of await loadClaims(gone.map(refOf)))
      expect(claim).toMatchObject({ status: 'withdrawn', batchId: null });
  });

  it('begins no batch when everything payable is withdrawn', async () => {
    await aRegion('empty');
    for (const claimId of await approved({ region: 'empty', claims: 2 })) await withdrawn('empty', claimId);
    expect(await post({ region: 'empty', key: 'empty-1' })).toMatchObject({ json: { code: 'nothing-payable' } });
    expect(await unfinishedBatch('empty')).toBeUndefined();
    await approved({ region: 'empty', claims: 1 });
    expect(await post({ region: 'empty', key: 'empty-1' })).toMatchObject({ status: 201, json: { lines: 1 } });
  });

  it('stays open, loudly, when a line is not what was counted', async () => {
    await aRegion('tampered');
    await approved({ region: 'tampered', claims: 3 });
    const begun = await begin(emptyBatch(2, 'tampered'));
    const key = keys.batchLine(begun.id, 2);
    const Item = { ...(await linesOf(begun.id))[1], ...key, amountCents: 50_001 };
    await commit([{ name: 'tamper', put: { Item } }]);
    await expect(finishBatch(begun, inTime)).rejects.toThrow('3 lines of 150001 cents, not 3 of 150000');
    expect(await loadBatch(begun.id)).toMatchObject({ status: 'sealing' });
  });

  it('finishes what another left before it makes its own', async () => {
    await aRegion('left');
    const first = await approved({ region: 'left', claims: 40 });
    const begun = await begin(emptyBatch(3, 'left'));
    await finishBatch(begun, outOfTimeAfter(0));
    const made = await post({ region: 'left', key: 'left-1', sub: 'other' });
    expect(made).toMatchObject({ json: { code: 'nothing-payable' } });
    await expectSealed(begun.id, first);
    const second = await approved({ region: 'left', claims: 1 });
    await expectSealed(idOf(await post({ region: 'left', key: 'left-1', sub: 'other' })), second);
  });
});
