import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { applicationEvent } from '../../domain/application/events';
import type { Application } from '../../domain/application/record';
import type { BatchAnswer } from '../../functions/api/answers/payout';
import { handler as changePlacement } from '../../functions/api/change-placement';
import { handler as checkChange } from '../../functions/api/check-account-change';
import { handler as confirmChange } from '../../functions/api/confirm-account-change';
import { handler as listAccounts } from '../../functions/api/list-bank-accounts';
import { handler as requestChange } from '../../functions/api/request-account-change';
import { handler as verifyPayee } from '../../functions/api/verify-payee';
import { accountAction } from '../../functions/store/accounts';
import { loadBankAccount } from '../../functions/store/bank-accounts';
import { loadBatch } from '../../functions/store/batches';
import { newApplicationActions } from '../../functions/store/moves';
import { grantedApplication, idNumber } from '../domain/payout-fixtures';
import { schemeWith } from '../domain/scheme/fixtures';
import { type FakeKms, startKms } from '../functions/fake-kms';
import { call } from '../functions/request-event';
import {
  accountItems,
  accountSeen,
  codeOf,
  employerOf,
  financeOf,
  officerOf,
  onAccount,
  organisation,
  otherIban,
  react,
  theIban,
} from './account-world';
import { engines, useEngine } from './engine';
import { must } from './office';
import { approved, aRegion, aScheme, at, idOf, linesOf, post } from './payout-world';

let kms: FakeKms;
beforeAll(async () => {
  kms = await startKms();
});
afterAll(() => kms.close());

const change = { iban: otherIban, holderName: 'Test Bakkerij B.V.' };
const confirm = { outcome: 'confirm', motivation: 'Called back on the number in the trade register.' };
const refuse = { outcome: 'refuse', motivation: 'Nobody there knew of it.' };

const asks = (region: string, body = change, sub = 'employer-1') =>
  onAccount(requestChange, 'changes', { region, organisation, caller: employerOf(organisation, sub), body });
const checks = (region: string, sub = 'officer-1', body: unknown = confirm, of: string | null = null) =>
  onAccount(checkChange, 'check', { region, organisation, caller: officerOf(region, sub, of), body });
const confirms = (region: string, sub = 'officer-2', body: unknown = confirm, on?: string) =>
  onAccount(confirmChange, 'confirmation', {
    ...{ region, organisation, caller: officerOf(region, sub), body },
    ...(on ? { at: on } : {}),
  });

const kept = (region: string) => loadBankAccount({ region, organisation });
const granted = (application: Application, on = at) =>
  react('application.granted', application.id, applicationEvent(application, 'granted').data, on);

let applications = 0;
async function grantedWith(region: string, iban: string, stated: string, of = organisation): Promise<Application> {
  applications += 1;
  const id = idNumber(applications, '01KD');
  const application = grantedApplication(id, { region, organisation: of, beneficiaryOrganisation: of });
  await must([
    ...newApplicationActions(application, schemeWith(), at),
    accountAction({ applicationId: id, iban, holderName: 'Test Bakkerij' }, stated),
  ]);
  return application;
}

