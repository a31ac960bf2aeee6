import type { BankAccount } from '../../domain/account/record';
import { system } from '../../domain/actor';
import type { Claim } from '../../domain/claim/record';
import { type Region, regionDefinition } from '../../domain/region/definition';
import foodvalley from '../../domain/region/regions/foodvalley.json';
import { handler as makeBatch } from '../../functions/api/make-batch';
import type { Caller } from '../../functions/runtime/identity';
import { accountAction } from '../../functions/store/accounts';
import { commit, type NamedAction } from '../../functions/store/commit';
import { indexKeys } from '../../functions/store/index-keys';
import { keys } from '../../functions/store/keys';
import { newApplicationActions } from '../../functions/store/moves';
import { regionAction } from '../../functions/store/regions';
import { draftAction, publishActions } from '../../functions/store/schemes';
import { queryAll } from '../../functions/store/table';
import { claimIndexes } from '../../functions/store/work';
import { accountInUse, approvedClaim, grantedApplication, idNumber } from '../domain/payout-fixtures';
import { schemeWith } from '../domain/scheme/fixtures';
import { call, type Received } from '../functions/request-event';

/** A Tuesday; the batches are to be paid on the Thursday. */
export const at = '2026-11-17T10:00:00.000Z';
export const executionOn = '2026-11-19';

export const finance = (sub: string, regions: readonly string[]): Partial<Caller> => ({
  sub,
  roles: ['finance'],
  regions,
});

async function commitAll(actions: readonly NamedAction[]): Promise<void> {
  for (let start = 0; start < actions.length; start += 90) {
    const done = await commit(actions.slice(start, start + 90).map((one, n) => ({ ...one, name: `${n} ${one.name}` })));
    if (!done.ok) throw new Error(`not written: ${done.failed.join(', ')}`);
  }
}

export async function aScheme(): Promise<void> {
  const scheme = schemeWith();
  await commitAll([draftAction(scheme, scheme)]);
  await commitAll(publishActions(scheme, system, at));
}

/** A region as FoodValley; every test has one of its own, so that none pays what another approved. */
export async function aRegion(regionId: string, changes: Partial<Region> = {}): Promise<void> {
  await commitAll([regionAction({ ...regionDefinition.parse(foodvalley), regionId, ...changes }, 'test', at)]);
}

let made = 0;

export interface Approved {
  readonly region: string;
  readonly claims: number;
  readonly account?: boolean;
  readonly holderName?: string;
  readonly change?: Partial<Claim>;
  /** Left out: one employer for all that have an account, another for all that have none. */
  readonly organisation?: string;
}

/** Applications with one approved claim each, of 500 euro. */
export async function approved({ region, claims, account = true, change, ...of }: Approved) {
  const { holderName = 'Test Bakkerij', organisation = account ? '68750110' : '90004760' } = of;
  const actions: NamedAction[] = [];
  const ids: string[] = [];
  for (let n = 0; n < claims; n++) {
    made += 1;
    const application = grantedApplication(idNumber(made), {
      region,
      organisation,
      beneficiaryOrganisation: organisation,
    });
    const claim = approvedClaim(application.id, 1, change);
    const holder = { applicationId: application.id, iban: 'NL91ABNA0417164300', holderName };
    actions.push(
      ...newApplicationActions(application, schemeWith(), at),
      claimAction(region, claim),
      ...(account ? [accountAction(holder, at)] : []),
    );
    ids.push(claim.id);
  }
  await commitAll(actions);
  if (account) await commitAll([inUse(accountInUse({ region, organisation }, { holderName }))]);
  return ids;
}

/** Writes the account that an employer is paid to, whatever stood there. */
export const inUse = (account: BankAccount): NamedAction => {
  const { region, organisation } = account;
  const key = { ...keys.bankAccount(region, organisation), ...indexKeys.bankAccount(region, organisation) };
  return {
    name: `bank account ${region} ${organisation}`,
    put: { Item: { ...key, kind: 'bank-account', ...account } },
  };
};

/** Writes a claim as another decision would, whatever stood there. */
export const claimAction = (region: string, claim: Claim): NamedAction => {
  const application = grantedApplication(claim.applicationId, { region });
  const { number, schemeId, employer } = application;
  const labels = { number, schemeId, tradeName: employer.tradeName, kvkNumber: employer.kvkNumber };
  const key = keys.claim(claim.applicationId, claim.instalment);
  const Item = { ...key, kind: 'claim', ...claim, ...labels, ...claimIndexes(application, claim) };
  return { name: `claim ${claim.id}`, put: { Item } };
};

/** Everything kept under an application or a batch. */
export const itemsOf = (id: string, of: 'application' | 'batch' = 'application') =>
  queryAll({
    KeyConditionExpression: 'pk = :pk',
    ExpressionAttributeValues: { ':pk': keys[of](id).pk },
    ConsistentRead: true,
  });

export const linesOf = async (batchId: string) =>
  (await itemsOf(batchId, 'batch')).filter(({ kind }) => kind === 'batch-line');

/** Where a claim with this id is kept. */
export const refOf = (claimId: string) => {
  const [applicationId = '', instalment = ''] = claimId.split('-');
  return { applicationId, instalment: Number(instalment) };
};

export interface BatchAsked {
  readonly region: string;
  readonly key: string;
  readonly sub?: string;
  readonly on?: string;
  readonly at?: string;
}

export const post = ({ region, key, sub = 'maker', on = executionOn, at: asked = at }: BatchAsked): Promise<Received> =>
  call(makeBatch, {
    body: { region, executionOn: on },
    headers: { 'Idempotency-Key': key, 'Content-Type': 'application/json' },
    caller: finance(sub, [region]),
    at: asked,
  });

export const idOf = (received: Received): string => (received.json as { id: string }).id;
