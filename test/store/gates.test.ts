import { beforeAll, describe, expect, it } from 'vitest';
import type { ApplicationAnswer } from '../../functions/api/answers/application';
import type { ClaimAnswer } from '../../functions/api/answers/claim';
import type { PaymentAnswer } from '../../functions/api/answers/payout';
import { handler as approveClaim } from '../../functions/api/approve-claim';
import { handler as getBatch } from '../../functions/api/get-batch';
import { handler as holdPayment } from '../../functions/api/hold-payment';
import { handler as listPayments } from '../../functions/api/list-payments';
import { handler as overrideGate } from '../../functions/api/override-gate';
import { handler as releaseBatch } from '../../functions/api/release-batch';
import { handler as releaseHold } from '../../functions/api/release-hold';
import { fitting, nextLines, readyAmong } from '../../functions/store/batch-chunk';
import { commitRelease, loadBatch } from '../../functions/store/batches';
import { commit, type NamedAction } from '../../functions/store/commit';
import { keys } from '../../functions/store/keys';
import { pauseUnchanged } from '../../functions/store/pauses';
import { loadClaims } from '../../functions/store/payments';
import { accountInUse } from '../domain/payout-fixtures';
import { call } from '../functions/request-event';
import { financeOf, officerOf } from './account-world';
import { ask, refusedWith, seen } from './case-world';
import { engines, useEngine } from './engine';
import { must } from './office';
import { approved, aRegion, aScheme, at, finance, idOf, inUse, linesOf, post, refOf } from './payout-world';
import { emptyBatch, inTime } from './sealing-steps';

const hold = { reason: 'A payslip that does not add up.', until: '2026-12-01' };
const schemeId = 'proef-regeling';
const applicationOf = (claimId: string) => claimId.slice(0, 26);

const holds = (claimId: string, region: string, sub = 'officer-1') =>
  ask(holdPayment, `/v1/applications/${applicationOf(claimId)}/holds`, {
    caller: officerOf(region, sub),
    body: hold,
    at,
  });
const overrides = (claimId: string, region: string, body: object, sub = 'officer-3') =>
  ask(overrideGate, `/v1/claims/${claimId}/gate-overrides`, { caller: officerOf(region, sub), body, at });

/** By another finance officer than the one who made it. */
const releases = (batchId: string, region: string, at: string) =>
  ask(releaseBatch, `/v1/payout-batches/${batchId}/release`, { caller: finance('releaser', [region]), body: {}, at });

const pauseAction = (version: number, paused: boolean): NamedAction => ({
  name: 'pause',
  put: {
    Item: {
      ...keys.pause(schemeId),
      kind: 'pause',
      ...{
        schemeId,
        paused,
        version,
        reason: 'The council looks again.',
        since: at,
        bySub: 'admin-1',
        byRole: 'admin',
      },
    },
  },
});

async function payments(region: string, on = at): Promise<PaymentAnswer[]> {
  const reply = await call(listPayments, { method: 'GET', caller: financeOf(region), query: { region }, at: on });
  return (reply.json as { items: PaymentAnswer[] }).items;
}

const cooling = (region: string, usableFrom: string) => must([inUse(accountInUse({ region }, { usableFrom }))]);

