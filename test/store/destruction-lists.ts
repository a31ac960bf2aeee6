import { expect } from 'vitest';
import type { DestructionListAnswer } from '../../functions/api/answers/records';
import { handler as decideList } from '../../functions/api/decide-destruction-list';
import { handler as getList } from '../../functions/api/get-destruction-list';
import { handler as reviewList } from '../../functions/api/review-destruction-list';
import { call, type Received } from '../functions/request-event';
import { assertAnswer } from '../openapi-check';
import { admin } from './destruction-world';

/** Who works on destruction lists, and handlers called as the gateway does, each answer as documented. */

type Handler = Parameters<typeof call>[0];
export const [first, second] = [admin('admin-1'), admin('admin-2')];
export const officer = { ...admin('officer-1'), roles: ['officer'] as const };

export async function ask(handler: Handler, path: string, caller: object, body?: object): Promise<Received> {
  const [, , kind = '', id = '', , stopId = ''] = path.split('/');
  const named = kind === 'applications' ? { applicationId: id, ...(stopId ? { stopId } : {}) } : { listId: id };
  const reply = await call(handler, {
    method: body === undefined ? 'GET' : 'POST',
    body,
    headers: body === undefined ? {} : { 'Content-Type': 'application/json' },
    caller,
    ...(id ? { path: named } : {}),
    at: '2034-05-02T09:00:00.000Z',
  });
  assertAnswer(
    body === undefined ? 'GET' : 'POST',
    path,
    reply.status,
    reply.json,
    String(reply.headers['Content-Type']),
  );
  return reply;
}

export const codeOf = ({ status, json }: Received) => [status, (json as { code: string }).code];
export const reason = 'Checked against the files.';

export async function listOf(id: string, caller: object = first): Promise<DestructionListAnswer> {
  const reply = await ask(getList, `/v1/destruction-lists/${id}`, caller);
  expect(reply.status, reply.text).toBe(200);
  return reply.json as DestructionListAnswer;
}

export async function approve(id: string): Promise<void> {
  const reviewed = await ask(reviewList, `/v1/destruction-lists/${id}/review`, first, { motivation: reason });
  expect(reviewed.status, reviewed.text).toBe(200);
  const body = { outcome: 'approve', motivation: reason };
  const approved = await ask(decideList, `/v1/destruction-lists/${id}/decision`, second, body);
  expect(approved.status, approved.text).toBe(200);
}
