import type { APIGatewayProxyEvent, APIGatewayProxyResult, Context } from 'aws-lambda';
import { expect } from 'vitest';
import type { Application } from '../../domain/application/record';
import type { Scheme } from '../../domain/scheme/definition';
import type { ApplicationAnswer } from '../../functions/api/answers/application';
import { handler as getApplication } from '../../functions/api/get-application';
import type { Caller } from '../../functions/runtime/identity';
import { accountAction } from '../../functions/store/accounts';
import { newApplicationActions } from '../../functions/store/moves';
import { personAction, personOf } from '../../functions/store/persons';
import { received, requestFor } from '../domain/fixtures';
import { call, type Received } from '../functions/request-event';
import { assertAnswer } from '../openapi-check';
import { must } from './office';

/** Cases as the pages read them: who looks, and handlers called as the gateway does, each answer as documented. */

export const region = 'zuid-kennemerland-ijmond';
const named = (sub: string, role: Caller['roles'][number], rest: Partial<Caller> = {}): Partial<Caller> => ({
  sub,
  name: `Test ${sub}`,
  roles: [role],
  regions: [region],
  ...rest,
});
export const people = {
  employer: named('employer-1', 'employer', { regions: [], organisation: '68750110' }),
  otherEmployer: named('employer-2', 'employer', { regions: [], organisation: '69599068' }),
  officer: named('officer-1', 'officer'),
  colleague: named('officer-2', 'officer'),
  farOfficer: named('officer-3', 'officer', { regions: ['foodvalley'] }),
  ownOfficer: named('officer-4', 'officer', { organisation: '68750110' }),
  steeringGroup: named('steering-group-1', 'steering-group'),
  auditor: named('auditor-1', 'auditor'),
  finance: named('finance-1', 'finance'),
} as const;

type Handler = (event: APIGatewayProxyEvent, context: Context) => Promise<APIGatewayProxyResult>;

export interface Asked {
  readonly body?: unknown;
  readonly caller: Partial<Caller>;
  readonly at?: string;
  readonly method?: string;
  readonly query?: Record<string, string>;
}

const defaultAt = '2026-09-10T10:00:00.000Z';

/** @param path as in the interface: `/v1/applications/01K…/person` */
export async function ask(handler: Handler, path: string, asked: Asked): Promise<Received> {
  const { body, caller, at = defaultAt, query = {}, method = body === undefined ? 'GET' : 'POST' } = asked;
  const [, , kind = '', id = ''] = path.split('/');
  const named = {
    applications: { applicationId: id },
    claims: { claimId: id },
    schemes: { schemeId: id },
    'payout-batches': { batchId: id },
  }[kind];
  const headers = body === undefined ? {} : { 'Content-Type': 'application/json' };
  const reply = await call(handler, {
    method,
    body,
    headers,
    query,
    caller,
    at,
    ...(id && named ? { path: named } : {}),
  });
  assertAnswer(method, path, reply.status, reply.json, String(reply.headers['Content-Type']));
  return reply;
}

export const refusedWith = ({ status, json }: Received) => [status, (json as { code: string }).code];

/** The application as this caller gets it. */
export async function seen(id: string, caller: Partial<Caller>, at?: string): Promise<ApplicationAnswer> {
  const reply = await ask(getApplication, `/v1/applications/${id}`, { caller, ...(at ? { at } : {}) });
  expect(reply.status, reply.text).toBe(200);
  return reply.json as ApplicationAnswer;
}

/** Writes an application with its person, as submitting does, and an account where asked. */
export async function written(
  scheme: Scheme,
  wishes: Parameters<typeof received>[1],
  changes: Partial<Application> = {},
  iban?: string,
): Promise<Application> {
  const application = { ...received(scheme, wishes), ...changes };
  const { id, receivedAt } = application;
  await must([
    ...newApplicationActions(application, scheme, receivedAt),
    await personAction(id, personOf(requestFor(scheme, wishes))),
    ...(iban ? [accountAction({ applicationId: id, iban, holderName: 'Proefbedrijf B.V.' }, receivedAt)] : []),
  ]);
  return application;
}