describe.each(engines)('gates on $name', (engine) => {
  const { loseAnswers } = useEngine(engine);
  beforeAll(aScheme);

  it('are kept with a claim when it is approved, and again when it is sealed', async () => {
    const region = 'kept-gates';
    await aRegion(region);
    const [claimId = ''] = await approved({ region, claims: 1, change: { status: 'assessed', approval: null } });
    await cooling(region, '2026-11-18');
    const reply = await ask(approveClaim, `/v1/claims/${claimId}/approval`, {
      caller: officerOf(region, 'officer-2'),
      body: { outcome: 'approve', motivation: 'In order.' },
      at,
    });
    expect(reply.json, reply.text).toMatchObject({ status: 'approved', blockedBy: ['account'] });
    const [stored] = await loadClaims([refOf(claimId)]);
    expect(stored?.gates).toMatchObject({ evaluatedAt: at });
    expect(stored?.gates?.gates.filter(({ outcome }) => outcome !== 'pass')).toMatchObject([
      { gate: 'account', input: { reason: 'cooling', usableFrom: '2026-11-18' } },
    ]);
    const later = '2026-11-18T10:00:00.000Z';
    expect(await post({ region, key: 'kept-1', at: later })).toMatchObject({ status: 201, json: { lines: 1 } });
    const [sealed] = await loadClaims([refOf(claimId)]);
    expect(sealed?.gates?.evaluatedAt).toBe(later);
    expect(sealed?.gates?.gates.every(({ outcome }) => outcome === 'pass')).toBe(true);
  });

  it('leave out what they shut out, count it under the first gate, and show it to finance', async () => {
    const region = 'left-out';
    await aRegion(region);
    await approved({ region, claims: 3 });
    const [held = ''] = await approved({ region, claims: 1 });
    await approved({ region, claims: 2, account: false });
    await approved({ region, claims: 1, change: { evidenceKinds: ['payslip'] } });
    await approved({ region, claims: 1, change: { approval: null }, account: false });
    expect((await holds(held, region)).status).toBe(200);
    const items = await payments(region);
    expect(items.find(({ claimId }) => claimId === held)).toMatchObject({ blockedBy: ['hold'] });
    expect(items.filter(({ blockedBy }) => blockedBy.length === 0)).toHaveLength(3);
    expect(JSON.stringify(items)).not.toMatch(/payslip|input/);
    const made = await post({ region, key: 'left-out-1' });
    expect(made.json, made.text).toMatchObject({
      lines: 3,
      leftOut: [
        { gate: 'evidence', lines: 1 },
        { gate: 'approval', lines: 1 },
        { gate: 'account', lines: 2 },
        { gate: 'hold', lines: 1 },
      ],
    });
    expect(await post({ region, key: 'left-out-2' })).toMatchObject({
      status: 409,
      json: { code: 'nothing-payable', withoutAccount: 3 },
    });
  });

  it('hold a payment, tell it, and let it go', async () => {
    const region = 'held';
    await aRegion(region);
    const [claimId = ''] = await approved({ region, claims: 1 });
    loseAnswers(1);
    const [first, again] = [await holds(claimId, region), await holds(claimId, region)];
    expect(again.json).toEqual(first.json);
    expect(first.json, first.text).toMatchObject({
      hold: { ...hold, active: true, latestUntil: '2027-02-16', mine: true },
      claims: [{ blockedBy: ['hold'] }],
    });
    expect(refusedWith(await holds(claimId, region, 'officer-2'))).toEqual([409, 'wrong-state']);
    const employer = { sub: 'e', roles: ['employer'], regions: [], organisation: '68750110' } as const;
    const own: ApplicationAnswer = await seen(applicationOf(claimId), employer, at);
    expect(own.hold).toMatchObject({ reason: hold.reason });
    expect(own.claims).toMatchObject([{ gates: null, blockedBy: ['hold'] }]);
    expect(await post({ region, key: 'held-1' })).toMatchObject({ status: 409, json: { code: 'nothing-payable' } });
    const reply = await ask(releaseHold, `/v1/applications/${applicationOf(claimId)}/hold-release`, {
      caller: officerOf(region),
      body: { reason: 'The books are right.' },
      at,
    });
    expect(reply.json, reply.text).toMatchObject({ hold: { active: false, releasedBecause: 'The books are right.' } });
    expect(await post({ region, key: 'held-2' })).toMatchObject({ status: 201, json: { lines: 1 } });
  });

  it('stop the release of what was held or paused after it was sealed, and let it through when that is over', async () => {
    const region = 'held-late';
    await aRegion(region);
    const [claimId = '', other = ''] = await approved({ region, claims: 2 });
    const batchId = idOf(await post({ region, key: 'held-late-1' }));
    const path = `/v1/payout-batches/${batchId}`;
    const released = () => releases(batchId, region, at);
    loseAnswers(1);
    expect((await holds(claimId, region)).status).toBe(200);
    expect((await holds(claimId, region)).status).toBe(200);
    const seenBy = await ask(getBatch, path, { caller: finance('releaser', [region]), at });
    expect(seenBy.json, seenBy.text).toMatchObject({
      mayRelease: 'payment-suspended',
      suspended: [{ until: hold.until }],
    });
    expect(refusedWith(await released())).toEqual([409, 'payment-suspended']);
    const end = { reason: 'The books are right.' };
    const ended = await ask(releaseHold, `/v1/applications/${applicationOf(claimId)}/hold-release`, {
      caller: officerOf(region),
      body: end,
      at,
    });
    expect(ended.status, ended.text).toBe(200);
    const before = await loadBatch(batchId);
    if (before === undefined) throw new Error('the batch is gone');
    expect(before.suspended).toEqual([]);
    const [stored] = await loadClaims([refOf(other)]);
    expect(stored?.status).toBe('batched');
    await must([pauseAction(1, true)]);
    expect(refusedWith(await released())).toEqual([409, 'payment-suspended']);
    const asRead = pauseUnchanged(schemeId, null);
    const next = { ...before, status: 'released' as const, version: before.version + 1 };
    const raced = await commitRelease(before, next, { ...inTime, beside: [asRead] });
    expect(raced).toMatchObject({ ok: false, refusal: { code: 'changed-meanwhile' } });
    await must([pauseAction(2, false)]);
    expect((await released()).json).toMatchObject({ status: 'released', suspended: [] });
    expect((await holds(claimId, region)).status, 'too late for this one, but not for what comes').toBe(200);
    await must([{ name: 'pause', delete: { Key: keys.pause(schemeId) } }]);
  });

  it('let a hold that has ended by itself through', async () => {
    const region = 'held-over';
    await aRegion(region);
    const [claimId = ''] = await approved({ region, claims: 1 });
    const batchId = idOf(await post({ region, key: 'held-over-1', on: '2026-12-10' }));
    await holds(claimId, region);
    expect(refusedWith(await releases(batchId, region, '2026-12-01T10:00:00.000Z'))).toEqual([
      409,
      'payment-suspended',
    ]);
    expect((await releases(batchId, region, '2026-12-02T10:00:00.000Z')).json).toMatchObject({ status: 'released' });
  });

  it('do not let a batch in the making take what was held, changed or paused at that moment', async () => {
    const region = 'meanwhile';
    const claimIds = await approved({ region, claims: 2 });
    const { ready } = await readyAmong(claimIds.map(refOf), at);
    const { actions } = nextLines(emptyBatch(900, region), fitting(ready), inTime);
    await holds(claimIds[0] ?? '', region);
    const afterHold = await commit(actions);
    expect(afterHold).toMatchObject({ ok: false, failed: [`claim ${claimIds[0]}`] });
    const { ready: others } = await readyAmong(claimIds.map(refOf), at);
    expect(others).toHaveLength(1);
    const rest = nextLines(emptyBatch(901, region), others, inTime).actions;
    await must([inUse(accountInUse({ region, version: 2 }))]);
    expect(await commit(rest)).toMatchObject({ ok: false, failed: [`bank account ${region} 68750110`] });
  });

  it('take no more in one transaction than fit, whoever is paid', async () => {
    const region = 'many-payees';
    await aRegion(region);
    const each: string[] = [];
    for (let n = 0; n < 40; n++) {
      each.push(...(await approved({ region, claims: 1, organisation: String(90_100_000 + n) })));
    }
    const made = await post({ region, key: 'many-1' });
    expect(made.json, made.text).toMatchObject({ lines: 40, totalCents: 2_000_000 });
    const lines = await linesOf(idOf(made));
    expect(lines.map(({ claimId }) => claimId).sort()).toEqual(each.sort());
  });

  it('are set aside by another officer for a while, and that shows', async () => {
    const region = 'set-aside';
    await aRegion(region);
    const [claimId = ''] = await approved({ region, claims: 1 });
    await cooling(region, '2026-12-01');
    const body = { gate: 'account', reason: 'Wages of this week.', expiresOn: '2026-11-19' };
    expect(refusedWith(await overrides(claimId, region, body, 'approver'))).toEqual([403, 'second-person-required']);
    expect(refusedWith(await overrides(claimId, region, { ...body, gate: 'hold' }))).toEqual([400, 'input-invalid']);
    loseAnswers(1);
    const [given, again] = [await overrides(claimId, region, body), await overrides(claimId, region, body)];
    expect(given.status, given.text).toBe(200);
    expect((again.json as ClaimAnswer).blockedBy).toEqual([]);
    const [claim] = await loadClaims([refOf(claimId)]);
    expect(claim?.gateOverrides).toMatchObject([{ gate: 'account', bySub: 'officer-3' }]);
    const account = (of: readonly PaymentAnswer[]) => of[0]?.gates.find(({ gate }) => gate === 'account');
    expect(account(await payments(region))).toMatchObject({ outcome: 'fail', overriddenBy: { byRole: 'officer' } });
    expect((await payments(region, '2026-11-20T10:00:00.000Z'))[0]?.blockedBy).toEqual(['account']);
    expect(await post({ region, key: 'set-aside-1' })).toMatchObject({ status: 201, json: { lines: 1 } });
  });
});
