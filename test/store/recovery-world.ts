import type { APIGatewayProxyEvent, APIGatewayProxyResult, Context } from 'aws-lambda';
import { expect } from 'vitest';
import { system } from '../../domain/actor';
import type { Application } from '../../domain/application/record';
import type { Movement } from '../../domain/budget/movement';
import type { Claim, ClaimStatus } from '../../domain/claim/record';
import { cents } from '../../domain/money';
import type { RecoveryAnswer } from '../../functions/api/answers/recovery';
import { handler as decideRecovery } from '../../functions/api/decide-recovery';
import { handler as getRecovery } from '../../functions/api/get-recovery';
import { handler as intendRecovery } from '../../functions/api/intend-recovery';
import { handler as followRecoveries } from '../../functions/reactions/follow-recoveries';
import type { Caller } from '../../functions/runtime/identity';
import { budgetAction, ledgerAction, openBudgetActions } from '../../functions/store/budgets';
import { newApplicationActions } from '../../functions/store/moves';
import { draftAction, publishActions } from '../../functions/store/schemes';
import { claimsOf, placed, twoInstalments } from '../domain/recovery/recovery-fixtures';
import { call, type Received } from '../functions/request-event';
import { assertAnswer } from '../openapi-check';
import { budget, budgetSums, ledgerSums, must, publishedAt } from './office';
import { claimAction } from './payout-world';

/** Awards that were paid, and what is claimed back of them: handlers called as the gateway does. */

export const region = 'foodvalley';
const named = (sub: string, role: Caller['roles'][number], rest: Partial<Caller> = {}): Partial<Caller> => ({
  sub,
  roles: [role],
  regions: [region],
  ...rest,
});
export const people = {
  officer: named('officer-1', 'officer'),
  colleague: named('officer-2', 'officer'),
  farOfficer: named('officer-3', 'officer', { regions: ['elders'] }),
  finance: named('finance-1', 'finance'),
  otherFinance: named('finance-2', 'finance'),
  auditor: named('auditor-1', 'auditor'),
  employer: named('employer-1', 'employer', { regions: [], organisation: '68750110' }),
  otherEmployer: named('employer-2', 'employer', { regions: [], organisation: '69599068' }),
} as const;

export const day = '2027-06-01';
export const at = `${day}T10:00:00.000Z`;
export const afterTerm = '2027-06-16T10:00:00.000Z';

export async function aScheme(schemeId: string, changes: Parameters<typeof twoInstalments>[0] = {}): Promise<void> {
  const scheme = twoInstalments({ schemeId, caps: { amountCents: 1_000_000, awards: 10 }, ...changes });
  await must([draftAction(scheme, scheme)]);
  await must([...publishActions(scheme, system, publishedAt), ...openBudgetActions(schemeId, scheme, publishedAt)]);
}

let made = 100;

/** A granted award with claims in these states; its money stands on the budget and in the ledger as it would. */
export async function award(
  schemeId: string,
  statuses: [ClaimStatus, ClaimStatus],
  changes: Partial<Application> = {},
): Promise<{ readonly application: Application; readonly claims: readonly Claim[] }> {
  made += 1;
  const application = placed({ schemeId, budgetId: schemeId, ...changes }, made);
  const claims = claimsOf(application, ...statuses);
  const whole = { amountCents: cents(300_000), awards: 1, cause: application.id };
  const paid = claims.filter(({ status }) => status === 'paid');
  const movements: Movement[] = [
    { kind: 'reserve', ...whole },
    { kind: 'commit', ...whole },
    ...paid.map(
      (claim, index): Movement => ({
        kind: 'pay',
        amountCents: claim.amountCents,
        awards: index === 0 ? 1 : 0,
        cause: claim.id,
      }),
    ),
  ];
  const on = await budget(schemeId);
  const postings = movements.map((movement) => ({ movement, version: 3 }));
  await must([
    ...newApplicationActions(application, twoInstalments({ schemeId }), application.receivedAt),
    ...claims.map((claim) => labelled(claimAction(region, claim), schemeId)),
    budgetAction(on, movements),
    ledgerAction(on, postings, application.receivedAt, system),
  ]);
  return { application, claims };
}

