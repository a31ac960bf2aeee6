import type { APIGatewayProxyEvent, APIGatewayProxyResult, Context, SQSEvent } from 'aws-lambda';
import { expect } from 'vitest';
import { type eventType, makeEvent } from '../../events/catalogue';
import type { AccountAnswer } from '../../functions/api/answers/bank-account';
import { handler as getBankAccount } from '../../functions/api/get-bank-account';
import { handler as adoptAccount } from '../../functions/reactions/adopt-account';
import type { Caller } from '../../functions/runtime/identity';
import type { AccountOf } from '../../functions/store/bank-accounts';
import { keys } from '../../functions/store/keys';
import { queryAll } from '../../functions/store/table';
import { call, type Received } from '../functions/request-event';
import { assertAnswer } from '../openapi-check';

/** Accounts as the pages handle them, and the reaction as its queue does. */

export const organisation = '68750110';
export const otherIban = 'NL60RABO0315274001';
export const theIban = 'NL91ABNA0417164300';

const named = (sub: string, role: Caller['roles'][number], region: string, of: string | null): Partial<Caller> => ({
  sub,
  name: `Test ${sub}`,
  roles: [role],
  regions: role === 'employer' ? [] : [region],
  ...(of === null ? {} : { organisation: of }),
});

export const employerOf = (of = organisation, sub = 'employer-1') => named(sub, 'employer', 'none', of);
export const officerOf = (region: string, sub = 'officer-1', of: string | null = null) =>
  named(sub, 'officer', region, of);
export const financeOf = (region: string) => named('finance-1', 'finance', region, null);

type Handler = (event: APIGatewayProxyEvent, context: Context) => Promise<APIGatewayProxyResult>;

interface Asked extends AccountOf {
  readonly caller: Partial<Caller>;
  readonly body?: unknown;
  readonly at?: string;
}

/** @param what the last part of the path: `changes`, `check`, …; empty for the account itself */
export async function onAccount(handler: Handler, what: string, asked: Asked): Promise<Received> {
  const { region, organisation: of, caller, body, at = '2026-11-17T10:00:00.000Z' } = asked;
  const method = body === undefined ? 'GET' : 'POST';
  const headers = body === undefined ? {} : { 'Content-Type': 'application/json' };
  const path = { region, organisation: of };
  const reply = await call(handler, { method, body, headers, caller, at, path });
  const url = `/v1/bank-accounts/${region}/${of}${what === '' ? '' : `/${what}`}`;
  assertAnswer(method, url, reply.status, reply.json, String(reply.headers['Content-Type']));
  return reply;
}

/** The account as this caller gets it. */
export async function accountSeen(of: AccountOf, caller: Partial<Caller>, at?: string): Promise<AccountAnswer> {
  const reply = await onAccount(getBankAccount, '', { ...of, caller, ...(at ? { at } : {}) });
  expect(reply.status, reply.text).toBe(200);
  return reply.json as AccountAnswer;
}

export const codeOf = ({ status, json }: Received) => [status, (json as { code: string }).code];

/** Everything kept of an account. */
export const accountItems = ({ region, organisation: of }: AccountOf) =>
  queryAll({
    KeyConditionExpression: 'pk = :pk',
    ExpressionAttributeValues: { ':pk': keys.bankAccount(region, of).pk },
    ConsistentRead: true,
  });

let offered = 0;

type Name = Parameters<typeof eventType>[0];

/** Hands an event to the reaction as its queue does. @throws Error when it is to be offered again */
export async function react(name: Name, subject: string, data: Readonly<Record<string, unknown>>, at: string) {
  offered += 1;
  const source = 'urn:nld:oin:00000001687277200000:systeem:voucherloket';
  const detail = makeEvent({ name, id: `offered-${offered}`, source, time: at, subject, data });
  const Records = [{ messageId: '1', body: JSON.stringify({ detail }) }];
  const answer = await adoptAccount({ Records } as SQSEvent, {} as Context);
  if (answer.batchItemFailures.length > 0) throw new Error(`${name} was not done`);
}

/** What the reaction is told of an account, out of what lies there. */
export async function reactToAccount(of: AccountOf, at: string): Promise<void> {
  for (const { kind, name, subject, data } of await accountItems(of)) {
    if (kind !== 'event' || name !== 'account.confirmed') continue;
    await react('account.confirmed', String(subject), data as Readonly<Record<string, unknown>>, at);
  }
}
