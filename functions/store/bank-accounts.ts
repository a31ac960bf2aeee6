import type { AccountChange } from '../../domain/account/events';
import { type AccountHistory, accountHistory, type BankAccount, bankAccountRecord } from '../../domain/account/record';
import type { Actor } from '../../domain/actor';
import type { Instant } from '../../domain/calendar';
import { ok, type Result, refuse } from '../../domain/result';
import { commit, type NamedAction } from './commit';
import { indexKeys, lists } from './index-keys';
import { keys } from './keys';
import { listPage, type PageAsked } from './merged-list';
import { eventAction } from './outbox';
import type { Page } from './page';
import { batchGet, get, type Item, queryAll } from './table';

/** Whose account: an employer has one in each region. */
export interface AccountOf {
  readonly region: string;
  readonly organisation: string;
}

export const readBankAccount = (item: Item): BankAccount => bankAccountRecord.parse(item);

const nameOf = ({ region, organisation }: AccountOf): string => `${region}#${organisation}`;

/** Consistent: what was acknowledged before is seen. Null: the employer gave none in this region. */
export async function loadBankAccount({ region, organisation }: AccountOf): Promise<BankAccount | null> {
  const item = await get(keys.bankAccount(region, organisation), { consistent: true });
  return item === undefined ? null : readBankAccount(item);
}

/** Consistent, many at once; finds one by whose it is. */
export async function loadBankAccounts(of: readonly AccountOf[]): Promise<(of: AccountOf) => BankAccount | null> {
  const distinct = [...new Map(of.map((one) => [nameOf(one), one])).values()];
  const wanted = distinct.map(({ region, organisation }) => keys.bankAccount(region, organisation));
  const found = (await batchGet(wanted, { consistent: true })).map(readBankAccount);
  const byName = new Map(found.map((account) => [nameOf(account), account]));
  return (one) => byName.get(nameOf(one)) ?? null;
}

/** What came to an end, newest first. */
export async function loadAccountHistory({ region, organisation }: AccountOf): Promise<AccountHistory[]> {
  const items = await queryAll({
    KeyConditionExpression: 'pk = :pk AND begins_with(sk, :history)',
    ExpressionAttributeValues: { ':pk': keys.bankAccount(region, organisation).pk, ':history': 'HISTORY#' },
    ConsistentRead: true,
    ScanIndexForward: false,
  });
  return items.map((item) => accountHistory.parse(item));
}

/** Accounts of a region by KvK number; `wanted` leaves out, so a page may hold fewer while `next` leads on. */
export const listBankAccounts = (
  region: string,
  asked: PageAsked,
  wanted: (account: BankAccount) => boolean,
): Promise<Result<Page<BankAccount>>> =>
  listPage({ index: 'by-region', ...lists.bankAccounts(region) }, asked, {
    read: (item) => {
      const account = readBankAccount(item);
      return wanted(account) ? account : undefined;
    },
  });

/** Who must not be the one who writes: a condition of the write too. */
export interface NotBy {
  readonly what: 'check' | 'statement';
  readonly sub: string;
}

/** The account with what ended by the change, whose IBAN it is now, and what happened. */
export function bankAccountActions(
  { prior, next, history, events }: AccountChange,
  { actor, now, notBy }: { readonly actor: Actor; readonly now: Instant; readonly notBy?: NotBy | undefined },
): NamedAction[] {
  const { region, organisation } = next;
  const idBase = `${region}.${organisation}.${next.version}`;
  const keyOf = (at: Instant, eventId: string) => keys.bankAccountEvent(region, organisation, at, eventId);
  return [
    accountAction(prior, next, notBy),
    ...history.map((one) => historyAction(next, one)),
    ...ibanActions(prior, next),
    ...events.map((event, index) => eventAction(event, index, { idBase, at: now, actor, keyOf })),
  ];
}

export const accountName = 'bank account';