describe.each(engines)('bank accounts on $name', (engine) => {
  const { loseAnswers } = useEngine(engine);
  beforeAll(aScheme);

  it('takes over the first at once, nothing for the same, and another one as a change that waits', async () => {
    const region = 'adopted';
    const first = await grantedWith(region, theIban, '2026-11-01T09:00:00.000Z');
    await granted(first);
    await granted(first);
    expect(await kept(region)).toMatchObject({
      version: 1,
      current: { iban: theIban, usableFrom: '2026-11-17', applicationId: first.id },
      contactApplicationId: first.id,
    });
    await granted(await grantedWith(region, theIban, '2026-11-02T09:00:00.000Z'));
    expect((await kept(region))?.version).toBe(1);
    await granted(await grantedWith(region, otherIban, '2026-10-01T09:00:00.000Z'));
    expect((await kept(region))?.pending).toBeNull();
    const later = await grantedWith(region, otherIban, '2026-11-03T09:00:00.000Z');
    await granted(later);
    expect(await kept(region)).toMatchObject({ version: 2, pending: { iban: otherIban, applicationId: later.id } });
    const events = (await accountItems({ region, organisation })).filter(({ kind }) => kind === 'event');
    expect(events).toMatchObject([{ name: 'account.change-requested', data: { applicationId: first.id } }]);
    expect(JSON.stringify(events)).not.toMatch(/RABO|ABNA/);
  });

  it('takes an account over from a reported change too, in the same write', async () => {
    const region = 'reported';
    const application = await grantedWith(region, theIban, '2026-11-01T09:00:00.000Z');
    await granted(application);
    const body = { bankAccount: change };
    const headers = { 'Content-Type': 'application/json' };
    const asked = { body, headers, caller: employerOf(), at, path: { applicationId: application.id } };
    const reply = await call(changePlacement, asked);
    expect(reply.status, reply.text).toBe(200);
    expect(reply.json).toMatchObject({
      hasBankAccount: true,
      bankAccount: { maskedIban: 'NL•• ABNA •••• •• 4300', status: 'change-requested' },
    });
    expect(await kept(region)).toMatchObject({ pending: { iban: otherIban, statedBy: { sub: 'employer-1' } } });
  });

  it('pays nothing to an employer while a change waits or cools, and lists all that it touches', async () => {
    const region = 'cooling';
    await aRegion(region);
    const [sealedId = ''] = await approved({ region, claims: 1 });
    const batchId = idOf(await post({ region, key: 'cooling-1' }));
    const unpaid = await approved({ region, claims: 2 });
    expect((await asks(region)).status).toBe(200);
    expect(await post({ region, key: 'cooling-2' })).toMatchObject({
      status: 409,
      json: { code: 'nothing-payable', leftOut: [{ gate: 'account', lines: 2 }] },
    });
    const seen = await accountSeen({ region, organisation }, officerOf(region));
    expect(seen.unpaid).toMatchObject({ lines: 2, totalCents: 100_000 });
    expect(seen.unpaid.items.map(({ claimId }) => claimId).sort()).toEqual([...unpaid].sort());
    expect(seen.sealed.items).toMatchObject([{ claimId: sealedId, batchId, maskedIban: 'NL•• ABNA •••• •• 4300' }]);
    expect((await checks(region)).status).toBe(200);
    const confirmed = await confirms(region, 'officer-2', confirm, '2026-12-22T10:00:00.000Z');
    expect(confirmed.json).toMatchObject({ status: 'cooling', current: { usableFrom: '2026-12-30' } });
    const sealed = await accountSeen({ region, organisation }, officerOf(region), '2026-12-22T10:00:00.000Z');
    expect(sealed.sealed.items).toMatchObject([{ claimId: sealedId, maskedIban: 'NL•• ABNA •••• •• 4300' }]);
    const early = { region, key: 'cooling-3', on: '2026-12-30', at: '2026-12-29T10:00:00.000Z' };
    expect(await post(early)).toMatchObject({ status: 409, json: { code: 'nothing-payable' } });
    const made = await post({ region, key: 'cooling-4', on: '2026-12-31', at: '2026-12-30T10:00:00.000Z' });
    expect(made, made.text).toMatchObject({ status: 201, json: { lines: 2 } });
    for (const line of await linesOf(idOf(made))) expect(line).toMatchObject({ creditorIban: otherIban });
    for (const line of await linesOf(batchId)) expect(line).toMatchObject({ creditorIban: theIban });
  });

  it('asks for two officers, in the domain and in the write', async () => {
    const region = 'two-officers';
    await approved({ region, claims: 1 });
    await asks(region);
    expect(codeOf(await checks(region, 'officer-9', confirm, organisation))).toEqual([403, 'own-organisation']);
    expect(codeOf(await confirms(region))).toEqual([409, 'wrong-state']);
    await checks(region);
    expect(codeOf(await confirms(region, 'officer-1'))).toEqual([403, 'second-person-required']);
    const both = await Promise.all([confirms(region, 'officer-2'), confirms(region, 'officer-3')]);
    expect(both.filter(({ status }) => status === 200)).toHaveLength(1);
    expect(codeOf(both.find(({ status }) => status !== 200) ?? both[0])).toEqual([409, 'wrong-state']);
    const items = await accountItems({ region, organisation });
    expect(items.filter(({ kind }) => kind === 'bank-account-history')).toMatchObject([
      { what: 'used', used: { iban: theIban } },
    ]);
    expect(items.filter(({ name }) => name === 'account.confirmed')).toHaveLength(1);
  });

  it('is the same account for who asks again because the answer got lost', async () => {
    const region = 'lost';
    await approved({ region, claims: 1 });
    loseAnswers(1);
    const steps = [() => asks(region), () => checks(region), () => confirms(region)];
    for (const step of steps) {
      const [once, again] = [await step(), await step()];
      expect([once.status, again.status], again.text).toEqual([200, 200]);
      expect(again.json).toEqual(once.json);
    }
    expect((await kept(region))?.version).toBe(4);
  });

  it('keeps what was refused, and pays to the account that it knew', async () => {
    const region = 'refused';
    await aRegion(region);
    await approved({ region, claims: 1 });
    await asks(region);
    const reply = await checks(region, 'officer-1', refuse);
    expect(reply.json).toMatchObject({
      status: 'in-use',
      pending: null,
      history: [{ what: 'refused', maskedIban: 'NL•• RABO •••• •• 4001', motivation: refuse.motivation }],
    });
    const made = await post({ region, key: 'refused-1' });
    expect(await linesOf(idOf(made))).toMatchObject([{ creditorIban: theIban }]);
    const own = await accountSeen({ region, organisation }, employerOf());
    expect(own).toMatchObject({ sharedWith: null, history: [{ motivation: null }], pending: null });
    // Who is to be called back is for officers.
    expect(own.contactApplicationId).toBeNull();
    const known = (await accountSeen({ region, organisation }, officerOf(region))).contactApplicationId;
    expect(known).toBe((await kept(region))?.contactApplicationId);
  });

  it('shows the full IBAN to the officer who judges it now, and to nobody else', async () => {
    const region = 'masked';
    await approved({ region, claims: 1 });
    await asks(region);
    const of = { region, organisation };
    expect((await accountSeen(of, officerOf(region))).pending?.iban).toBe(otherIban);
    await checks(region);
    expect((await accountSeen(of, officerOf(region))).pending?.iban).toBeNull();
    expect((await accountSeen(of, officerOf(region, 'officer-2'))).pending?.iban).toBe(otherIban);
    expect((await accountSeen(of, officerOf(region, 'officer-9', organisation))).pending?.iban).toBeNull();
    for (const caller of [financeOf(region), employerOf()]) {
      const seen = await accountSeen(of, caller);
      expect(JSON.stringify(seen)).not.toContain(otherIban);
      expect(JSON.stringify(seen)).not.toContain(theIban);
    }
    const far = await onAccount(requestChange, 'changes', { ...of, caller: employerOf('69599068'), body: change });
    expect(codeOf(far)).toEqual([404, 'not-found']);
  });

  it('flags the same IBAN under another organisation, and pays all the same', async () => {
    const region = 'flagged';
    await granted(await grantedWith(region, theIban, '2026-11-01T09:00:00.000Z', '69599068'));
    await granted(await grantedWith(region, theIban, '2026-11-01T09:00:00.000Z', '90004760'));
    await granted(await grantedWith('flagged-elsewhere', theIban, '2026-11-01T09:00:00.000Z', '68750110'));
    const seen = await accountSeen({ region, organisation: '69599068' }, officerOf(region));
    expect(seen).toMatchObject({
      status: 'in-use',
      sharedNames: [{ organisation: '90004760', tradeName: 'Test Bakkerij' }],
    });
    expect(seen.sharedWith).toBeGreaterThanOrEqual(2);
    await granted(await grantedWith('flagged-elsewhere', theIban, '2026-11-01T09:00:00.000Z', '90004760'));
    // The same employer in another region is no other employer.
    expect((await accountSeen({ region, organisation: '69599068' }, officerOf(region))).sharedWith).toBe(
      seen.sharedWith,
    );
    const list = async (status: string) => {
      const reply = await call(listAccounts, {
        method: 'GET',
        caller: officerOf(region),
        query: { status, region },
        at,
      });
      return (reply.json as { items: { organisation: string }[] }).items.map((one) => one.organisation);
    };
    expect(await list('flagged')).toEqual(['69599068', '90004760']);
    const of = { region, organisation: '90004760' };
    await onAccount(requestChange, 'changes', { ...of, caller: employerOf('90004760'), body: change });
    expect(await list('pending')).toEqual(['90004760']);
    expect(await list('in-use')).toEqual(['69599068']);
    await onAccount(checkChange, 'check', { ...of, caller: officerOf(region), body: confirm });
    await onAccount(confirmChange, 'confirmation', { ...of, caller: officerOf(region, 'officer-2'), body: confirm });
    expect(await list('cooling')).toEqual(['90004760']);
    expect((await accountSeen({ region, organisation: '69599068' }, officerOf(region))).sharedNames).toEqual([]);
  });

  it('writes down what a bank said of name and IBAN, and warns of it at the batch', async () => {
    const region = 'verified';
    await aRegion(region);
    await approved({ region, claims: 2 });
    const body = { result: 'no-match', suggestedName: 'Somebody Else', checkedOn: '2026-11-16' };
    const reply = await onAccount(verifyPayee, 'verifications', {
      ...{ region, organisation, caller: financeOf(region), body },
    });
    expect(reply.json, reply.text).toMatchObject({
      current: { verifications: [{ result: 'no-match', suggestedName: 'Somebody Else', byRole: 'finance' }] },
    });
    const made = (await post({ region, key: 'verified-1' })).json as BatchAnswer;
    expect(made.warnings).toMatchObject([{ code: 'payee-no-match', lines: 2 }]);
    const later = { result: 'close-match', checkedOn: '2026-11-17' };
    await onAccount(verifyPayee, 'verifications', { region, organisation, caller: financeOf(region), body: later });
    expect((await loadBatch(made.id))?.warnings).toMatchObject([{ code: 'payee-close-match', lines: 2 }]);
    const match = { result: 'match', checkedOn: '2026-11-17' };
    await onAccount(verifyPayee, 'verifications', { region, organisation, caller: financeOf(region), body: match });
    expect(await loadBatch(made.id)).toMatchObject({ status: 'sealed', lines: 2, warnings: [] });
  });
});