/** The claim under its own scheme. */
function labelled(action: ReturnType<typeof claimAction>, schemeId: string) {
  if (!('put' in action)) return action;
  return { ...action, put: { ...action.put, Item: { ...action.put.Item, schemeId } } };
}

type Handler = (event: APIGatewayProxyEvent, context: Context) => Promise<APIGatewayProxyResult>;

export interface Asked {
  readonly caller: Partial<Caller>;
  readonly body?: unknown;
  readonly at?: string;
  readonly query?: Record<string, string>;
}

/** @param what under the recovery, as `/receipts`; or the list itself where `id` is null */
export async function ask(handler: Handler, id: string | null, what: string, asked: Asked): Promise<Received> {
  const method = asked.body === undefined ? 'GET' : 'POST';
  const reply = await call(handler, {
    method,
    body: asked.body,
    headers: asked.body === undefined ? {} : { 'Content-Type': 'application/json' },
    ...(id === null ? {} : { path: { recoveryId: id } }),
    query: asked.query ?? {},
    caller: asked.caller,
    at: asked.at ?? at,
  });
  const path = `/v1/recoveries${id === null ? '' : `/${id}`}${what}`;
  assertAnswer(method, path, reply.status, reply.json, String(reply.headers['Content-Type']));
  return reply;
}

export const codeOf = ({ status, json }: Received) => [status, (json as { code?: string }).code];

export async function seen(id: string, caller: Partial<Caller> = people.officer): Promise<RecoveryAnswer> {
  const reply = await ask(getRecovery, id, '', { caller });
  expect(reply.status, reply.text).toBe(200);
  return reply.json as RecoveryAnswer;
}

let told = 0;

/** An event as the bus hands it over. */
export async function follow(name: string, data: Record<string, unknown>, time = at): Promise<void> {
  told += 1;
  const detail = {
    specversion: '1.0',
    id: `e-${told}`,
    source: 'urn:nld:oin:00000001687277200000:systeem:voucherloket',
    type: `nl.voucherloket.${name}.v1`,
    time,
    subject: 'x',
    datacontenttype: 'application/json',
    dataschema: `urn:nld:oin:00000001687277200000:systeem:voucherloket:schema:nl.voucherloket.${name}.v1`,
    data,
  };
  const Records = [{ messageId: `m-${told}`, body: JSON.stringify({ detail }) }];
  const answer = await followRecoveries({ Records } as never, {} as never);
  expect(answer.batchItemFailures).toEqual([]);
}

export const changed = (id: string, status = 'granted') => follow('application.changed', { applicationId: id, status });

export const ended = (endedOn: string): Partial<Application> => ({
  changes: { endedOn, hours: [], interruptions: [] },
});

export const intention = { ground: 'ended-early', motivation: 'De jongere werkte er niet meer.' } as const;

/** Proposed by the facts, intended, and established by another officer once the term has passed. */
export async function established(
  schemeId: string,
  statuses: [ClaimStatus, ClaimStatus] = ['paid', 'scheduled'],
  endedOn = '2026-10-15',
): Promise<string> {
  const { application } = await award(schemeId, statuses, ended(endedOn));
  await changed(application.id);
  const intended = await ask(intendRecovery, application.id, '/intention', { caller: people.officer, body: intention });
  expect(intended.status, intended.text).toBe(200);
  const body = { outcome: 'establish', motivation: 'Geen reactie gekregen.' };
  const decided = await ask(decideRecovery, application.id, '/decision', {
    caller: people.colleague,
    body,
    at: afterTerm,
  });
  expect(decided.status, decided.text).toBe(200);
  return application.id;
}

/** What the budget says is what its ledger comes to. */
export async function adds(schemeId: string) {
  const [stands, comesTo] = [await budgetSums(schemeId), await ledgerSums(schemeId)];
  expect(stands).toEqual(comesTo);
  return stands.cents;
}