function accountAction(prior: BankAccount | null, next: BankAccount, notBy: NotBy | undefined): NamedAction {
  const { region, organisation } = next;
  const Item = {
    ...keys.bankAccount(region, organisation),
    kind: 'bank-account',
    ...next,
    ...indexKeys.bankAccount(region, organisation),
  };
  if (prior === null) return { name: accountName, put: { Item, ConditionExpression: 'attribute_not_exists(pk)' } };
  const names = { check: { '#what': 'check', '#by': 'by' }, statement: { '#what': 'statedBy' } };
  const paths = { check: 'pending.#what.#by.#sub', statement: 'pending.#what.#sub' };
  return {
    name: accountName,
    put: {
      Item,
      ConditionExpression: `#version = :version${notBy ? ` AND ${paths[notBy.what]} <> :sub` : ''}`,
      ExpressionAttributeNames: { '#version': 'version', ...(notBy ? { '#sub': 'sub', ...names[notBy.what] } : {}) },
      ExpressionAttributeValues: { ':version': prior.version, ...(notBy ? { ':sub': notBy.sub } : {}) },
    },
  };
}

const historyAction = ({ region, organisation }: BankAccount, one: AccountHistory): NamedAction => ({
  name: `account history ${one.version}`,
  put: {
    Item: { ...keys.bankAccountHistory(region, organisation, one.version), kind: 'bank-account-history', ...one },
    ConditionExpression: 'attribute_not_exists(pk)',
  },
});

/** Whose IBAN it is, or is asked to become: said under the IBAN itself, so that two employers on one are seen. */
function ibanActions(prior: BankAccount | null, next: BankAccount): NamedAction[] {
  const [before, after] = [ibanKeysOf(prior), ibanKeysOf(next)];
  const users = new Set([nameOf(next)]);
  const change = (ibanKey: string, how: 'ADD' | 'DELETE'): NamedAction => ({
    name: `iban ${how} ${ibanKey}`,
    update: {
      Key: keys.ibanUse(ibanKey),
      UpdateExpression: `SET #kind = :kind ${how} #users :users`,
      ExpressionAttributeNames: { '#kind': 'kind', '#users': 'users' },
      ExpressionAttributeValues: { ':kind': 'iban-use', ':users': users },
    },
  });
  return [
    ...[...after].filter((key) => !before.has(key)).map((key) => change(key, 'ADD')),
    ...[...before].filter((key) => !after.has(key)).map((key) => change(key, 'DELETE')),
  ];
}

export function ibanKeysOf(account: BankAccount | null): Set<string> {
  if (account === null) return new Set();
  const { current, pending } = account;
  return new Set([current.ibanKey, ...(pending === null ? [] : [pending.ibanKey])]);
}

/** Which other organisations have one of these accounts' IBANs, or ask for it: in any region, by account. */
export async function othersOnIban(
  accounts: readonly BankAccount[],
): Promise<(account: BankAccount) => readonly AccountOf[]> {
  const ibanKeys = [...new Set(accounts.flatMap((account) => [...ibanKeysOf(account)]))];
  const items = await batchGet(ibanKeys.map(keys.ibanUse), { consistent: true });
  const users = new Map(items.map((item) => [String(item.pk), usersOf(item)]));
  return (account) => {
    const all = [...ibanKeysOf(account)].flatMap((key) => users.get(keys.ibanUse(key).pk) ?? []);
    const others = all.filter(({ organisation }) => organisation !== account.organisation);
    return [...new Map(others.map((one) => [nameOf(one), one])).values()];
  };
}

/** A set of the table comes as a set; one without members is not there. */
function usersOf({ users }: Item): AccountOf[] {
  const names = users instanceof Set ? [...users].map(String).sort() : [];
  return names.map((name) => {
    const [region = '', organisation = ''] = name.split('#');
    return { region, organisation };
  });
}

/**
 * Writes a change of an account: all of it, or nothing and a refusal.
 * @param beside further writes of the same transaction
 */
export async function commitBankAccount(
  change: AccountChange,
  context: { readonly actor: Actor; readonly now: Instant; readonly notBy?: NotBy | undefined },
  beside: readonly NamedAction[] = [],
): Promise<Result<BankAccount>> {
  const committed = await commit([...bankAccountActions(change, context), ...beside]);
  if (committed.ok) return ok(change.next);
  return refuse({ code: 'changed-meanwhile', detail: 'Somebody changed this account at the same moment.' });
}

/** That an account is still the one that was read, for who pays to it. */
export const accountUnchanged = ({ region, organisation, version }: BankAccount): NamedAction => ({
  name: `bank account ${region} ${organisation}`,
  check: {
    Key: keys.bankAccount(region, organisation),
    ConditionExpression: '#version = :version',
    ExpressionAttributeNames: { '#version': 'version' },
    ExpressionAttributeValues: { ':version': version },
  },
});
