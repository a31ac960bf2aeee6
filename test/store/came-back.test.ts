import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { handler as checkChange } from '../../functions/api/check-account-change';
import { handler as confirmChange } from '../../functions/api/confirm-account-change';
import { handler as requestChange } from '../../functions/api/request-account-change';
import { loadClaims } from '../../functions/store/payments';
import { type FakeKms, startKms } from '../functions/fake-kms';
import { employerOf, officerOf, onAccount, organisation, otherIban, react, reactToAccount } from './account-world';
import { engines, useEngine } from './engine';
import { must } from './office';
import { approved, aRegion, aScheme, at, claimAction, idOf, linesOf, post, refOf } from './payout-world';

let kms: FakeKms;
beforeAll(async () => {
  kms = await startKms();
});
afterAll(() => kms.close());

async function changed(region: string): Promise<void> {
  const of = { region, organisation };
  const body = { outcome: 'confirm', motivation: 'Called back on the number in the trade register.' };
  const change = { iban: otherIban, holderName: 'Test Bakkerij B.V.' };
  for (const reply of [
    await onAccount(requestChange, 'changes', { ...of, caller: employerOf(), body: change }),
    await onAccount(checkChange, 'check', { ...of, caller: officerOf(region), body }),
    await onAccount(confirmChange, 'confirmation', { ...of, caller: officerOf(region, 'officer-2'), body }),
  ])
    expect(reply.status, reply.text).toBe(200);
}

describe.each(engines)('payments that came back, on $name', (engine) => {
  useEngine(engine);
  beforeAll(aScheme);

  it('makes payments that came back payable again, to the account that is in use then', async () => {
    const region = 'came-back';
    await aRegion(region);
    const [claimId = ''] = await approved({ region, claims: 1 });
    await post({ region, key: 'came-back-1' });
    const [batched] = await loadClaims([refOf(claimId)]);
    if (batched === undefined) throw new Error('no claim');
    await must([claimAction(region, { ...batched, status: 'rejected-by-bank' })]);
    await react('payment.rejected', claimId, paymentData(claimId, region), at);
    expect(await loadClaims([refOf(claimId)])).toMatchObject([{ status: 'rejected-by-bank' }]);
    await changed(region);
    await reactToAccount({ region, organisation }, at);
    await reactToAccount({ region, organisation }, at);
    expect(await loadClaims([refOf(claimId)])).toMatchObject([{ status: 'approved', attempt: 1, batchId: null }]);
    const made = await post({ region, key: 'came-back-2', on: '2026-11-26', at: '2026-11-24T10:00:00.000Z' });
    expect(await linesOf(idOf(made))).toMatchObject([{ creditorIban: otherIban, endToEndId: `${claimId}-2` }]);
  });

  it('frees what the bank sends back only after the account was changed', async () => {
    const region = 'came-late';
    await aRegion(region);
    const [claimId = ''] = await approved({ region, claims: 1 });
    await post({ region, key: 'came-late-1' });
    await changed(region);
    await reactToAccount({ region, organisation }, at);
    const [batched] = await loadClaims([refOf(claimId)]);
    if (batched === undefined) throw new Error('no claim');
    expect(batched.status).toBe('batched');
    await must([claimAction(region, { ...batched, status: 'returned-by-bank' })]);
    await react('payment.returned', claimId, paymentData(claimId, region), at);
    expect(await loadClaims([refOf(claimId)])).toMatchObject([{ status: 'approved' }]);
  });
});

const paymentData = (claimId: string, region: string) => ({
  claimId,
  applicationId: claimId.slice(0, 26),
  schemeId: 'proef-regeling',
  region,
  amountCents: 50_000,
  endToEndId: `${claimId}-1`,
  batchId: null,
  payBy: '2026-12-28',
});
